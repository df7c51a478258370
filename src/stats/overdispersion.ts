import { quantileOfSorted } from './quantile';

/** A set of z-scores with the extremes drawn in. */
export interface Winsorised {
  readonly values: readonly number[];
  /** The lowest value kept; anything below it was raised to it. */
  readonly low: number;
  /** The highest value kept. */
  readonly high: number;
}

/**
 * Draws values beyond the q and 1 − q quantiles (type 7) in to those quantiles. No value is dropped.
 *
 * Spiegelhalter 2005 Qual Saf Health Care 14:347, appendix.
 *
 * @param values in any order
 * @param q share at each end, in [0, 0.5]; 0.1 by custom
 * @returns null when there are no values
 */
export function winsorise(values: readonly number[], q: number): Winsorised | null {
  const sorted = Float64Array.from(values).sort();
  const low = quantileOfSorted(sorted, q);
  const high = quantileOfSorted(sorted, 1 - q);
  if (low === null || high === null) return null;
  return { values: values.map((value) => Math.min(high, Math.max(low, value))), low, high };
}

/** Mean squared z: φ, 1 where there is only chance. Divided by the number of units, not one fewer; null when none. */
export function dispersionOf(z: readonly number[]): number | null {
  return z.length === 0 ? null : z.reduce((sum, each) => sum + each * each, 0) / z.length;
}

/**
 * Additive variance between units, τ²: the moment estimate of DerSimonian & Laird 1986 from the dispersion φ.
 * 0 when φ is no more than chance gives, (I − 1)/I.
 *
 * Spiegelhalter 2005 Stat Med 24:1185.
 *
 * @param phi mean squared (winsorised) z of the same units
 * @param standardErrors of each unit, above 0, on the scale on which z was taken
 * @returns 0 or more, in squared units of that scale; null with fewer than 2 units
 */
export function varianceBetween(phi: number, standardErrors: readonly number[]): number | null {
  const units = standardErrors.length;
  if (units < 2) return null;
  if (units * phi < units - 1) return 0;
  let weights = 0;
  let squares = 0;
  for (const s of standardErrors) {
    const weight = 1 / (s * s);
    weights += weight;
    squares += weight * weight;
  }
  return (units * phi - (units - 1)) / (weights - squares / weights);
}
