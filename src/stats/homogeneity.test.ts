import { describe, expect, it } from 'vitest';
import { fitToExpected, homogeneity } from './homogeneity';

describe('homogeneity', () => {
  // By hand: 10 of 40 and 20 of 40 against 15 each: 2 × (25/15 + 25/25) = 16/3.
  it('is Pearson’s statistic of a two by two table', () => {
    const fit = homogeneity('binomial', [
      { x: 10, n: 40 },
      { x: 20, n: 40 },
    ]);
    expect(fit?.pearson).toBeCloseTo(16 / 3, 12);
    expect(fit?.df).toBe(1);
  });

  it('is 0 where all rates are the same', () => {
    const same = [10, 20, 70].map((n) => ({ x: n / 10, n }));
    expect(homogeneity('poisson', same)).toMatchObject({ pearson: 0, g: 0, pG: 1 });
  });

  it('has no answer where nothing was counted, everything was, or there is one unit', () => {
    expect(
      homogeneity('poisson', [
        { x: 0, n: 4 },
        { x: 0, n: 9 },
      ]),
    ).toBeNull();
    expect(
      homogeneity('binomial', [
        { x: 4, n: 4 },
        { x: 9, n: 9 },
      ]),
    ).toBeNull();
    expect(
      homogeneity('binomial', [
        { x: 1, n: 4 },
        { x: 0, n: 0 },
      ]),
    ).toBeNull();
  });

  it('refuses more events than patients of a proportion, and a negative count', () => {
    expect(() =>
      homogeneity('binomial', [
        { x: 5, n: 4 },
        { x: 1, n: 9 },
      ]),
    ).toThrow(RangeError);
    expect(() =>
      homogeneity('poisson', [
        { x: -1, n: 4 },
        { x: 1, n: 9 },
      ]),
    ).toThrow(RangeError);
  });
});

describe('fitToExpected', () => {
  it('refuses an expected number of 0, and nothing at all', () => {
    expect(() => fitToExpected([1], [0])).toThrow(RangeError);
    expect(() => fitToExpected([], [])).toThrow(RangeError);
  });
});
