import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pearson, spearman } from './correlation';
import { midRanks } from './mid-ranks';
import { spearmanExactP } from './spearman-exact';

const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
  minLength: 5,
  maxLength: 40,
});
const SEED = { seed: 14 };
const split = (pairs: readonly (readonly [number, number])[]) => ({
  x: pairs.map(([x]) => x),
  y: pairs.map(([, y]) => y),
});

describe('pearson', () => {
  it('is bounded, symmetric and unmoved by scale', () => {
    fc.assert(
      fc.property(points, (pairs) => {
        const { x, y } = split(pairs);
        const r = pearson(x, y)?.r ?? null;
        if (r === null) return;
        expect(Math.abs(r)).toBeLessThanOrEqual(1);
        expect(pearson(y, x)?.r).toBeCloseTo(r, 12);
        expect(
          pearson(
            x.map((value) => 5 - 3 * value),
            y,
          )?.r,
        ).toBeCloseTo(-r, 12);
      }),
      SEED,
    );
  });

  it('holds r within its interval', () => {
    fc.assert(
      fc.property(points, (pairs) => {
        const { x, y } = split(pairs);
        const answer = pearson(x, y);
        if (answer === null || answer.interval === null) return;
        expect(answer.interval.lower).toBeLessThanOrEqual(answer.r + 1e-12);
        expect(answer.interval.upper).toBeGreaterThanOrEqual(answer.r - 1e-12);
      }),
      SEED,
    );
  });

  it('is exactly 1 on a rising line', () => {
    expect(pearson([1, 2, 3, 4.1], [1.1, 2.1, 3.1, 4.2])).toEqual({
      r: 1,
      t: null,
      p: 0,
      interval: { lower: 1, upper: 1 },
    });
  });

  it('has no answer where one side does not vary', () => {
    expect(pearson([1, 2, 3], [0.1, 0.1, 0.1])).toBeNull();
    expect(spearman([4], [3])).toBeNull();
  });

  it('has no p for two pairs', () => {
    expect(pearson([1, 2], [5, 3])).toMatchObject({ r: -1, p: null, interval: null });
  });

  it('refuses lists of different lengths', () => {
    expect(() => pearson([1, 2], [1])).toThrow(RangeError);
  });
});

describe('spearman', () => {
  it('is unmoved by any rising transformation', () => {
    fc.assert(
      fc.property(points, (pairs) => {
        const { x, y } = split(pairs);
        const r = spearman(x, y)?.r ?? 0;
        expect(
          spearman(
            x.map((value) => value ** 3),
            y,
          )?.r ?? 0,
        ).toBeCloseTo(r, 12);
      }),
      SEED,
    );
  });

  // All 6 orders of 3 by hand: a sum of squares of 0 once, 2 twice, 6 twice, 8 once.
  it('has an exact p', () => {
    expect(spearmanExactP([1, 2, 3], [1, 2, 3])).toBeCloseTo(2 / 6, 14);
    expect(spearmanExactP([1, 2, 3], [2, 1, 3])).toBe(1);
    expect(spearmanExactP([1, 2, 3], [3, 2, 1])).toBeCloseTo(2 / 6, 14);
  });

  it('has no exact p with ties or 10 pairs', () => {
    expect(spearmanExactP([1.5, 1.5, 3], [1, 2, 3])).toBeNull();
    const ten = Array.from({ length: 10 }, (_, i) => i + 1);
    expect(spearmanExactP(ten, ten)).toBeNull();
  });
});

describe('midRanks', () => {
  it('shares ranks among ties', () => {
    expect(midRanks([10, 20, 10, 5])).toEqual([2.5, 4, 2.5, 1]);
  });
});
