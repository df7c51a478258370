import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import { UnreadableFile } from './reading';
import { checkContainer, isCompoundFile, isEncrypted, isZip } from './workbook-container';
import { zipEntries } from './zip-directory';

/** A cell as it is compared and stored: text as typed (untrimmed), a number, or null where the cell is empty. */
export type Cell = string | number | null;

/** One sheet. `rows[i]` is row i + 1 of the spreadsheet and `rows[i][j]` its column j; short rows and gaps are empty. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A workbook's sheets in their order, hidden ones included. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A',
}; // prettier-ignore

/** Whether bytes are those of a spreadsheet, by their first bytes: a zip with workbook parts, or an old Excel file. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  if (isCompoundFile(bytes)) return true;
  return isZip(bytes) && zipEntries(bytes).some(({ name }) => /^(xl\/|content\.xml$)/.test(name));
}

/**
 * Opens a spreadsheet (.xlsx, .xlsm, .xls, .ods). Numbers are as stored and not as displayed; dates are ISO text
 * (`2019-10-24`); a number shown with leading zeros (`0708`) is text; an error is its text (`#N/A`).
 *
 * @throws UnreadableFile when the bytes are not a spreadsheet, are damaged, or are protected by a password
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
  if (isZip(bytes)) checkContainer(bytes);
  else if (!isCompoundFile(bytes)) throw new UnreadableFile('This is not an Excel workbook, though its name says so.');
  else if (isEncrypted(bytes)) throw new UnreadableFile(PROTECTED);
  const book = parse(bytes);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return { sheets: book.SheetNames.map((name) => ({ name, rows: rowsOf(book, name, is1904) })) };
}

const PROTECTED =
  'The workbook is protected by a password. Open it in Excel, save a copy without the password, and load the copy.';

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellText: false, cellNF: true }); // prettier-ignore
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/i.test(cause.message)) throw new UnreadableFile(PROTECTED, cause);
    throw new UnreadableFile(
      'The workbook is damaged and cannot be opened. Download it again, or open it in Excel and save it anew.',
      cause,
    );
  }
}

function rowsOf(book: WorkBook, name: string, is1904: boolean): (readonly Cell[])[] {
  const sheet = book.Sheets[name];
  // The parser leaves a sheet that it cannot read out and says nothing; a chart sheet is there, without cells.
  if (!sheet) throw new UnreadableFile(`Sheet “${name}” of the workbook is damaged and cannot be read.`);
  return Array.from(sheet['!data'] ?? [], (row: readonly (CellObject | undefined)[] | undefined) =>
    row === undefined ? [] : Array.from(row, (cell) => cellOf(cell, is1904)),
  );
}

function cellOf(cell: CellObject | undefined, is1904: boolean): Cell {
  const value = cell?.v;
  if (cell === undefined || value === undefined || cell.t === 'z') return null;
  if (cell.t === 'e') return ERRORS[Number(value)] ?? '#ERROR';
  if (typeof value === 'number') return numberOf(value, cell.z, is1904);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function numberOf(value: number, format: unknown, is1904: boolean): Cell {
  if (typeof format !== 'string' || format === 'General') return value;
  if (/^0{2,}$/.test(format)) return String(value).padStart(format.length, '0');
  return isDateFormat(format) ? isoDate(value, is1904) : value;
}

/** A format with a day, month or year outside of quoted text, escaped letters and [colours]. */
function isDateFormat(format: string): boolean {
  return /[dmy]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''));
}

/** Excel counts days from 30 December 1899, or in the 1904 system from 1 January 1904. */
function isoDate(serial: number, is1904: boolean): string {
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
