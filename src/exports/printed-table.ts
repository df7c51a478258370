import { formatBare } from '@/domain/format';
import { periodInWords } from '@/domain/period';
import { printNumber } from '@/domain/printed-number';
import { inSentence, startSentence } from '@/domain/sentence';
import { columnHeader } from './column-header';
import type { CsvCell } from './csv-text';
import { MASK } from './masked-units';
import type { PrintedColumn, SavedTable } from './savable';

export interface PrintedHeader {
  readonly text: string;
  /** True where the column holds numbers, which stand to the right. */
  readonly isNumeric: boolean;
}

/** A table as it stands on paper. Each row has a text for each header. */
export interface PrintedTable {
  readonly headers: readonly PrintedHeader[];
  readonly rows: readonly (readonly string[])[];
  /**
   * What is said once above the table instead of in a column of its own, `Measure: DM 12; period: 2007/08. Columns without
   * values: target.`; null where every column is there.
   */
  readonly constants: string | null;
}

interface Column {
  readonly header: PrintedHeader;
  readonly cells: readonly CsvCell[];
  readonly print: (cell: CsvCell) => string;
}

/**
 * What a paper prints of a table. `short`: the columns of `print`, with their headers and formats. `full`, and any table
 * without `print`: every column, those that hold one value in every row said once above it. Null is printed as `–`, a
 * period in words; the mask of small numbers and other text stay.
 *
 * @throws RangeError when a number is not finite, or `print` names a column that the table has not
 */
export function printedTable(table: SavedTable, length: 'short' | 'full'): PrintedTable {
  if (length === 'short' && table.print !== undefined) {
    return { ...laidOut(table.print.map((column) => shortColumn(table, column)), table.rows.length), constants: null }; // prettier-ignore
  }
  const columns = table.columns.map((name, at) => fullColumn(name, cellsAt(table, at)));
  const varying = columns.filter(({ cells }) => !isConstant(cells));
  // One row has nothing to tell apart, and rows that are all alike are still so many rows.
  if (table.rows.length < 2 || varying.length === 0) return { ...laidOut(columns, table.rows.length), constants: null };
  return {
    ...laidOut(varying, table.rows.length),
    constants: constantsText(columns.filter(({ cells }) => isConstant(cells))),
  };
}

function laidOut(columns: readonly Column[], rows: number): Pick<PrintedTable, 'headers' | 'rows'> {
  return {
    headers: columns.map(({ header }) => header),
    rows: Array.from({ length: rows }, (_, row) => columns.map(({ cells, print }) => print(cells[row] ?? null))),
  };
}

function shortColumn(table: SavedTable, { column, header, format }: PrintedColumn): Column {
  const at = table.columns.indexOf(column);
  if (at < 0) throw new RangeError(`printedTable has no column “${column}”`);
  const print = (value: number) => (format === 'text' ? String(value) : printNumber(value, format));
  return { header: { text: header, isNumeric: format !== 'text' }, cells: cellsAt(table, at), print: printedBy(column, print) }; // prettier-ignore
}

function fullColumn(name: string, cells: readonly CsvCell[]): Column {
  const isNumeric =
    cells.some((cell) => typeof cell === 'number') &&
    cells.every((cell) => cell === null || cell === MASK || typeof cell === 'number');
  return { header: { text: columnHeader(name), isNumeric }, cells, print: printedBy(name, formatBare) };
}

/** Columns that hold periods: stored, and saved, in the form that is sorted and read again. */
const OF_PERIODS = /^(?:period|month)(?:_|$)|^spend_to$/;

function printedBy(column: string, print: (value: number) => string): Column['print'] {
  const isPeriod = OF_PERIODS.test(column);
  return (cell) => {
    if (cell === null) return '–';
    if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
    if (typeof cell === 'string') return isPeriod ? periodInWords(cell) : cell;
    if (!Number.isFinite(cell)) throw new RangeError(`printedTable cannot print ${cell}`);
    return print(cell);
  };
}

function cellsAt(table: SavedTable, at: number): readonly CsvCell[] {
  return table.rows.map((row) => row[at] ?? null);
}

function isConstant(cells: readonly CsvCell[]): boolean {
  return cells.every((cell) => cell === cells[0]);
}

function constantsText(columns: readonly Column[]): string | null {
  const isEmpty = ({ cells }: Column) => (cells[0] ?? null) === null;
  const held = columns.filter((column) => !isEmpty(column));
  const empty = columns.filter(isEmpty);
  const named = ({ header }: Column) => inSentence(header.text);
  const sentences = [
    held.map((column) => `${named(column)}: ${column.print(column.cells[0] ?? null)}`).join('; '),
    empty.length === 0 ? '' : `columns without values: ${empty.map(named).join(', ')}`,
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0
    ? null
    : sentences.map((sentence) => `${startSentence(sentence).replace(/\.$/u, '')}.`).join(' ');
}
