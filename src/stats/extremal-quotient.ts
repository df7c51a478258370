import { quantileOfSorted } from './quantile';

/**
 * Extremal quotient: the highest rate over the lowest. Unstable, and larger the smaller the units: print
 * `trimmedQuotient` beside it.
 *
 * @returns null with fewer than 2 rates or where the lowest is not above 0
 */
export function extremalQuotient(rates: readonly number[]): number | null {
  return quotientAt(rates, 0);
}

/** The 95th percentile of rates over the 5th (type 7); null with fewer than 2 rates or where the 5th is not above 0. */
export function trimmedQuotient(rates: readonly number[]): number | null {
  return quotientAt(rates, 0.05);
}

function quotientAt(rates: readonly number[], p: number): number | null {
  if (rates.length < 2) return null;
  const sorted = Float64Array.from(rates).sort();
  const low = quantileOfSorted(sorted, p);
  const high = quantileOfSorted(sorted, 1 - p);
  return low === null || high === null || !(low > 0) ? null : high / low;
}
