import type { CsvCell } from '@/exports/csv-text';

/** The last row of a list, which says in its `note` how much of it is left out; none where there is nothing to say. */
export function leftOutRow(columns: readonly string[], words: string): readonly (readonly CsvCell[])[] {
  return words === '' ? [] : [columns.map((name) => (name === 'note' ? words : null))];
}
