/**
 * Benjamini & Hochberg's adjusted p-values (1995 JRSS-B 57:289): the smallest false discovery rate at which each
 * would still be called. Nulls keep their place and are not counted.
 *
 * @param p p-values in [0, 1], in any order
 * @throws RangeError when a p-value is outside [0, 1]
 */
export function adjustedPValues(p: readonly (number | null)[]): (number | null)[] {
  const adjusted = adjustedPLookup(Float64Array.from(p.filter((value) => value !== null)));
  return p.map((value) => (value === null ? null : adjusted(value)));
}

/**
 * The same for many p-values of which few are asked about: sorted once, and each looked up.
 *
 * @param p p-values in [0, 1], in any order; left as they are
 * @param total how many there are, with those that are left out because they are above the rate at which any is called:
 * an adjusted p-value is never below the p-value itself, so that those can change no adjusted one up to that rate
 * @returns the adjusted p-value of one of them; where others are left out, of those above the rate no more than that they are
 * @throws RangeError when a p-value is outside [0, 1]
 */
export function adjustedPLookup(p: Float64Array, total = p.length): (one: number) => number {
  const sorted = p.slice().sort();
  if (sorted.some((value) => !(value >= 0 && value <= 1))) {
    throw new RangeError('adjustedPLookup needs p-values in [0, 1]');
  }
  const adjusted = new Float64Array(sorted.length);
  let least = 1;
  for (let j = sorted.length; j >= 1; j -= 1) {
    // m/j before p: (m·p)/j can fall the other side of the rate at an exact tie.
    least = Math.min(least, (total / j) * (sorted[j - 1] ?? 1));
    adjusted[j - 1] = least;
  }
  return (one) => adjusted[firstAtLeast(sorted, one)] ?? 1;
}

/** Place of the first number of a sorted list that is not below another. */
function firstAtLeast(sorted: Float64Array, one: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 1) < one) low = middle + 1;
    else high = middle;
  }
  return low;
}
