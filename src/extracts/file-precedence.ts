import { EDITED_MAP } from '@/domain/locality-map';

/** What decides which of two files that give the same key is believed. */
export interface Standing {
  readonly name: string;
  /** Publication date inside the file, `2019-10-24`. */
  readonly published: string | null;
  /** Month after the last that its rows are of, as in `Period`. */
  readonly lastMonth: number | null;
  /** A number made of its rows: the last resort between two files of one name. */
  readonly fingerprint: () => string;
}

const RULES = [
  {
    compare: (a: Standing, b: Standing) => Number(isEditedMap(a.name)) - Number(isEditedMap(b.name)),
    words: 'it is the map that was edited here',
  },
  {
    compare: (a: Standing, b: Standing) => text(a.published ?? '', b.published ?? ''),
    words: 'it was published later',
  },
  {
    compare: (a: Standing, b: Standing) => versionOf(a.name) - versionOf(b.name),
    words: 'its name has the later version',
  },
  {
    compare: (a: Standing, b: Standing) => (a.lastMonth ?? 0) - (b.lastMonth ?? 0),
    words: 'its data run to a later period',
  },
  { compare: (a: Standing, b: Standing) => text(a.name, b.name), words: 'its name sorts last' },
  {
    compare: (a: Standing, b: Standing) => text(a.fingerprint(), b.fingerprint()),
    words: 'nothing else tells them apart',
  },
] as const;

/**
 * Orders files so that the one that is believed comes first: the locality map that was edited on the page, else the
 * later publication, by the date inside the file, else the version in its name, else the period its data run to, else its name. Never the order in which they were loaded.
 */
export function byStanding(a: Standing, b: Standing): number {
  return RULES.reduce((decided, { compare }) => decided || compare(b, a), 0);
}

/** Why the first of two files is believed, as the end of a sentence. */
export function standingWords(winner: Standing, loser: Standing): string {
  return RULES.find(({ compare }) => compare(winner, loser) > 0)?.words ?? 'they are the same';
}

/** Whether a file is the locality map that was edited on the page, on its own or in a zip. */
export function isEditedMap(name: string): boolean {
  return name.split(' › ').at(-1)?.split('/').at(-1) === EDITED_MAP;
}

/** The version in a file's name, 2 for `QOF_1819_v2.csv`; 0 where it has none. */
function versionOf(name: string): number {
  return Number(/[_\s-]v(\d+)(?![\da-z])/i.exec(name)?.[1] ?? 0);
}

/** Order by code unit, the same on every machine. */
function text(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
