/** The name under which units without a locality are shown, counted and never dropped. */
export const NO_LOCALITY = 'No locality';

/** The colours of localities, in the order in which they are given. */
export const PALETTE = ['#12436D', '#801650', '#28A197', '#F46A25', '#3D3D3D', '#A285D1'] as const;
const NO_LOCALITY_COLOUR = '#6B6B6B';

/** Localities in the order every list and chart shows them: by name, units without one last. */
export function sortLocalities(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort((a, b) => {
    if (a === NO_LOCALITY || b === NO_LOCALITY) return Number(a === NO_LOCALITY) - Number(b === NO_LOCALITY);
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

/** Colours that a map gives localities, by name, each fit for marks on white. */
export type LocalityColours = ReadonlyMap<string, string>;

/**
 * The colour of a locality: the one a map gives it, else one that no map has taken, by its place among the localities
 * without one, so that it is the same in every chart. Colours come round again where there are more localities: shape
 * and label tell those apart.
 *
 * @param localities all of the data, in the order of `sortLocalities`
 */
export function localityColour(name: string, localities: readonly string[], chosen: LocalityColours): string {
  if (name === NO_LOCALITY) return NO_LOCALITY_COLOUR;
  const own = chosen.get(name);
  if (own !== undefined) return own;
  const taken = localities.map((each) => chosen.get(each));
  const free = PALETTE.filter((colour) => !taken.includes(colour));
  const colours = free.length > 0 ? free : PALETTE;
  const place = localities.filter((each) => !chosen.has(each)).indexOf(name);
  return colours[Math.max(0, place) % colours.length] ?? NO_LOCALITY_COLOUR;
}
