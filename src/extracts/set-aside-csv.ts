import type { LoadedFile } from './load-report';

/** The rows of a file that were set aside, as CSV text: part, line, column, value, reason. Lines end in CRLF. */
export function setAsideCsv(file: Pick<LoadedFile, 'setAside'>): string {
  const rows = file.setAside.map(({ part, line, column, value, reason }) => [
    part,
    String(line),
    column,
    value,
    reason,
  ]);
  return [['part', 'line', 'column', 'value', 'reason'], ...rows]
    .map((row) => `${row.map(csvField).join(',')}\r\n`)
    .join('');
}

/** A cell of a CSV file, so that no spreadsheet takes it for a formula. */
export function csvField(text: string | null): string {
  if (text === null) return '';
  // A spreadsheet would run a cell that begins so as a formula.
  const guarded = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
