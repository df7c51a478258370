import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta, lowerByFraction } from './incomplete-beta';
import { normalTails } from './normal';

const near = (actual: number, expected: number): number => Math.abs(actual / expected - 1);

describe('incompleteBeta', () => {
  // mpmath 1.3 betainc(5, 1e8, 0, x, regularized=True) at 50 figures.
  it('keeps its figures when one shape is 10^8 and the other 5', () => {
    expect(near(incompleteBeta(5, 1e8, 7.236067548614377e-8).upper, 0.15252447726172209)).toBeLessThan(1e-13);
  });

  it.each([
    [1e5, 2e5],
    [1e6, 1e6],
    [3e7, 7e7],
  ])('gives the same by integral and by continued fraction at shapes %d and %d', (a, b) => {
    const mean = a / (a + b);
    const sd = Math.sqrt((mean * (1 - mean)) / (a + b));
    for (const sds of [0.3, 2, 3.09, 8]) {
      const x = mean - sds * sd;
      expect(near(incompleteBeta(a, b, x).lower, lowerByFraction(a, b, x, 1 - x))).toBeLessThan(1e-11);
    }
  });

  it.each([1e4, 1e6, 1e8])('is the normal distribution at two shapes of %d, which have no skewness', (a) => {
    for (const z of [-3.09, -1.96, 0, 1.96, 3.09]) {
      const x = 0.5 + z / (2 * Math.sqrt(2 * a + 1));
      expect(Math.abs(incompleteBeta(a, a, x).lower - normalTails(z).lower)).toBeLessThan(1 / a);
    }
  });

  it('mirrors itself when the shapes change places', () => {
    const shape = fc.double({ min: 0.1, max: 5000, noNaN: true });
    const x = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(shape, shape, x, (a, b, at) => {
        const one = incompleteBeta(a, b, at, 1 - at);
        const other = incompleteBeta(b, a, 1 - at, at);
        expect(Math.abs(one.lower - other.upper)).toBeLessThan(1e-12);
      }),
      { seed: 7 },
    );
  });

  it.each([
    [0, 1, 0.5],
    [1, -1, 0.5],
    [1, 1, 1.1],
    [1, 1, Number.NaN],
  ])('refuses shapes %d and %d at %d', (a, b, x) => {
    expect(() => incompleteBeta(a, b, x)).toThrow(RangeError);
  });
});
