import type { ChartPicture } from '@/charts/chart-picture';
import type { NativeChart } from '@/charts/native-chart';
import type { NumberFormat } from '@/domain/printed-number';
import type { CsvCell } from './csv-text';
import type { FigureWords } from './figure';

/** A chart on paper with what it says. */
export interface DrawnFigure {
  readonly words: FigureWords;
  readonly picture: ChartPicture;
  /** The same chart as data that office programs draw; absent or null where they have no such chart. */
  readonly native?: NativeChart | null;
  /** What is left off it for small numbers, in a sentence; absent or empty: nothing. */
  readonly leftOff?: string;
}

/** A chart as it can be saved. */
export interface SavableChart {
  /** The chart for paper with its words, without what would give small counts away. @throws Error in plain words */
  readonly figure: (threshold: number) => Promise<DrawnFigure>;
  /** The table behind it, small counts masked. */
  readonly table: (threshold: number) => Promise<SavedTable>;
  /** What the file is called after: title, period. */
  readonly nameParts: readonly (string | null)[];
}

/** A table that has no chart as it can be saved. */
export interface SavableTable {
  readonly words: (threshold: number) => FigureWords;
  /** The table, small counts masked. */
  readonly table: (threshold: number) => Promise<SavedTable>;
  readonly nameParts: SavableChart['nameParts'];
}

/** What is said of a table in its workbook: what each thing is, and the text. */
export type AboutTable = readonly (readonly [what: string, text: string])[];

/** A table as it is saved, numbers unrounded. */
export interface SavedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** The columns that are printed in a paper, in their order, and how; absent: all, as they are. */
  readonly print?: readonly PrintedColumn[];
  /** How many rows are left out of it for small numbers, in words; absent or empty: none. */
  readonly leftOut?: string;
}

/** A column of a table as a paper prints it. */
export interface PrintedColumn {
  /** One of the table's columns. */
  readonly column: string;
  readonly header: string;
  /** How its numbers are printed; text stays as it is. */
  readonly format: 'text' | NumberFormat;
}
