import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import { binomialLimits } from './binomial-limits';
import type { Interval } from './interval';

/**
 * Control limits for a ratio of two counts a/b by the exact conditional binomial: interpolated limits on the share
 * a/(a + b), turned back to odds. The funnel's x axis is a + b.
 *
 * @param target ρ = Σa/Σb, above 0
 * @param total a + b, a whole number, 1 or more
 * @param tail probability beyond each limit: 0.025 or 0.001
 * @returns `upper` is Infinity where the share's limit is 1: no ratio is too high
 * @throws RangeError when an argument is outside its range
 */
export function conditionalRatioLimits(target: number, total: number, tail: number): Interval {
  if (!(target > 0 && target < Infinity)) {
    throw new RangeError(`conditionalRatioLimits target must be above 0; got ${target}`);
  }
  const { lower, upper } = binomialLimits(target / (1 + target), total, tail);
  return { lower: lower / (1 - lower), upper: upper < 1 ? upper / (1 - upper) : Infinity };
}

/**
 * Control limits for a ratio of two counts on the log scale: ρ exp(±z √(1/b + 1/(ρb))). A large-sample form, kept
 * to check against others' charts: at 40 first attendances it flags low three times too often.
 *
 * @param target ρ, above 0
 * @param b the lower count, above 0
 * @param z `Z95` or `Z998`
 * @throws RangeError when an argument is outside its range
 */
export function logRatioLimits(target: number, b: number, z: number): Interval {
  if (!(target > 0 && b > 0)) throw new RangeError(`logRatioLimits needs a target and b above 0; got ${target}, ${b}`);
  const reach = exp(z * Math.sqrt(1 / b + 1 / (target * b)));
  return { lower: target / reach, upper: target * reach };
}

/** z of a ratio on two scales: on the log of the half-corrected ratio, and on the share of a in a + b. */
export interface CountRatioZ {
  readonly log: number;
  /** (a − N·p0) / √(N·p0(1 − p0)), p0 = ρ/(1 + ρ): the one the app uses. */
  readonly conditional: number;
}

/**
 * Both z-scores of a ratio a/b against a target ρ.
 *
 * @returns null when both counts are 0
 * @throws RangeError when a count is negative or the target is not above 0
 */
export function countRatioZ(a: number, b: number, target: number): CountRatioZ | null {
  if (!(a >= 0 && b >= 0 && target > 0)) {
    throw new RangeError(`countRatioZ needs counts of 0 or more and a target above 0; got ${a}, ${b}, ${target}`);
  }
  const total = a + b;
  if (total === 0) return null;
  const share = target / (1 + target);
  const error = Math.sqrt(a / (a + 0.5) ** 2 + b / (b + 0.5) ** 2);
  return {
    log: (ln((a + 0.5) / (b + 0.5)) - ln(target)) / error,
    conditional: (a - total * share) / Math.sqrt(total * share * (1 - share)),
  };
}
