import type { Cell, Workbook } from './workbook-file';

/** A sheet as a text file would hold it. */
export interface SheetText {
  readonly name: string;
  /** Comma-separated, one line for each row of the sheet and in its place: line n is row n. */
  readonly csv: string;
}

/**
 * The sheets of a workbook that hold anything, as text to be recognised and read like any other: for workbooks that
 * are an extract in a spreadsheet and not a publication.
 */
export function sheetsAsCsv({ sheets }: Workbook): readonly SheetText[] {
  return sheets
    .filter((sheet) => sheet.rows.some((row) => row.some((cell) => cell !== null && cell !== '')))
    .map((sheet) => ({ name: sheet.name, csv: sheet.rows.map((row) => `${row.map(fieldOf).join(',')}\n`).join('') }));
}

/** A line break inside a cell becomes a space, so that lines and rows stay in step. */
function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell).replaceAll(/\s*[\r\n]+\s*/g, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
