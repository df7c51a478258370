import { MASK } from '@/exports/masked-units';
import type { CsvCell } from '@/exports/csv-text';
import type { SavedTable } from '@/exports/savable';

/** A unit's counts of one measure in one period, as a table prints them: a number, `*` where it is masked, or null. */
export interface PrintedUnit {
  readonly code: CsvCell;
  readonly period: CsvCell;
  readonly locality: CsvCell;
  readonly numerator: CsvCell;
  readonly denominator: CsvCell;
}

/** The units of one measure by code and period. */
export type PrintedUnits = ReadonlyMap<string, PrintedUnit>;

/** Tables are held against each other over and over, and never change. */
const read = new WeakMap<SavedTable, ReadonlyMap<CsvCell, PrintedUnits>>();

/** The counts that a table prints, by measure; none where it is no table of units. */
export function printedCounts(table: SavedTable): ReadonlyMap<CsvCell, PrintedUnits> {
  const units = read.get(table) ?? unitsIn(table);
  read.set(table, units);
  return units;
}

function unitsIn({ columns, rows }: SavedTable): ReadonlyMap<CsvCell, PrintedUnits> {
  const at = (name: string) => columns.indexOf(name);
  const places = { code: at('unit_code'), period: at('period'), measure: at('measure'), numerator: at('numerator'), denominator: at('denominator'), locality: at('locality') }; // prettier-ignore
  const byMeasure = new Map<CsvCell, Map<string, PrintedUnit>>();
  if (places.code < 0 || places.numerator < 0 || places.denominator < 0) return byMeasure;
  const cell = (row: readonly CsvCell[], place: number): CsvCell => row[place] ?? null;
  for (const row of rows) {
    const measure = cell(row, places.measure);
    const units = byMeasure.get(measure) ?? new Map<string, PrintedUnit>();
    byMeasure.set(measure, units);
    const [code, period] = [cell(row, places.code), cell(row, places.period)];
    units.set(`${String(code)} ${String(period)}`, {
      code,
      period,
      locality: cell(row, places.locality),
      numerator: cell(row, places.numerator),
      denominator: cell(row, places.denominator),
    });
  }
  return byMeasure;
}

/** Whether a count of the unit is masked. */
export function hasMask({ numerator, denominator }: PrintedUnit): boolean {
  return numerator === MASK || denominator === MASK;
}

/** A question about two tables whose answer is remembered: each table of a pack is held against each with every change. */
export function rememberedOfTwo(
  ask: (a: SavedTable, b: SavedTable) => boolean,
): (a: SavedTable, b: SavedTable) => boolean {
  const answers = new WeakMap<SavedTable, WeakMap<SavedTable, boolean>>();
  return (a, b) => {
    const known = answers.get(a) ?? new WeakMap<SavedTable, boolean>();
    answers.set(a, known);
    const answer = known.get(b) ?? ask(a, b);
    known.set(b, answer);
    return answer;
  };
}
