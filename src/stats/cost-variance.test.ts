import { describe, expect, it } from 'vitest';
import { budgetVariance, opportunity, zAmong } from './cost-variance';
import { meanAndSd, meanInterval } from './mean-interval';

describe('budgetVariance', () => {
  it('is positive for an overspend', () => {
    expect(budgetVariance(110, 100)).toEqual({ variance: 10, percent: 10 });
  });

  it('has no percentage without a budget', () => {
    expect(budgetVariance(110, 0).percent).toBeNull();
  });
});

describe('zAmong', () => {
  it('has a mean of 0 and an SD of 1', () => {
    const z = zAmong([3, 9, 4, 12, 7]).map((each) => each ?? Number.NaN);
    expect(meanAndSd(z)?.mean).toBeCloseTo(0, 14);
    expect(meanAndSd(z)?.sd).toBeCloseTo(1, 14);
  });

  it('has no answer for one value, or values all the same', () => {
    expect(zAmong([3])).toEqual([null]);
    expect(zAmong([0.1, 0.1, 0.1])).toEqual([null, null, null]);
    expect(zAmong([])).toEqual([]);
  });
});

describe('opportunity', () => {
  // By hand: 2 × 100 over at the first, nothing at the second.
  it('counts only what lies above the level', () => {
    const practices = [
      { cost: 1200, listSize: 100 },
      { cost: 500, listSize: 100 },
    ];
    expect(opportunity(practices, 10)).toBe(200);
  });

  it('refuses a list size of 0', () => {
    expect(() => opportunity([{ cost: 1, listSize: 0 }], 1)).toThrow(RangeError);
  });
});

describe('meanInterval', () => {
  it('has no answer for one value', () => {
    const one = meanAndSd([4]);
    expect(one).toEqual({ n: 1, mean: 4, sd: null });
    expect(one && meanInterval(one)).toBeNull();
    expect(meanAndSd([])).toBeNull();
  });
});
