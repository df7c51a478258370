import { escapeMarkup } from '@/charts/escape-markup';
import { type CsvCell, guarded } from './csv-text';

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** Puts a picture on the clipboard: soon after a click, as browsers ask. @throws Error in plain words */
export function copyPicture(png: Promise<Blob>): Promise<void> {
  return copied({ 'image/png': png });
}

/** Puts a table on the clipboard: cells for a spreadsheet, a table for a document. @throws Error in plain words */
export function copyTable(table: Promise<Table>): Promise<void> {
  const as = (type: string, write: (table: Table) => string) =>
    table.then((given) => new Blob([write(given)], { type }));
  return copied({ 'text/plain': as('text/plain', tabbedText), 'text/html': as('text/html', tableMarkup) });
}

async function copied(content: Readonly<Record<string, Promise<Blob>>>): Promise<void> {
  // A browser may tell only that it could not copy; the reader is to know why.
  const failures = Promise.all(Object.values(content)).then(() => null, (cause: unknown) => cause); // prettier-ignore
  // Pages that are not served safely, and older browsers, have none of this.
  if (!('clipboard' in navigator) || typeof ClipboardItem === 'undefined')
    throw new Error('This browser lets no page copy: save the file instead.');
  try {
    await navigator.clipboard.write([new ClipboardItem({ ...content })]);
  } catch (cause) {
    const failure = await failures;
    if (failure instanceof Error) throw failure;
    throw new Error('The browser did not allow the page to copy: save the file instead.', { cause });
  }
}

/** Cells by tabs, records by lines, as a spreadsheet takes them; text that it would run as a formula is guarded. */
export function tabbedText({ columns, rows }: Table): string {
  const cell = (value: CsvCell) => (value === null ? '' : guarded(String(value).replaceAll(/[\t\r\n]+/gu, ' '), value));
  return [columns, ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}

/** A table with its header cells, as a document takes it; guarded too, since a spreadsheet prefers it to the cells. */
export function tableMarkup({ columns, rows }: Table): string {
  const text = (value: CsvCell) => escapeMarkup(value === null ? '' : guarded(String(value), value));
  const head = columns.map((name) => `<th scope="col">${text(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((value) => `<td>${text(value)}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
