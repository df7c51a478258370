import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreLimits } from './score-limits';
import { wilsonInterval } from './wilson-interval';
import { Z95, Z998 } from './z-levels';

const counts = fc
  .integer({ min: 1, max: 20_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const SEED = { seed: 1, numRuns: 400 };

describe('wilsonInterval', () => {
  // Newcombe 1998 Stat Med 17:857, Table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('agrees with Newcombe for %d of %d', (x, n, lower, upper) => {
    const interval = wilsonInterval(x, n);
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  it('holds the proportion and stays within 0 and 1', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { lower, upper } = wilsonInterval(x, n) ?? { lower: 1, upper: 0 };
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(x / n);
        expect(upper).toBeGreaterThanOrEqual(x / n);
        expect(upper).toBeLessThanOrEqual(1);
      }),
      SEED,
    );
  });

  it('mirrors itself when events and non-events change places', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        expect(wilsonInterval(x, n)?.lower).toBeCloseTo(1 - (wilsonInterval(n - x, n)?.upper ?? 0), 12);
      }),
      SEED,
    );
  });

  it.each([
    [Z95, 0.95],
    [Z998, 0.998],
  ])('excludes a target exactly when the proportion is outside the score limits, at z %d', (z, confidence) => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.001, max: 0.999, noNaN: true }), ([x, n], target) => {
        const interval = wilsonInterval(x, n, confidence);
        const limits = scoreLimits(target, n, z);
        const isExcluded = interval !== null && (interval.lower > target || interval.upper < target);
        expect(x / n > limits.upper || x / n < limits.lower).toBe(isExcluded);
      }),
      SEED,
    );
  });

  it('ends exactly at 0 and 1', () => {
    expect(wilsonInterval(0, 7)?.lower).toBe(0);
    expect(wilsonInterval(7, 7)?.upper).toBe(1);
  });

  it('has no answer for no patients', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it.each([
    [5, 4],
    [-1, 4],
    [Number.NaN, 4],
    [1, Infinity],
  ])('refuses %d of %d', (x, n) => {
    expect(() => wilsonInterval(x, n)).toThrow(RangeError);
  });

  it('refuses a confidence of 95', () => {
    expect(() => wilsonInterval(1, 4, 95)).toThrow(RangeError);
  });
});
