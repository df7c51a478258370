import type { PlacedPractice } from '@/analysis/analysis';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { localityIn, type MapDraft } from './map-draft';

/** A practice as the editor shows it. */
export interface PracticeRow {
  readonly code: string;
  readonly name: string | null;
  /** Its locality once the draft is used; `No locality` for none. */
  readonly locality: string;
  /** Its locality now, where the draft changes it; null where it does not. */
  readonly was: string | null;
  readonly givenBy: string | null;
  readonly hasFigures: boolean;
  readonly closed: string | null;
  readonly areas: PlacedPractice['areas'];
}

/** Which practices are shown: all, some that need looking at, or those of one locality. */
export type RowFilter = 'all' | 'unplaced' | 'idle' | 'closed' | 'changed' | `in ${string}`;

/** The practices of a draft. */
export function practiceRows(draft: MapDraft, practices: readonly PlacedPractice[]): readonly PracticeRow[] {
  return practices.map((practice) => {
    const [locality, now] = [localityIn(draft, practice) ?? NO_LOCALITY, practice.locality ?? NO_LOCALITY];
    const { code, name, hasFigures, closed, areas } = practice;
    const givenBy = draft.entries.has(code) ? (practice.isMapped ? practice.givenBy : null) : practice.givenBy;
    return { code, name, locality, was: locality === now ? null : now, givenBy, hasFigures, closed, areas };
  });
}

/** The rows that a filter leaves. */
export function filteredRows(rows: readonly PracticeRow[], filter: RowFilter): readonly PracticeRow[] {
  if (filter === 'all') return rows;
  return rows.filter((row) => {
    if (filter === 'unplaced') return row.locality === NO_LOCALITY;
    if (filter === 'idle') return !row.hasFigures;
    if (filter === 'closed') return row.closed !== null;
    if (filter === 'changed') return row.was !== null;
    return filter === `in ${row.locality}`;
  });
}

/** The name of the area of a practice in a grouping; null where it has none. */
export function areaOf({ areas }: Pick<PracticeRow, 'areas'>, grouping: string): string | null {
  return areas.find((each) => each.grouping === grouping)?.area ?? null;
}

/** The groupings that any practice has an area in, in the order in which they come first. */
export function groupingsOf(practices: readonly PlacedPractice[]): readonly string[] {
  return [...new Set(practices.flatMap(({ areas }) => areas.map(({ grouping }) => grouping)))].sort();
}
