import { meanAndSd } from './mean-interval';
import { totalsOf, type UnitCounts } from './unit-rate';

/** SD over mean of rates, each unit counting the same; null with fewer than 2 rates or where their mean is 0. */
export function coefficientOfVariation(rates: readonly number[]): number | null {
  const summary = meanAndSd(rates);
  if (summary === null || summary.sd === null || summary.mean === 0) return null;
  return summary.sd / summary.mean;
}

/**
 * Weighted coefficient of variation: √(Σn(r − r̄)²/Σn)/r̄ with r̄ = Σx/Σn. Still holds the chance variation of small
 * units: the systematic component takes that out.
 *
 * @returns null with fewer than 2 units or where the overall rate is 0
 */
export function weightedCoefficientOfVariation(units: readonly UnitCounts[]): number | null {
  const total = totalsOf(units);
  const overall = total.x / total.n;
  if (units.length < 2 || overall === 0) return null;
  const squares = units.reduce((sum, { x, n }) => sum + n * (x / n - overall) ** 2, 0);
  return Math.sqrt(squares / total.n) / overall;
}
