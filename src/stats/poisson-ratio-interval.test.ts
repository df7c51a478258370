import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactRatioInterval,
  halfCorrectedRatioInterval,
  logRatioInterval,
  scoreRatioInterval,
} from './poisson-ratio-interval';
import { twoPoissonTest } from './two-poisson-test';

const count = fc.integer({ min: 1, max: 30_000 });
const SEED = { seed: 6, numRuns: 150 };

describe('exactRatioInterval', () => {
  it('turns upside down when the counts change places', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [one, other] = [exactRatioInterval({ a, b }), exactRatioInterval({ a: b, b: a })];
        expect((one?.lower ?? 0) * (other?.upper ?? 0)).toBeCloseTo(1, 9);
      }),
      SEED,
    );
  });

  it('excludes 1 exactly when the central p is below 5%', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 90 }), (a, b) => {
        const interval = exactRatioInterval({ a, b });
        const isExcluded = interval !== null && (interval.lower > 1 || interval.upper < 1);
        expect((twoPoissonTest({ a, b })?.central ?? 1) < 0.05).toBe(isExcluded);
      }),
      SEED,
    );
  });

  it('is wider than the score interval', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [exact, score] = [exactRatioInterval({ a, b }), scoreRatioInterval({ a, b })];
        expect((exact?.upper ?? 0) / (exact?.lower ?? 1)).toBeGreaterThan((score?.upper ?? 0) / (score?.lower ?? 1));
      }),
      SEED,
    );
  });

  it('agrees with the log form at 10^8 attendances', () => {
    const [exact, log] = [exactRatioInterval({ a: 6.6e7, b: 3.4e7 }), logRatioInterval({ a: 6.6e7, b: 3.4e7 })];
    expect((exact?.lower ?? 0) / (log?.lower ?? 1)).toBeCloseTo(1, 7);
    expect((exact?.upper ?? 0) / (log?.upper ?? 1)).toBeCloseTo(1, 7);
  });

  it('starts at 0 for no follow-ups, never ends for no firsts, and has no answer for neither', () => {
    expect(exactRatioInterval({ a: 0, b: 8 })?.lower).toBe(0);
    expect(exactRatioInterval({ a: 8, b: 0 })).toMatchObject({ ratio: Infinity, upper: Infinity });
    expect(exactRatioInterval({ a: 0, b: 0 })).toBeNull();
    expect(scoreRatioInterval({ a: 0, b: 0 })).toBeNull();
    expect(logRatioInterval({ a: 0, b: 3 })).toBeNull();
    expect(halfCorrectedRatioInterval({ a: 0, b: 0 })).toBeNull();
  });

  it.each([
    { a: -1, b: 2 },
    { a: 1, b: Number.NaN },
    { a: 1, b: 2, exposureA: 0 },
  ])('refuses $a and $b', (counts) => {
    expect(() => exactRatioInterval(counts)).toThrow(RangeError);
  });
});

describe('twoPoissonTest', () => {
  it('is 1 for counts that are the same', () => {
    expect(twoPoissonTest({ a: 40, b: 40 })).toEqual({ central: 1, minimumLikelihood: 1 });
  });

  it('refuses part of a count', () => {
    expect(() => twoPoissonTest({ a: 1.5, b: 2 })).toThrow(RangeError);
  });
});
