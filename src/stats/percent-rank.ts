/**
 * Rank of each value from 0 to 1: (rank − 1)/(n − 1), ties sharing the lowest rank. BigQuery's PERCENT_RANK, as
 * OpenPrescribing uses it. Nulls keep their place and are not counted; a value alone is 0.
 */
export function percentRanks(values: readonly (number | null)[]): (number | null)[] {
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  const last = sorted.length - 1;
  const below = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!below.has(value)) below.set(value, i);
  });
  return values.map((value) => (value === null ? null : last === 0 ? 0 : (below.get(value) ?? 0) / last));
}

/**
 * Fingertips' quantile groups, 1 to `groups`: equal shares of the ranks, ties sharing the lowest rank. Nulls keep
 * their place and are not counted; with fewer values than groups all are null.
 *
 * @param groups 5 for fifths, 10 for tenths
 * @param isHighestFirst true to put the highest values in group 1
 * @throws RangeError when `groups` is not a whole number, 1 or more
 */
export function quantileGroups(
  values: readonly (number | null)[],
  groups: number,
  isHighestFirst: boolean,
): (number | null)[] {
  if (!(Number.isInteger(groups) && groups >= 1)) {
    throw new RangeError(`quantileGroups groups must be a whole number, 1 or more; got ${groups}`);
  }
  const keys = values.map((value) => (value === null || !isHighestFirst ? value : -value));
  const n = keys.filter((key) => key !== null).length;
  if (n < groups) return values.map(() => null);
  return percentRanks(keys).map((share) => {
    if (share === null) return null;
    const rank = Math.round(share * (n - 1)) + 1;
    return Math.max(1, Math.floor(groups + 1 - Math.ceil((n + 1 - rank) / (n / groups))));
  });
}
