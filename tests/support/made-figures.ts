import { makeFigure } from '../../src/app/figure-pages';
import type { CsvCell } from '../../src/exports/csv-text';
import type { SavableChart, SavableTable, SavedTable } from '../../src/exports/savable';
import type { MakerContext } from '../../src/figures/figure-maker';

type View = Record<string, unknown>;

/** A row of a saved table by the names of its columns. */
export type NamedRow = Readonly<Record<string, CsvCell>>;

/** Makes a figure and its table. */
export async function made(page: string, panel: string, view: View, context: MakerContext, threshold = 0) {
  const { savable, notes } = await makeFigure(page, panel, view, context);
  const table = await savable.table(threshold);
  return { savable, notes, table, rows: namedRows(table) };
}

/** The rows of a saved table by the names of its columns. */
function namedRows({ columns, rows }: SavedTable): readonly NamedRow[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])));
}

/** The chart of a figure that has one. @throws Error for a table */
export function chartOf(savable: SavableChart | SavableTable): SavableChart {
  if (!('figure' in savable)) throw new Error('The figure is no chart.');
  return savable;
}

/** Printed columns that the table does not have, and headers that no reader would be shown; empty for a good table. */
export function printFaults({ columns, print }: SavedTable): readonly string[] {
  if (!print || print.length === 0) return ['nothing is printed'];
  return [
    ...print.filter(({ column }) => !columns.includes(column)).map(({ column }) => `no column ${column}`),
    ...print.filter(({ header }) => header === '' || /_/.test(header)).map(({ header }) => `header “${header}”`),
    ...(print.length > 8 ? [`${print.length} columns`] : []),
  ];
}
