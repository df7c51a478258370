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
 * The colour of a locality: the one a locality map gives it, else fixed by its place among the sorted localities, so that it is the same in every chart.
 * Colours come round again after six: shape and label tell those apart.
 *
 * @param index place in `sortLocalities`, from 0
 */
export function localityColour(name: string, index: number, chosen: LocalityColours): string {
  if (name === NO_LOCALITY) return NO_LOCALITY_COLOUR;
  return chosen.get(name) ?? PALETTE[index % PALETTE.length] ?? NO_LOCALITY_COLOUR;
}
