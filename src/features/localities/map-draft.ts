import type { LocalityMap, PlacedPractice } from '@/analysis/analysis';
import { type LocalityColours, sortLocalities } from '@/domain/locality-colours';

/** A locality map while it is edited: nothing is loaded until it is used. */
export interface MapDraft {
  /** Practice code → locality, for the practices that are on the map. */
  readonly entries: ReadonlyMap<string, string>;
  readonly colours: LocalityColours;
}

type Placed = Pick<PlacedPractice, 'code' | 'locality' | 'outsideMap' | 'areas'>;

/** How a draft is filled: from the localities that the files give now, or by the areas of a grouping. */
export const AS_NOW = 'now';

/** The map that is loaded, as a draft. */
export function draftOf({ practices, colours }: LocalityMap): MapDraft {
  const mapped = practices.flatMap(({ code, locality, isMapped }) => (isMapped && locality !== null ? [[code, locality] as const] : [])); // prettier-ignore
  return tidy({ entries: new Map(mapped), colours });
}

/** The locality of a practice once the draft is used: that of the map, else of an extract of practices; null for none. */
export function localityIn(
  { entries }: MapDraft,
  { code, outsideMap }: Pick<Placed, 'code' | 'outsideMap'>,
): string | null {
  // prettier-ignore
  return entries.get(code) ?? outsideMap;
}

/** The localities of a draft, sorted. */
export function localitiesIn(draft: MapDraft, practices: readonly Placed[]): readonly string[] {
  const all = [...draft.entries.values(), ...practices.map((practice) => localityIn(draft, practice))];
  return sortLocalities(all.filter((name) => name !== null));
}

/** A name as it is kept, in the spelling of a locality that is there already: letter case and spaces tell none apart. */
export function settledName(name: string, known: readonly string[]): string {
  const plain = name.trim().replaceAll(/\s+/g, ' ');
  return known.find((each) => each.toLowerCase() === plain.toLowerCase()) ?? plain;
}

/** Puts practices into a locality. */
export function assign(draft: MapDraft, codes: Iterable<string>, locality: string): MapDraft {
  const entries = new Map(draft.entries);
  for (const code of codes) entries.set(code, locality);
  return tidy({ ...draft, entries });
}

/** Takes practices off the map. */
export function takeOff(draft: MapDraft, codes: Iterable<string>): MapDraft {
  const entries = new Map(draft.entries);
  for (const code of codes) entries.delete(code);
  return tidy({ ...draft, entries });
}

/** Moves all practices of a locality to another name: a new one, or that of a locality it is merged into. */
export function moveAll(draft: MapDraft, practices: readonly Placed[], from: string, to: string): MapDraft {
  const colour = draft.colours.get(to) ?? draft.colours.get(from);
  const moved = assign(draft, membersOf(draft, practices, from), to);
  return tidy({ ...moved, colours: colour === undefined ? draft.colours : new Map(draft.colours).set(to, colour) });
}

/** Gives a locality a colour; null gives it that of its place. A map holds colours with its practices: all of the locality's are on it. */
export function colourIn(
  draft: MapDraft,
  practices: readonly Placed[],
  locality: string,
  colour: string | null,
): MapDraft {
  // prettier-ignore
  const colours = new Map(draft.colours);
  if (colour === null) colours.delete(locality);
  else colours.set(locality, colour);
  return tidy({ ...assign(draft, membersOf(draft, practices, locality), locality), colours });
}

/** A map of every practice that has an area in a grouping, or a locality now. Practices that have none are off it. */
export function filledFrom(draft: MapDraft, practices: readonly Placed[], grouping: string): MapDraft {
  const areaOf = ({ areas, locality }: Placed) =>
    grouping === AS_NOW ? locality : (areas.find((each) => each.grouping === grouping)?.area ?? null);
  const entries = practices.flatMap((practice) => {
    const area = areaOf(practice);
    return area === null ? [] : [[practice.code, area] as const];
  });
  return tidy({ ...draft, entries: new Map(entries) });
}

/** Whether two drafts make the same map. */
export function isSameMap(a: MapDraft, b: MapDraft): boolean {
  return isSame(a.entries, b.entries) && isSame(a.colours, b.colours);
}

/** The codes of the practices that a draft places in a locality, those without any file among them. */
export function membersOf(draft: MapDraft, practices: readonly Placed[], locality: string): readonly string[] {
  const onMap = [...draft.entries].filter(([, name]) => name === locality).map(([code]) => code);
  const beside = practices.filter((practice) => !draft.entries.has(practice.code) && practice.outsideMap === locality);
  return [...onMap, ...beside.map(({ code }) => code)];
}

/** Without colours of localities that are not on the map: the file could not hold them. */
function tidy(draft: MapDraft): MapDraft {
  const names = new Set(draft.entries.values());
  return { ...draft, colours: new Map([...draft.colours].filter(([name]) => names.has(name))) };
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
