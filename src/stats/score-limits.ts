import type { Interval } from './interval';

/**
 * Control limits for a proportion around a target, θ ± z √(θ(1 − θ)/n), cut off at 0 and 1. These are what
 * Fingertips calls Wilson limits: the proportions at which the Wilson interval just touches the target.
 *
 * @param target θ in [0, 1]; at 0 or 1 both limits are the target
 * @param n denominator, above 0
 * @param z `Z95` or `Z998`
 * @param extraVariance additive overdispersion τ², on the scale of the proportion; 0 for none
 * @throws RangeError when an argument is outside its range
 */
export function scoreLimits(target: number, n: number, z: number, extraVariance = 0): Interval {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`scoreLimits target must be in [0, 1]; got ${target}`);
  if (!(n > 0)) throw new RangeError(`scoreLimits n must be above 0; got ${n}`);
  const reach = z * Math.sqrt((target * (1 - target)) / n + extraVariance);
  return { lower: Math.max(0, target - reach), upper: Math.min(1, target + reach) };
}
