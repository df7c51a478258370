import type { DataColumn } from './data-table';
import { ExplainedCell } from './explained-cell';
import { isFigure } from './is-figure';
import type { WorkingItem } from './working';

/** Where the figures of a row are from, by the column that prints them. */
export type Workings<Row> = Readonly<Record<string, (row: Row) => readonly WorkingItem[]>>;

/**
 * The same columns, with every figure for which there is a working to be clicked. A dash stays a dash. Tab stops at the
 * first figure of a row.
 *
 * @param rowName what a row is called in the name of its figures
 */
export function explainedColumns<Row>(
  columns: readonly DataColumn<Row>[],
  rowName: (row: Row) => string,
  workings: Workings<Row>,
): readonly DataColumn<Row>[] {
  const explained = columns.filter(({ id }) => workings[id] !== undefined);
  return columns.map((column) => {
    const working = workings[column.id];
    if (!working) return column;
    return {
      ...column,
      cell: (row) => {
        const text = textOf(column, row);
        const drawn = column.cell ? column.cell(row) : text;
        return (
          <ExplainedCell
            name={`${column.header}, ${rowName(row)}`}
            value={text}
            working={() => working(row)}
            isTabStop={explained.find((one) => isFigure(textOf(one, row))) === column}
          >
            {drawn}
          </ExplainedCell>
        );
      },
    };
  });
}

/** What is printed, as text: that of the value where a cell draws more than text. */
function textOf<Row>({ cell, value }: DataColumn<Row>, row: Row): string {
  const drawn = cell?.(row);
  return typeof drawn === 'string' ? drawn : String(value(row) ?? '–');
}
