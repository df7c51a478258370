import { tailPoint } from './tail-point';
import type { Tails } from './tails';

/** A distribution over the whole numbers from 0 to `last`. */
export interface CountDistribution {
  readonly last: number;
  readonly tails: (count: number) => Tails;
  readonly mass: (count: number) => number;
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

/**
 * The quantile of a count, without summing over outcomes: out from the guess in doubling steps, then by halves.
 *
 * @param p in (0, 1)
 * @param guess any number near the answer
 * @throws RangeError when p is outside (0, 1)
 */
export function discreteQuantile(distribution: CountDistribution, p: number, guess: number): DiscreteQuantile {
  const point = tailPoint(p);
  /** F(r) − p, where `mass` more is held above r − 1; computed in the smaller tail. */
  const excess = ({ lower, upper }: Tails, mass: number): number =>
    point.side === 'lower' ? lower - mass - point.probability : point.probability - (upper + mass);
  const slack = FUZZ * (point.side === 'lower' ? p : point.probability);
  const reaches = (count: number): boolean => excess(distribution.tails(count), 0) >= -slack;

  const start = Math.min(distribution.last, Math.max(0, Math.round(guess)));
  const there = distribution.tails(start);
  const reachesThere = excess(there, 0) >= -slack;
  if (reachesThere && (start === 0 || excess(there, distribution.mass(start)) < -slack)) {
    return answer(start, excess(there, 0));
  }
  // The answer lies in (low, high]: low does not reach p, high does.
  let [low, high] = reachesThere ? [-1, start] : [start, distribution.last];
  for (let stride = 1; ; stride *= 2) {
    const to = reachesThere ? start - stride : start + stride;
    if (to <= low || to >= high) break;
    const reachesTo = reaches(to);
    if (reachesTo) high = to;
    else low = to;
    if (reachesTo !== reachesThere) break;
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return answer(high, excess(distribution.tails(high), 0));

  function answer(count: number, above: number): DiscreteQuantile {
    return { count, overshoot: Math.max(0, above) / distribution.mass(count) };
  }
}

/** Cornish & Fisher's third-order approximation to a quantile, from the mean, SD, skewness and normal deviate. */
export function cornishFisher(mean: number, sd: number, skewness: number, z: number): number {
  return mean + sd * (z + (skewness * (z * z - 1)) / 6 - (skewness * skewness * z * (2 * z * z - 5)) / 36);
}
