import type { Cell, Workbook } from './workbook-file';

/** A sheet as a text file would hold it. */
export interface SheetText {
  readonly name: string;
  /** Comma-separated, one line for each row of the sheet and in its place: line n is row n. */
  readonly csv: string;
}

/** Rows are filled up to the widest among so many first ones, where the headings stand, and to so many cells at most. */
const [HEAD_ROWS, MOST_CELLS] = [60, 300];

/**
 * The sheets of a workbook that hold anything, as text to be recognised and read like any other: for workbooks that
 * are an extract in a spreadsheet and not a publication. A sheet ends each row with its last cell that is not blank;
 * the text has them all of one length, unless one is longer than those at the head.
 */
export function sheetsAsCsv({ sheets }: Workbook): readonly SheetText[] {
  return sheets
    .filter(({ rows }) => rows.some((row) => lengthOf(row) > 0))
    .map(({ name, rows }) => {
      const lengths = rows.map(lengthOf);
      const head = lengths.filter((length) => length > 0).slice(0, HEAD_ROWS);
      const width = Math.min(Math.max(...head), MOST_CELLS);
      return { name, csv: rows.map((row, index) => `${lineOf(row, lengths[index] ?? 0, width)}\n`).join('') };
    });
}

/** Cells up to the last that is not blank. */
function lengthOf(row: readonly Cell[]): number {
  return row.findLastIndex((cell) => cell !== null && String(cell).trim() !== '') + 1;
}

function lineOf(row: readonly Cell[], length: number, width: number): string {
  if (length === 0) return '';
  return Array.from({ length: Math.max(length, width) }, (_, place) => fieldOf(row[place] ?? null)).join(',');
}

/** A line break inside a cell becomes a space, so that lines and rows stay in step. */
function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell).replaceAll(/\s*[\r\n]+\s*/g, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
