import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaOddsQuantile, betaQuantile } from './beta-quantile';
import { chiSquareQuantile, chiSquareUpperTail } from './chi-square';
import { gammaQuantile } from './gamma-quantile';
import { incompleteBeta } from './incomplete-beta';
import { incompleteGamma } from './incomplete-gamma';
import { normalCdf, normalQuantile, normalTwoSidedP } from './normal';
import { studentQuantile, studentTwoSidedP } from './student-t';

const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const shape = fc.double({ min: -0.7, max: 7, noNaN: true }).map((power) => 10 ** power);
const SEED = { seed: 11, numRuns: 300 };

describe('quantiles', () => {
  it('come back to the probability asked of the normal', () => {
    fc.assert(
      fc.property(probability, (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11);
      }),
      SEED,
    );
  });

  it('come back to the probability asked of the gamma', () => {
    fc.assert(
      fc.property(probability, shape, (p, a) => {
        expect(Math.abs(incompleteGamma(a, gammaQuantile(p, a)).lower / p - 1)).toBeLessThan(1e-8);
      }),
      SEED,
    );
  });

  it('come back to the probability asked of the beta', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        // Where x is within rounding of 1 the answer cannot be told from its neighbour.
        fc.pre(x < 1 - 1e-6);
        expect(Math.abs(incompleteBeta(a, b, x).lower / p - 1)).toBeLessThan(1e-6);
      }),
      SEED,
    );
  });

  it("come back to the probability asked of Student's t", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 0.49, noNaN: true }), fc.integer({ min: 1, max: 14000 }), (p, df) => {
        expect(Math.abs(studentTwoSidedP(studentQuantile(p, df), df) / (2 * p) - 1)).toBeLessThan(1e-8);
      }),
      SEED,
    );
  });

  it('rise with the probability', () => {
    fc.assert(
      fc.property(probability, probability, shape, (p, q, a) => {
        fc.pre(q - p > 1e-9);
        expect(gammaQuantile(q, a)).toBeGreaterThan(gammaQuantile(p, a));
      }),
      SEED,
    );
  });

  it('mirror each other in the normal and in t', () => {
    expect(normalQuantile(0.001)).toBeCloseTo(-normalQuantile(0.999), 12);
    expect(studentQuantile(0.025, 9)).toBeCloseTo(-studentQuantile(0.975, 9), 12);
  });

  it('give odds that are the inverse of the odds of the complement', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const odds = betaOddsQuantile(p, a, b);
        fc.pre(odds > 1e-12 && odds < 1e12);
        expect(Math.abs(odds * betaOddsQuantile(1 - p, b, a) - 1)).toBeLessThan(1e-6);
      }),
      SEED,
    );
  });

  it.each([0, 1, -0.1, Number.NaN])('refuse the probability %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
    expect(() => gammaQuantile(p, 2)).toThrow(RangeError);
    expect(() => betaQuantile(p, 2, 3)).toThrow(RangeError);
    expect(() => studentQuantile(p, 4)).toThrow(RangeError);
  });

  it('refuse a negative number of degrees of freedom', () => {
    expect(() => chiSquareQuantile(0.5, -1)).toThrow(RangeError);
  });
});

describe('large degrees of freedom', () => {
  // Cornish & Fisher to the third order, Abramowitz & Stegun 26.2.49: remainder of order df^-1/2 in x.
  it.each([14_000, 1e6, 1e8])('agree with the Cornish–Fisher expansion of chi-square at %d', (df) => {
    for (const p of [0.001, 0.025, 0.975, 0.999]) {
      const z = normalQuantile(p);
      const expansion = df + z * Math.sqrt(2 * df) + (2 * (z * z - 1)) / 3 + (z ** 3 - 7 * z) / (9 * Math.sqrt(2 * df));
      expect(Math.abs(chiSquareQuantile(p, df) - expansion)).toBeLessThan(30 / df + 1e-13 * df);
    }
  });

  it('agree between p of chi-square on 1 and of the normal', () => {
    expect(chiSquareUpperTail(3.29 ** 2, 1)).toBeCloseTo(normalTwoSidedP(3.29), 15);
  });
});
