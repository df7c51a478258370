import exp from '@stdlib/math-base-special-exp';
import { betaOddsQuantile } from './beta-quantile';
import { wilsonInterval } from './wilson-interval';
import { tailOf, zOf } from './z-levels';

/** Two counts, and what each was counted over (1 where the bare counts are compared). */
export interface TwoCounts {
  readonly a: number;
  readonly b: number;
  readonly exposureA?: number;
  readonly exposureB?: number;
}

/**
 * A ratio of two counts and its limits; `upper` and `ratio` are Infinity where b is 0. The app prints such a
 * ratio as "no first attendances".
 */
export interface RatioInterval {
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
}

function checked({ a, b, exposureA = 1, exposureB = 1 }: TwoCounts): Required<TwoCounts> {
  if (!(a >= 0 && b >= 0 && a + b < Infinity)) {
    throw new RangeError(`a ratio of counts needs two counts of 0 or more; got ${a} and ${b}`);
  }
  if (!(exposureA > 0 && exposureB > 0)) {
    throw new RangeError(`a ratio of counts needs exposures above 0; got ${exposureA} and ${exposureB}`);
  }
  return { a, b, exposureA, exposureB };
}

function ratioOf({ a, b, exposureA, exposureB }: Required<TwoCounts>): number {
  return b === 0 ? Infinity : a / exposureA / (b / exposureB);
}

/**
 * Exact interval for the ratio of two Poisson counts, a for each b: given a + b, a is binomial, and its
 * Clopper–Pearson limits are turned to odds (Przyborowski & Wilenski 1940; R's poisson.test).
 *
 * @returns null when both counts are 0; lower 0 when a is 0; upper Infinity when b is 0
 * @throws RangeError when a count is negative or an exposure is not above 0
 */
export function exactRatioInterval(counts: TwoCounts, confidence = 0.95): RatioInterval | null {
  const whole = checked(counts);
  const tail = tailOf(confidence);
  const { a, b } = whole;
  if (a + b === 0) return null;
  const scale = whole.exposureB / whole.exposureA;
  return {
    ratio: ratioOf(whole),
    lower: a === 0 ? 0 : betaOddsQuantile(tail, a, b + 1) * scale,
    upper: b === 0 ? Infinity : betaOddsQuantile(1 - tail, a + 1, b) * scale,
  };
}

/**
 * The same with Wilson's interval in place of Clopper and Pearson's: narrower, and not guaranteed to cover.
 *
 * @returns null when both counts are 0; upper Infinity when b is 0
 * @throws RangeError when a count is negative or an exposure is not above 0
 */
export function scoreRatioInterval(counts: TwoCounts, confidence = 0.95): RatioInterval | null {
  const whole = checked(counts);
  const share = wilsonInterval(whole.a, whole.a + whole.b, confidence);
  if (share === null) return null;
  const scale = whole.exposureB / whole.exposureA;
  return {
    ratio: ratioOf(whole),
    lower: (share.lower / (1 - share.lower)) * scale,
    upper: share.upper === 1 ? Infinity : (share.upper / (1 - share.upper)) * scale,
  };
}

/**
 * Large-sample interval on the log scale: ratio × exp(±z √(1/a + 1/b)).
 *
 * @returns null when either count is 0
 * @throws RangeError when a count is negative or an exposure is not above 0
 */
export function logRatioInterval(counts: TwoCounts, confidence = 0.95): RatioInterval | null {
  const whole = checked(counts);
  const { a, b } = whole;
  if (a === 0 || b === 0) return null;
  const ratio = ratioOf(whole);
  const reach = exp(zOf(confidence) * Math.sqrt(1 / a + 1 / b));
  return { ratio, lower: ratio / reach, upper: ratio * reach };
}

/** The half-corrected interval and the centre it lies around, which is not the ratio itself. */
export interface HalfCorrectedInterval extends RatioInterval {
  readonly centre: number;
}

/**
 * The log interval with ½ added to both counts, in centre and standard error alike.
 *
 * @returns null when both counts are 0
 * @throws RangeError when a count is negative or an exposure is not above 0
 */
export function halfCorrectedRatioInterval(counts: TwoCounts, confidence = 0.95): HalfCorrectedInterval | null {
  const whole = checked(counts);
  if (whole.a + whole.b === 0) return null;
  const corrected = logRatioInterval({ ...whole, a: whole.a + 0.5, b: whole.b + 0.5 }, confidence);
  if (corrected === null) return null;
  return { ...corrected, ratio: ratioOf(whole), centre: corrected.ratio };
}
