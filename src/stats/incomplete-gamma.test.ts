import { describe, expect, it } from 'vitest';
import { incompleteGamma, upperByFraction } from './incomplete-gamma';
import { normalTails } from './normal';

const near = (actual: number, expected: number): number => Math.abs(actual / expected - 1);

describe('incompleteGamma', () => {
  // Q(5, x) = e^-x (1 + x + x²/2 + x³/6 + x⁴/24), by hand.
  it('agrees with the closed form of a whole shape', () => {
    const x = 7.5;
    const closed = Math.exp(-x) * (1 + x + x ** 2 / 2 + x ** 3 / 6 + x ** 4 / 24);
    expect(near(incompleteGamma(5, x).upper, closed)).toBeLessThan(1e-14);
  });

  it.each([3e4, 1e5, 1e6, 1e8])('gives the same by integral and by continued fraction at shape %d', (a) => {
    for (const sds of [0.3, 2, 3.09, 8]) {
      const x = a + 1 + sds * Math.sqrt(a);
      expect(near(incompleteGamma(a, x).upper, upperByFraction(a, x))).toBeLessThan(1e-11);
    }
  });

  // The largest departure from the normal is its skewness term, (z² − 1) φ(z) / (3 √a).
  it.each([1e4, 1e6, 1e8])('approaches the normal distribution at shape %d, as fast as its skewness falls', (a) => {
    for (const z of [-3.09, -1.96, 0, 1.96, 3.09]) {
      const { lower } = incompleteGamma(a, a + z * Math.sqrt(a));
      const skew = ((z * z - 1) * Math.exp((-z * z) / 2)) / (3 * Math.sqrt(2 * Math.PI * a));
      expect(Math.abs(lower - (normalTails(z).lower - skew))).toBeLessThan(0.5 / a);
    }
  });

  it('is 0 or 1 at the ends', () => {
    expect(incompleteGamma(3, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(3, Infinity)).toEqual({ lower: 1, upper: 0 });
  });

  it.each([
    [0, 1],
    [Number.NaN, 1],
    [2, -1],
    [2, Number.NaN],
  ])('refuses shape %d at %d', (a, x) => {
    expect(() => incompleteGamma(a, x)).toThrow(RangeError);
  });
});
