import type { Interval } from './interval';
import { poissonQuantile } from './poisson';

/**
 * Where a Poisson count reaches probability p, interpolated between whole counts so that the limit does not
 * jump: r − α with r the quantile and α = (F(r) − p) / (F(r) − F(r − 1)).
 *
 * Spiegelhalter 2005 Stat Med 24:1185, Appendix A.1.1.
 *
 * @param p in (0, 1)
 * @param mean above 0
 * @returns a count, 0 or more
 * @throws RangeError when an argument is outside its range
 */
export function interpolatedPoisson(p: number, mean: number): number {
  const { count, overshoot } = poissonQuantile(p, mean);
  return Math.max(0, count - overshoot);
}

/**
 * Control limits for a ratio of observed to expected events, by the interpolated Poisson distribution of the
 * expected number. For a crude rate expected is θn and the limits are multiplied by θ.
 *
 * @param expected events expected, above 0; need not be whole
 * @param tail probability beyond each limit: 0.025 or 0.001
 * @throws RangeError when an argument is outside its range
 */
export function poissonLimits(expected: number, tail: number): Interval {
  return {
    lower: interpolatedPoisson(tail, expected) / expected,
    upper: interpolatedPoisson(1 - tail, expected) / expected,
  };
}

/**
 * The same without interpolation: whole counts over expected. They jump as expected grows, so they explain a
 * count and are never drawn.
 *
 * @throws RangeError when an argument is outside its range
 */
export function poissonStepLimits(expected: number, tail: number): Interval {
  return {
    lower: poissonQuantile(tail, expected).count / expected,
    upper: poissonQuantile(1 - tail, expected).count / expected,
  };
}
