import type { Engine } from '@/engine/engine';
import type { QualityNote } from './load-report';
import { headingKey } from './match-header';
import type { SortedRecords } from './publication-records';
import { UnreadableFile, type Reading } from './reading';
import { withHeader, type TextFile, type TextSource } from './text-source';
import type { RowsToStage } from './workbook-staging';
import type { Step } from './progress-teller';

/** A publication with a layout of its own, and the reader of it. */
export interface Publication {
  /** Stable id of the kind. */
  readonly id: string;
  /** The publication and its publisher, as a reader knows them. */
  readonly words: string;
  /** Ids of the canonical kinds of extract that it gives rows of; none where it only names or groups. */
  readonly gives: readonly string[];
  /** The names under which it is published, and what is made of it: a line of docs/extracts.md. */
  readonly description: string;
  /** Reads a file where it is this publication, by its content; null where it is another. */
  readonly open: (file: TextFile) => ReadPublication | null;
}

/** Reads a file that was recognised. @throws UnreadableFile with what to do where it holds no row or no period */
export type ReadPublication = (engine: Engine, step: Step) => Reading | Promise<Reading>;

/** Finds the header row of a publication among the first records of a file. @param columnsOf null where a header is none */
export function headed<Columns>(
  file: TextFile,
  columnsOf: (header: readonly string[]) => Columns | null,
): { readonly source: TextSource; readonly columns: Columns } | null {
  for (const index of file.sample.keys()) {
    const source = withHeader(file, index);
    const columns = columnsOf(source.header);
    if (columns !== null) return { source, columns };
  }
  return null;
}

/** The keys of a header that has all of these; null where one is missing. */
export function keysWith(header: readonly string[], needed: readonly string[]): readonly string[] | null {
  const keys = header.map(headingKey);
  return needed.every((key) => keys.includes(key)) ? keys : null;
}

/** As many rows as a report lists; the counts are always whole. */
const [MOST_SET_ASIDE, MOST_NOT_DATA] = [5000, 200];

/**
 * Makes a reading of the records of a publication and of the rows that were gathered from them.
 *
 * @throws UnreadableFile when none of its records could be read
 */
export function readingOf(
  engine: Engine,
  { id, kindWords, published = null }: { readonly id: string; readonly kindWords: string; readonly published?: string | null }, // prettier-ignore
  sorted: SortedRecords<object>,
  rows: RowsToStage,
  { notes, ignoredColumns = [] }: { readonly notes: readonly QualityNote[]; readonly ignoredColumns?: readonly string[] }, // prettier-ignore
): Reading {
  if (sorted.rows.length === 0) {
    const [first] = sorted.setAside;
    const why = first ? ` The first was set aside: ${first.reason}, line ${first.line}.` : '';
    throw new UnreadableFile(`It has the layout of ${kindWords}, but no row of it can be read.${why}`);
  }
  return {
    kind: id,
    kindWords: kindWords.charAt(0).toUpperCase() + kindWords.slice(1),
    published,
    staged: rows.stage(engine),
    parts: [sorted.account],
    setAside: sorted.setAside.slice(0, MOST_SET_ASIDE),
    notData: sorted.notData.slice(0, MOST_NOT_DATA),
    notes: [...notes, ...sorted.notes],
    ignoredColumns,
  };
}

/** A note on some rows, units or figures; none where there are none. */
export function note(code: string, text: string, examples: readonly string[], count = examples.length): QualityNote[] {
  return count === 0 ? [] : [{ code, text, count, examples: examples.slice(0, 20) }];
}
