/**
 * Benjamini & Hochberg's adjusted p-values (1995 JRSS-B 57:289): the smallest false discovery rate at which each
 * would still be called. Nulls keep their place and are not counted.
 *
 * @param p p-values in [0, 1], in any order
 * @throws RangeError when a p-value is outside [0, 1]
 */
export function adjustedPValues(p: readonly (number | null)[]): (number | null)[] {
  const given = p.flatMap((value, i) => (value === null ? [] : [{ value, i }])).sort((a, b) => a.value - b.value);
  if (given.some(({ value }) => !(value >= 0 && value <= 1))) {
    throw new RangeError('adjustedPValues needs p-values in [0, 1]');
  }
  const adjusted: (number | null)[] = p.map(() => null);
  let least = 1;
  for (let j = given.length; j >= 1; j -= 1) {
    const at = given[j - 1];
    if (at === undefined) continue;
    // m/j before p: (m·p)/j can fall the other side of the rate at an exact tie.
    least = Math.min(least, (given.length / j) * at.value);
    adjusted[at.i] = least;
  }
  return adjusted;
}
