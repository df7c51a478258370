import { binomialQuantile } from './binomial';
import type { Interval } from './interval';

/** r − α: where a binomial count reaches p, interpolated between whole counts and held at 0. */
function interpolated(p: number, n: number, probability: number): number {
  // Where every count is n there is nothing to interpolate towards.
  if (probability === 1) return n;
  const { count, overshoot } = binomialQuantile(p, n, probability);
  return Math.max(0, count - overshoot);
}

/**
 * Control limits for a proportion by the interpolated exact binomial: (r − α)/n with r the quantile and
 * α = (F(r) − p) / (F(r) − F(r − 1)). Spiegelhalter 2005 Stat Med 24:1185, Appendix A.1.1.
 *
 * @param target θ in [0, 1]
 * @param n denominator, a whole number, 1 or more
 * @param tail probability beyond each limit: 0.025 or 0.001
 * @throws RangeError when an argument is outside its range
 */
export function binomialLimits(target: number, n: number, tail: number): Interval {
  return { lower: interpolated(tail, n, target) / n, upper: interpolated(1 - tail, n, target) / n };
}

/**
 * The same without interpolation: whole counts over n. They jump as n grows, so they explain a count and are
 * never drawn.
 *
 * @throws RangeError when an argument is outside its range
 */
export function binomialStepLimits(target: number, n: number, tail: number): Interval {
  return { lower: binomialQuantile(tail, n, target).count / n, upper: binomialQuantile(1 - tail, n, target).count / n };
}
