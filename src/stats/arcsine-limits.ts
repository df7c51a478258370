import asin from '@stdlib/math-base-special-asin';
import sin from '@stdlib/math-base-special-sin';
import type { Interval } from './interval';

/**
 * Control limits for a proportion on the arcsine scale: sin²(asin √θ ± z/(2√n)), with the angle held in [0, π/2]
 * before its sine is squared, so that the lower limit does not rise again at small n.
 *
 * @param target θ in [0, 1]
 * @param n denominator, above 0
 * @param z `Z95` or `Z998`
 * @param extraVariance additive overdispersion τ², in squared radians; 0 for none
 * @throws RangeError when an argument is outside its range
 */
export function arcsineLimits(target: number, n: number, z: number, extraVariance = 0): Interval {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`arcsineLimits target must be in [0, 1]; got ${target}`);
  if (!(n > 0)) throw new RangeError(`arcsineLimits n must be above 0; got ${n}`);
  const reach = z * Math.sqrt(1 / (4 * n) + extraVariance);
  const centre = asin(Math.sqrt(target));
  const at = (angle: number): number => sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
  return { lower: at(centre - reach), upper: at(centre + reach) };
}
