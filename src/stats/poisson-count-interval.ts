import { chiSquareQuantile } from './chi-square';
import type { Interval } from './interval';
import { tailOf, zOf } from './z-levels';

/** The count from which Byar's approximation takes over from the exact interval, as Fingertips does it. */
const BYAR_FROM = 10;

function checkCount(x: number): void {
  if (!(x >= 0 && x < Infinity)) throw new RangeError(`a Poisson interval needs a count of 0 or more; got ${x}`);
}

/**
 * Exact interval for a Poisson count, by chi-square quantiles (Garwood 1936 Biometrika 28:437).
 *
 * @param x count, 0 or more
 * @param confidence two-sided, in (0, 1)
 * @returns limits on the scale of the count; lower is 0 at x = 0
 * @throws RangeError when an argument is outside its range
 */
export function exactCountInterval(x: number, confidence = 0.95): Interval {
  checkCount(x);
  const tail = tailOf(confidence);
  return { lower: chiSquareQuantile(tail, 2 * x) / 2, upper: chiSquareQuantile(1 - tail, 2 * x + 2) / 2 };
}

/** Byar's limits; `lower` is null where the approximation gives a negative count. */
export interface ByarInterval {
  readonly lower: number | null;
  readonly upper: number;
}

/**
 * Byar's approximation to the interval for a Poisson count (Breslow & Day 1987, Statistical Methods in Cancer
 * Research II). Meant for counts of 10 or more: see `hybridCountInterval`.
 *
 * @param x count, 0 or more
 * @param confidence two-sided, in (0, 1)
 * @returns limits on the scale of the count; lower is 0 at x = 0, and null where the cube is negative
 * @throws RangeError when an argument is outside its range
 */
export function byarInterval(x: number, confidence = 0.95): ByarInterval {
  checkCount(x);
  const z = zOf(confidence);
  const root = 1 - 1 / (9 * x) - z / (3 * Math.sqrt(x));
  const above = x + 1;
  const rootAbove = 1 - 1 / (9 * above) + z / (3 * Math.sqrt(above));
  const upper = above * rootAbove * rootAbove * rootAbove;
  if (x === 0) return { lower: 0, upper };
  return { lower: root < 0 ? null : x * root * root * root, upper };
}

/** An interval for a count, with the name of the method that gave it. */
export interface CountInterval extends Interval {
  readonly method: 'exact' | 'byar';
}

/**
 * The interval Fingertips prints for a count: exact below 10, Byar from 10.
 *
 * @param x count, 0 or more
 * @param confidence two-sided, in (0, 1)
 * @returns limits on the scale of the count
 * @throws RangeError when an argument is outside its range
 */
export function hybridCountInterval(x: number, confidence = 0.95): CountInterval {
  checkCount(x);
  if (x >= BYAR_FROM) {
    const { lower, upper } = byarInterval(x, confidence);
    if (lower !== null) return { lower, upper, method: 'byar' };
  }
  return { ...exactCountInterval(x, confidence), method: 'exact' };
}

/** A crude rate and its interval, all for each `multiplier` of the population. */
export interface RateInterval extends CountInterval {
  readonly value: number;
}

/**
 * A crude rate with the interval of `hybridCountInterval`. The count may exceed the population.
 *
 * @param x count, 0 or more
 * @param population 0 or more
 * @param multiplier what the rate is for each of: 1,000 for a rate per 1,000
 * @returns null when the population is 0
 * @throws RangeError when an argument is outside its range
 */
export function rateInterval(x: number, population: number, multiplier = 1, confidence = 0.95): RateInterval | null {
  if (!(population >= 0)) throw new RangeError(`rateInterval population must be 0 or more; got ${population}`);
  const { lower, upper, method } = hybridCountInterval(x, confidence);
  if (population === 0) return null;
  const scale = (count: number): number => (count / population) * multiplier;
  return { value: scale(x), lower: scale(lower), upper: scale(upper), method };
}
