import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from './spread-labels';

const wish = fc.record({
  centre: fc.double({ min: -50, max: 450, noNaN: true }),
  extent: fc.integer({ min: 5, max: 60 }),
});

describe('spreadLabels', () => {
  it('never lets two labels overlap or leave the line', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 15 }), (wishes) => {
        const placed = spreadLabels(wishes, 0, 400)
          .flatMap((middle, index) => (middle === null ? [] : [{ middle, extent: wishes[index]?.extent ?? 0 }]))
          .sort((a, b) => a.middle - b.middle);
        placed.forEach(({ middle, extent }, index) => {
          expect(middle - extent / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(middle + extent / 2).toBeLessThanOrEqual(400 + 1e-9);
          const next = placed[index + 1];
          if (next) expect(next.middle - next.extent / 2).toBeGreaterThanOrEqual(middle + extent / 2 - 1e-9);
        });
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('leaves labels that do not touch where they want to be', () => {
    const wishes = [{ centre: 200, extent: 15 }, { centre: 100, extent: 15 }]; // prettier-ignore
    expect(spreadLabels(wishes, 0, 400)).toEqual([200, 100]);
  });

  it('moves two that meet by the same amount', () => {
    const wishes = [{ centre: 100, extent: 20 }, { centre: 104, extent: 20 }]; // prettier-ignore
    expect(spreadLabels(wishes, 0, 400)).toEqual([92, 112]);
  });

  it('leaves out the last in importance when there is no room', () => {
    const wishes = [{ centre: 10, extent: 20 }, { centre: 10, extent: 20 }, { centre: 10, extent: 20 }]; // prettier-ignore
    expect(spreadLabels(wishes, 0, 45)).toEqual([10, 30, null]);
  });
});
