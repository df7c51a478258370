import type { ColumnMapping } from '@/domain/column-mapping';
import type { UnrecognisedTable } from './unrecognised-table';

/** A row that was not loaded, as the reader finds it in the file. */
export interface SetAsideRow {
  /** Sheet of a workbook or member of a zip; null for a plain file. */
  readonly part: string | null;
  /** Line of the text file or row of the sheet, counted from 1 as an editor or spreadsheet shows it. */
  readonly line: number;
  /** The column at fault, as the file names it; null where the whole row is. */
  readonly column: string | null;
  /** The value found; null where nothing was. */
  readonly value: string | null;
  /** Why it was set aside, in a plain phrase. */
  readonly reason: string;
}

/** Something to know about data that did load. */
export interface QualityNote {
  /** Stable, kebab-case; never shown alone. */
  readonly code: string;
  /** A plain sentence that stands alone. */
  readonly text: string;
  /** How many rows, units or values it is about. */
  readonly count: number;
  /** Up to 20 examples, such as unit codes or lines. */
  readonly examples: readonly string[];
}

/** Rows of one part of a file, accounted for: `read = loaded + setAside + notData + merged`. */
export interface PartAccount {
  /** Sheet or zip member; null for a plain file. */
  readonly part: string | null;
  readonly read: number;
  readonly loaded: number;
  readonly setAside: number;
  /** Titles, headings, totals, footnotes, blank rows with other content: rows that describe no unit. */
  readonly notData: number;
  /** Rows identical to another of the same file in every column, loaded once. */
  readonly merged: number;
}

/** A file that was loaded. */
export interface LoadedFile {
  readonly id: number;
  readonly name: string;
  /** Id of the file it came in, as given to `load`: the zip or workbook of a part, else the file itself. */
  readonly source: string;
  /** Stable id of what the file was recognised as: a canonical kind, `qof-workbook`, a layout of QOF raw data or
   * `activity-return`. */
  readonly kind: string;
  /** The same in words, such as `QOF workbook, CCG level, 2018/19`. */
  readonly kindWords: string;
  /** Publication or extract date inside the file, `2019-10-24`; null where it gives none. */
  readonly published: string | null;
  /** First and last period of its rows as one period text; null where its rows are of no time. */
  readonly covers: string | null;
  readonly parts: readonly PartAccount[];
  readonly rowsRead: number;
  readonly rowsLoaded: number;
  readonly rowsSetAside: number;
  readonly rowsNotData: number;
  readonly rowsMerged: number;
  /** Every row set aside, in file order. */
  readonly setAside: readonly SetAsideRow[];
  /** What the rows that are not data say, for a reader who wants to check; at most 200. */
  readonly notData: readonly SetAsideRow[];
  readonly notes: readonly QualityNote[];
  /** Columns of the file that no canonical column takes. */
  readonly ignoredColumns: readonly string[];
  /** Sums of the numeric columns that were loaded, by stored column: what a reader checks against the publisher. */
  readonly totals: Readonly<Record<string, number>>;
  /** The mapping by which its columns were read; null where they are those of a known kind. */
  readonly mapping: ColumnMapping | null;
}

/** A file that was refused as a whole; what was loaded before is as it was. */
export interface RefusedFile {
  readonly name: string;
  /** Id of the file it came in, as given to `load`. */
  readonly source: string;
  /** A plain sentence: which file, what was found, what to do. */
  readonly message: string;
  /** The loaded file that holds the same rows: nothing is missing. Absent where the file could not be read. */
  readonly loadedAs?: string;
}

/** A table that was not recognised, and the id of the file it came in, as given to `load`. */
export interface UnreadTable extends UnrecognisedTable {
  readonly source: string;
}

/** What became of the files of one load. */
export interface LoadReport {
  readonly loaded: readonly LoadedFile[];
  readonly refused: readonly RefusedFile[];
  /** Tables that are no known extract: a column mapping would make one of them. */
  readonly unrecognised: readonly UnreadTable[];
}

/** How far a load has come. */
export interface LoadProgress {
  /** The file being read; of one inside a zip `zip › member`. */
  readonly name: string;
  /** Its place among the files, from 1, and their number. */
  readonly file: number;
  readonly files: number;
  /** What is being done, such as `Reading sheet DM`. */
  readonly step: string;
  /** How far the file has been read in this step; absent where none of it has, or where the platform does not say. */
  readonly read?: ReadSoFar;
}

/** How far a file has been read in one step, in bytes. */
export interface ReadSoFar {
  readonly bytes: number;
  readonly size: number;
  /** Lines read so far, titles and the header among them; null where they are not counted. */
  readonly lines: number | null;
  /** What is still to be read, as far as is known: the rest of this file, later passes over it, and the files after it. */
  readonly left: number;
}
