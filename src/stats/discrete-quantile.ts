import { tailPoint, type TailPoint } from './tail-point';
import type { Tails } from './tails';

/** A family of distributions over the whole numbers from 0; `P` holds the parameters of one of them. */
export interface CountFamily<P> {
  readonly tails: (count: number, parameters: P) => Tails;
  readonly mass: (count: number, parameters: P) => number;
}

/** Where a discrete distribution crosses a probability. */
export interface DiscreteQuantile {
  /** Smallest count r with P(X ≤ r) ≥ p. */
  readonly count: number;
  /** The part of the step at r that lies above p: (F(r) − p) / (F(r) − F(r − 1)), in [0, 1). */
  readonly overshoot: number;
}

/** Rounding allowed when a step is meant to fall exactly on p, as in R's own quantiles. */
const FUZZ = 64 * Number.EPSILON;

/** F(r) − p, from the smaller tail; `step` is taken off F to ask about the count before. */
function excess({ side, probability }: TailPoint, tails: Tails, step: number): number {
  return side === 'lower' ? tails.lower - step - probability : probability - (tails.upper + step);
}

/**
 * The quantile of a count, without summing over outcomes: out from the guess in doubling steps, then by halves.
 *
 * @param last the largest count there is
 * @param p in (0, 1)
 * @param guess any number near the answer
 * @throws RangeError when p is outside (0, 1)
 */
export function discreteQuantile<P>(
  family: CountFamily<P>,
  parameters: P,
  last: number,
  p: number,
  guess: number,
): DiscreteQuantile {
  const point = tailPoint(p);
  const reached = -FUZZ * point.probability;
  const start = Math.min(last, Math.max(0, Math.round(guess)));
  const tails = family.tails(start, parameters);
  const isReached = excess(point, tails, 0) >= reached;
  if (isReached) {
    const step = family.mass(start, parameters);
    if (start === 0 || excess(point, tails, step) < reached) {
      return { count: start, overshoot: Math.max(0, excess(point, tails, 0)) / step };
    }
  }
  const reaches = (count: number): boolean => excess(point, family.tails(count, parameters), 0) >= reached;
  const count = search(reaches, start, isReached, last);
  const above = excess(point, family.tails(count, parameters), 0);
  return { count, overshoot: Math.max(0, above) / family.mass(count, parameters) };
}

/** The first count that reaches, going out from `start` in doubling strides and then by halves. */
function search(reaches: (count: number) => boolean, start: number, isReached: boolean, last: number): number {
  // The answer lies in (low, high]: low does not reach, high does.
  let [low, high] = isReached ? [-1, start] : [start, last];
  for (let stride = 1; high - low > 1; stride *= 2) {
    const to = isReached ? start - stride : start + stride;
    if (to <= low || to >= high) break;
    const reachesTo = reaches(to);
    if (reachesTo) high = to;
    else low = to;
    if (reachesTo !== isReached) break;
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The first four moments of a count, as its skewness and excess kurtosis are usually written. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
  readonly skewness: number;
  readonly kurtosis: number;
}

/** Cornish & Fisher's expansion of a quantile about the normal deviate z: Abramowitz & Stegun 26.2.49. */
export function cornishFisher({ mean, sd, skewness, kurtosis }: Moments, z: number): number {
  const square = z * z;
  const bend = (skewness * (square - 1)) / 6;
  const tilt = (kurtosis * z * (square - 3)) / 24 - (skewness * skewness * z * (2 * square - 5)) / 36;
  return mean + sd * (z + bend + tilt);
}
