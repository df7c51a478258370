import type { ColumnMapping } from '@/domain/column-mapping';
import type { CsvRecord } from './csv-records';
import { readPeriod } from './period-spellings';

/** A heading in the form in which headings of mappings are compared. */
function keyOf(heading: string): string {
  return heading.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** Names of a table's columns, each its own: a repeated heading gets its number, a missing one its place. */
export function columnNames(cells: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, place) => {
    const name = cell.replaceAll(/\s+/g, ' ').trim().slice(0, 400) || `Column ${place + 1}`;
    const times = (seen.get(keyOf(name)) ?? 0) + 1;
    seen.set(keyOf(name), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** The place of a mapping's column among the names of a table's columns; -1 where there is none. */
export function placeOf(names: readonly string[], column: string): number {
  return names.findIndex((name) => keyOf(name) === keyOf(column));
}

/**
 * Where in a sample of records the header stands that a mapping is for: all its headings, in any order, and no other.
 * Where headings are repeated or missing, only their order tells the columns apart, so it must be the same. Of a table
 * with a column for each period the headings that are periods may be others.
 *
 * @returns place of the record; -1 where there is none
 */
export function headerPlace(sample: readonly CsvRecord[], mapping: ColumnMapping): number {
  const wanted = signatureOf(mapping.header, mapping);
  return sample.findIndex(({ cells }) => signatureOf(columnNames(cells), mapping) === wanted);
}

function signatureOf(names: readonly string[], { period, wide }: ColumnMapping): string {
  const hasPeriods = wide !== null && wide.columns === null && period?.from === 'headings';
  const fixed = hasPeriods ? names.filter((name) => readPeriod(name, period.reading) === null) : names;
  const keys = fixed.map(keyOf);
  const isOrdered = keys.some((key) => / \(\d+\)$|^column \d+$/.test(key));
  return JSON.stringify([isOrdered ? keys : [...keys].sort(), hasPeriods && fixed.length < names.length]);
}
