import type { ScanPlan, ScannedColumn, ScanUnit } from '@/analysis/analysis';
import { type Band, BAND_CODES } from '@/stats/band';

/** A scan put together: the units of its plan, and the columns that are worked out so far, in the order of the plan. */
export interface Board {
  readonly units: readonly ScanUnit[];
  readonly columns: readonly ScannedColumn[];
}

/** Columns of several answers under one plan. */
export function boardOf({ units, columns: planned }: ScanPlan, scanned: readonly ScannedColumn[]): Board {
  const byKey = new Map(scanned.map((column) => [column.key, column]));
  return { units, columns: planned.flatMap(({ key }) => byKey.get(key) ?? []) };
}

/** The band that is shown of one unit in one column. */
export function bandAt(column: ScannedColumn, place: number): Band {
  return BAND_CODES[column.bandsShown[place] ?? 0] ?? 'not-compared';
}

/** A number of a column, null where it is not given or not defined. */
export function numberAt(numbers: Float64Array, place: number): number | null {
  const value = numbers[place];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Places of the units about which the board says anything. */
export function placesWithValue({ units, columns }: Board): readonly number[] {
  return units.flatMap((_, place) => (columns.some(({ values }) => numberAt(values, place) !== null) ? [place] : []));
}
