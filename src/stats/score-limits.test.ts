import { describe, expect, it } from 'vitest';
import { arcsineLimits } from './arcsine-limits';
import { binomialLimits, binomialStepLimits } from './binomial-limits';
import { scoreLimits } from './score-limits';
import { Z95, Z998 } from './z-levels';

describe('scoreLimits', () => {
  // PHEindicatormethods 2.1.0, sigma_adjustment(0.999, n, 0.1, side, 1).
  it.each([
    { n: 100, lower: 0.007293031, upper: 0.192707 },
    { n: 500, lower: 0.05854018, upper: 0.1414598 },
  ])('agrees with PHEindicatormethods at $n patients', ({ n, lower, upper }) => {
    const limits = scoreLimits(0.1, n, Z998);
    expect(limits.lower).toBeCloseTo(lower, 7);
    expect(limits.upper).toBeCloseTo(upper, 6);
  });

  it('stays inside 0 and 1 at one patient', () => {
    expect(scoreLimits(0.4, 1, Z998)).toEqual({ lower: 0, upper: 1 });
  });

  it('widens with variance between units, and keeps a floor of z τ however many patients', () => {
    const floor = Z95 * 0.02;
    expect(scoreLimits(0.3, 1e12, Z95, 0.02 ** 2).upper - 0.3).toBeCloseTo(floor, 8);
  });

  it.each([
    [-0.1, 10],
    [1.1, 10],
    [0.3, 0],
    [0.3, Number.NaN],
  ])('refuses a target of %d at %d', (target, n) => {
    expect(() => scoreLimits(target, n, Z95)).toThrow(RangeError);
    expect(() => arcsineLimits(target, n, Z95)).toThrow(RangeError);
  });
});

describe('arcsineLimits', () => {
  it('never lets the lower limit rise again as units shrink', () => {
    let before = 1;
    for (let n = 4000; n >= 1; n -= 1) {
      const { lower } = arcsineLimits(0.05, n, Z998);
      expect(lower).toBeLessThanOrEqual(before);
      before = lower;
    }
  });
});

describe('binomialLimits', () => {
  it('agrees with the score limits where units are large', () => {
    const exact = binomialLimits(0.2, 4_000_000, 0.001);
    const score = scoreLimits(0.2, 4_000_000, Z998);
    expect(exact.lower).toBeCloseTo(score.lower, 5);
    expect(exact.upper).toBeCloseTo(score.upper, 5);
  });

  it('lies within one event below the step it smooths', () => {
    for (let n = 5; n < 400; n += 7) {
      const smooth = binomialLimits(0.1, n, 0.025);
      const step = binomialStepLimits(0.1, n, 0.025);
      expect(step.upper - smooth.upper).toBeGreaterThanOrEqual(-1e-12);
      expect(step.upper - smooth.upper).toBeLessThanOrEqual(1 / n + 1e-12);
    }
  });

  it('refuses part of a patient', () => {
    expect(() => binomialLimits(0.1, 10.5, 0.025)).toThrow(RangeError);
  });
});
