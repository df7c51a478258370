import type { SeenFigure } from '@/domain/pack';
import { csvText } from '@/exports/csv-text';
import { shortHash } from '@/exports/short-hash';
import type { SavedTable } from '@/exports/savable';
import type { PackedFigure } from './make-pack';

/** What has become of a figure since its author last looked at it. */
export interface FigureChange {
  /** `finding`: it says something else; `figures`: it says the same, of other numbers. */
  readonly what: 'finding' | 'figures';
  /** What it said then. */
  readonly was: string;
}

/** What a figure is now, to be kept with it. @param data short name of the data it was made from */
export function seenOf({ words, table }: PackedFigure, data: string): SeenFigure {
  return { data, finding: words.title, table: hashOf(table) };
}

/** Tables are asked about with every change to their pack, and never change. */
const hashes = new WeakMap<SavedTable, string>();

function hashOf(table: SavedTable): string {
  const hash = hashes.get(table) ?? shortHash(csvText(table.columns, table.rows, { guardFormulas: false }));
  hashes.set(table, hash);
  return hash;
}

/** What has changed of a figure since it was last seen; null for nothing, or where it has never been. */
export function changeOf(figure: PackedFigure, seen: SeenFigure | undefined): FigureChange | null {
  if (seen === undefined) return null;
  const now = seenOf(figure, seen.data);
  if (now.finding !== seen.finding) return { what: 'finding', was: seen.finding };
  return now.table === seen.table ? null : { what: 'figures', was: seen.finding };
}
