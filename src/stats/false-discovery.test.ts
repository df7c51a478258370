import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedPLookup, adjustedPValues } from './false-discovery';

const pValues = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 40 });

describe('adjustedPValues', () => {
  it('never lowers a p-value nor lifts it above 1, and keeps their order', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const adjusted = adjustedPValues(p);
        p.forEach((one, i) => {
          if (one === null) {
            expect(adjusted[i]).toBeNull();
            return;
          }
          expect(adjusted[i]).toBeGreaterThanOrEqual(one);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (other !== null && one < other) expect(adjusted[i] ?? 0).toBeLessThanOrEqual(adjusted[j] ?? 0);
          });
        });
      }),
      { seed: 16 },
    );
  });

  it('rejects at an exact tie with the rate', () => {
    expect(adjustedPValues([0.05 / 3, 0.5, 0.9])[0]).toBeLessThanOrEqual(0.05);
  });

  it('refuses a percentage', () => {
    expect(() => adjustedPValues([5])).toThrow(RangeError);
  });
});

describe('adjustedPLookup', () => {
  it('gives the same of those called when p-values above the rate are left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (p, rate) => {
          const kept = Float64Array.from(p.filter((one) => one <= rate));
          const lookup = adjustedPLookup(kept, p.length);
          const all = adjustedPValues(p);
          kept.forEach((one) => {
            const whole = all[p.indexOf(one)] ?? NaN;
            if (whole <= rate) expect(lookup(one)).toBe(whole);
            else expect(lookup(one)).toBeGreaterThan(rate);
          });
        },
      ),
      { seed: 17 },
    );
  });
});
