import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentRanks, quantileGroups } from './percent-rank';
import { quantileOfSorted, quantiles } from './quantile';

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 });
const SEED = { seed: 13 };

describe('quantiles', () => {
  // R 4.2.2 quantile(c(3, 1, 2, 10), c(0.1, 0.5, 0.9)).
  it('agree with R, type 7', () => {
    const [q10, median, q90] = quantiles([3, 1, 2, 10], [0.1, 0.5, 0.9]);
    expect(q10).toBeCloseTo(1.3, 12);
    expect(median).toBe(2.5);
    expect(q90).toBeCloseTo(7.9, 12);
  });

  it('run from the lowest to the highest value', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const [low, at, high] = quantiles(list, [0, p, 1]);
        expect(low).toBe(Math.min(...list));
        expect(high).toBe(Math.max(...list));
        expect(at).toBeGreaterThanOrEqual(low ?? 0);
        expect(at).toBeLessThanOrEqual(high ?? 0);
      }),
      SEED,
    );
  });

  it('have no answer for no values', () => {
    expect(quantiles([], [0.5])).toEqual([null]);
  });

  it('refuse a percentage', () => {
    expect(() => quantileOfSorted([1], 50)).toThrow(RangeError);
  });
});

describe('percentRanks', () => {
  it('is not moved by values that are missing', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(percentRanks([...list, null]).slice(0, -1)).toEqual(percentRanks(list));
      }),
      SEED,
    );
  });

  it('gives ties the same rank', () => {
    expect(percentRanks([2, 2, 1, 5])).toEqual([1 / 3, 1 / 3, 0, 1]);
  });
});

describe('quantileGroups', () => {
  it('gives fifths of 20 values four each', () => {
    const list = Array.from({ length: 20 }, (_, i) => (i * 7) % 20);
    const groups = quantileGroups(list, 5, false);
    for (const group of [1, 2, 3, 4, 5]) expect(groups.filter((each) => each === group)).toHaveLength(4);
  });

  it('has no answer for fewer values than groups', () => {
    expect(quantileGroups([1, 2, null], 5, false)).toEqual([null, null, null]);
  });

  it('refuses no groups', () => {
    expect(() => quantileGroups([1], 0, false)).toThrow(RangeError);
  });
});
