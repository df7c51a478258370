import type { CsvCell } from '../../src/exports/csv-text';
import type { SavedTable } from '../../src/exports/savable';

/** The cells of one column of a saved table. @throws Error where it has no such column */
export function cellsOf({ columns, rows }: SavedTable, name: string): readonly CsvCell[] {
  const place = columns.indexOf(name);
  if (place < 0) throw new Error(`The table has no column ${name}: ${columns.join(', ')}.`);
  return rows.map((row) => row[place] ?? null);
}

/** The rows of a saved table as objects under the names of its columns. */
export function recordsOf({ columns, rows }: SavedTable): readonly Readonly<Record<string, CsvCell>>[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, place) => [name, row[place] ?? null])));
}

/** What is wrong with the columns that a paper prints of a table: none of it, one that is not there, or text as a number. */
export function printFaults(table: SavedTable): readonly string[] {
  const { columns, print = [] } = table;
  if (print.length === 0) return ['nothing is printed'];
  return print.flatMap(({ column, header, format }) => {
    if (!columns.includes(column)) return [`no column ${column}`];
    if (header === '') return [`${column} has no header`];
    const isText = (cell: CsvCell) => typeof cell === 'string' && cell !== '*';
    const cells = cellsOf(table, column);
    if (format !== 'text' && cells.some(isText)) return [`${column} holds text`];
    return format === 'text' && cells.some((cell) => typeof cell === 'number') ? [`${column} holds numbers`] : [];
  });
}
