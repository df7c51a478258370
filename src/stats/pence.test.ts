import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportionPence, penceOf } from './pence';

describe('pence', () => {
  it('are whole', () => {
    expect([penceOf(82), penceOf(79.99), penceOf(0.1 + 0.2)]).toEqual([8200, 7999, 30]);
  });

  it('go first to the parts that lost most', () => {
    expect(apportionPence([0.5, 0.7, -1.2], 0)).toEqual([0, 1, -1]);
    expect(apportionPence([], 0)).toEqual([]);
  });

  it('of the parts add up to those of the whole, each within a penny', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 80 }),
        (parts) => {
          const total = Math.round(parts.reduce((sum, each) => sum + each, 0)) + 0;
          const pence = apportionPence(parts, total);
          expect(pence.reduce((sum, each) => sum + each, 0)).toBe(total);
          pence.forEach((each, i) => expect(Math.abs(each - (parts[i] ?? 0))).toBeLessThanOrEqual(1));
        },
      ),
    );
  });
});
