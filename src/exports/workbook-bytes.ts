import { utils, write, type WorkSheet } from '@e965/xlsx';
import type { CsvCell } from './csv-text';

/** A table with what has to be known to read it. */
export interface WorkbookContent {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** What each thing is and what it says, such as `Source` and the publication. */
  readonly about: readonly (readonly [what: string, text: string])[];
}

/** The sheet that holds the table. */
export const FIGURES_SHEET = 'Figures';

/** What a sheet and one of its cells can hold (ECMA-376). */
const MOST_ROWS = 1_048_576;
const LONGEST_TEXT = 32_767;
/** Characters of a column. */
const NARROWEST = 8;
const WIDEST = 60;

/**
 * A table as an Excel workbook: the figures on the first sheet, numbers unrounded and as numbers, a header row with a
 * filter; what they are on the second. The same content gives the same bytes. Text is never run as a formula: it is typed.
 *
 * @throws RangeError in plain words where the table has more rows, or a cell more text, than a workbook can hold
 */
export function workbookBytes({ columns, rows, about }: WorkbookContent): Uint8Array<ArrayBuffer> {
  if (rows.length >= MOST_ROWS) {
    throw new RangeError(
      `An Excel sheet holds ${MOST_ROWS - 1} rows, and the table has ${rows.length}: save it as CSV.`,
    );
  }
  const figures = sheetOf([columns, ...rows]);
  if (rows.length > 0) figures['!autofilter'] = { ref: figures['!ref'] ?? 'A1' };
  const book = utils.book_new();
  utils.book_append_sheet(book, figures, FIGURES_SHEET);
  utils.book_append_sheet(book, sheetOf([['What', 'Text'], ...about]), 'About');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function sheetOf(rows: readonly (readonly CsvCell[])[]): WorkSheet {
  for (const cell of rows.flat()) {
    if (typeof cell === 'string' && cell.length > LONGEST_TEXT) {
      throw new RangeError(
        `An Excel cell holds ${LONGEST_TEXT} characters, and “${cell.slice(0, 40)}…” has ${cell.length}.`,
      );
    }
  }
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  const widths = rows[0]?.map((_, column) => Math.max(...rows.slice(0, 200).map((row) => String(row[column] ?? '').length))); // prettier-ignore
  sheet['!cols'] = (widths ?? []).map((width) => ({ wch: Math.min(WIDEST, Math.max(NARROWEST, width + 2)) }));
  return sheet;
}
