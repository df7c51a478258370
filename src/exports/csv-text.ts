/** What a cell may hold; null is written as nothing. */
export type CsvCell = string | number | boolean | null;

export interface CsvOptions {
  /**
   * For files saved from the page, which are opened in spreadsheets: puts `'` before a text that a spreadsheet would run
   * as a formula. The command line writes values as they are.
   */
  readonly guardFormulas: boolean;
}

const FORMULA = /^[=+\-@\t\r]/u;
const NEEDS_QUOTES = /[",\r\n]/u;

/**
 * Rows as CSV (RFC 4180): one header row, commas, a line feed at the end of every line, no byte-order mark. Numbers are written
 * in full, as `String()` does, so that nothing is lost by rounding.
 *
 * @throws RangeError when a row has more or fewer cells than there are columns, or a number is not finite
 */
export function csvText(
  columns: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  { guardFormulas }: CsvOptions,
): string {
  const lines = [columns.map((name) => written(name, guardFormulas)).join(',')];
  for (const row of rows) {
    if (row.length !== columns.length) {
      throw new RangeError(`csvText row ${lines.length} has ${row.length} cells for ${columns.length} columns`);
    }
    lines.push(row.map((cell) => written(cell, guardFormulas)).join(','));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** A written cell with `'` before it where it is text that a spreadsheet would run as a formula. @param value what is written */
export function guarded(text: string, value: CsvCell): string {
  return typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
}

function written(cell: CsvCell, guardFormulas: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number' && !Number.isFinite(cell)) throw new RangeError(`csvText cannot write ${cell}`);
  if (typeof cell !== 'string') return String(cell);
  const safe = guardFormulas ? guarded(cell, cell) : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
