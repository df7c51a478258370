import { midRanks } from './mid-ranks';

/**
 * Leaves out the top and bottom tenth of z-scores, as the SHMI does where others draw them in: group =
 * floor(rank × 10/(I + 1)), groups 0 and 9 out. NHS Digital, SHMI specification.
 *
 * @param z nulls keep their place and are not ranked
 * @returns the same z-scores with null for those left out
 */
export function truncateExtremes(z: readonly (number | null)[]): (number | null)[] {
  const known = z.flatMap((value, i) => (value === null ? [] : [{ value, i }]));
  const ranks = midRanks(known.map(({ value }) => value));
  const kept = new Set(
    known.flatMap(({ i }, at) => {
      const group = Math.floor(((ranks[at] ?? 0) * 10) / (known.length + 1));
      return group === 0 || group === 9 ? [] : [i];
    }),
  );
  return z.map((value, i) => (kept.has(i) ? value : null));
}
