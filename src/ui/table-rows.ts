import { textMatcher } from './text-match';

/** What a column holds for a row: sorted and searched by; null where there is nothing. */
export type CellValue = string | number | null;

export interface Sorting {
  /** Id of the column. */
  readonly column: string;
  readonly isDescending: boolean;
}

interface ValueColumn<Row> {
  readonly id: string;
  readonly value: (row: Row) => CellValue;
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** Rows in the order of a column; rows with nothing in it stand last either way, and ties stay as they were. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly ValueColumn<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sorting?.column);
  if (!sorting || !column) return rows;
  const sign = sorting.isDescending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: column.value(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * compareValues(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

/** Rows of which the text columns together hold every word of the query. */
export function searchRows<Row>(
  rows: readonly Row[],
  columns: readonly ValueColumn<Row>[],
  query: string,
): readonly Row[] {
  if (query.trim() === '') return rows;
  const fits = textMatcher(query);
  return rows.filter((row) => {
    const texts = columns.map((column) => column.value(row)).filter((value) => typeof value === 'string');
    return fits(texts.join(' '));
  });
}
