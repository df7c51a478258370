/**
 * Quantile of values already sorted, type 7: the order statistic at 1 + (n − 1)p, interpolated. The default of R
 * and numpy, BigQuery's PERCENTILE_CONT and Excel's PERCENTILE.INC.
 *
 * @param sorted ascending, without nulls
 * @param p in [0, 1]
 * @returns null when there are no values
 * @throws RangeError when p is outside [0, 1]
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantileOfSorted p must be in [0, 1]; got ${p}`);
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below];
  if (low === undefined) return null;
  const high = sorted[below + 1];
  return high === undefined ? low : low + (at - below) * (high - low);
}

/**
 * Quantiles of values in any order, type 7.
 *
 * @returns one quantile for each p; null throughout when there are no values
 * @throws RangeError when a p is outside [0, 1]
 */
export function quantiles(values: readonly number[], probabilities: readonly number[]): (number | null)[] {
  const sorted = Float64Array.from(values).sort();
  return probabilities.map((p) => quantileOfSorted(sorted, p));
}
