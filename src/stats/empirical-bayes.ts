import { totalsOf, type UnitCounts } from './unit-rate';

/** Rates drawn in towards the overall rate, by how little each unit's own count can say. */
export interface EmpiricalBayes {
  /** Overall rate Σx/Σn. */
  readonly mean: number;
  /** Weighted variance of the rates as they are. */
  readonly variance: number;
  /** What is left of it once Poisson chance is taken out; 0 where nothing is. */
  readonly systematicVariance: number;
  /** √systematicVariance over the mean; null where the mean is 0. */
  readonly cv: number | null;
  /** One for each unit, in the order of the input. */
  readonly shrunk: readonly number[];
}

/**
 * Global empirical Bayes estimates of Marshall 1991 (Appl Stat 40:283), as spdep's EBest has them.
 *
 * @param units each with n above 0
 * @returns null with no units
 */
export function empiricalBayes(units: readonly UnitCounts[]): EmpiricalBayes | null {
  if (units.length === 0) return null;
  const total = totalsOf(units);
  const mean = total.x / total.n;
  const variance = units.reduce((sum, { x, n }) => sum + n * (x / n - mean) ** 2, 0) / total.n;
  const systematicVariance = Math.max(0, variance - mean / (total.n / units.length));
  const shrunk = units.map(({ x, n }) => {
    if (systematicVariance === 0) return mean;
    return mean + (systematicVariance / (systematicVariance + mean / n)) * (x / n - mean);
  });
  return { mean, variance, systematicVariance, cv: mean === 0 ? null : Math.sqrt(systematicVariance) / mean, shrunk };
}
