import type { CsvCell } from '@/exports/csv-text';

/** The last row of a list, which says in its `note` how much of it is left out for small numbers; none where nothing is. */
export function leftOutRow(
  columns: readonly string[],
  left: number,
  threshold: number,
): readonly (readonly CsvCell[])[] {
  if (left === 0) return [];
  const note = `${left} more left out for small numbers (threshold ${threshold})`;
  return [columns.map((name) => (name === 'note' ? note : null))];
}
