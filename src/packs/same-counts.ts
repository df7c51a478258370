import { MASK } from '@/exports/masked-units';
import type { CsvCell } from '@/exports/csv-text';
import type { SavedTable } from '@/exports/savable';

type Side = 'numerator' | 'denominator';

interface PrintedUnit {
  readonly numerator: CsvCell;
  readonly denominator: CsvCell;
  readonly locality: CsvCell;
}

/**
 * Whether two tables print the same counts of the same units, masked or parted in two ways: what one masks the other may
 * print, and the sums of one with those of the other may give away what neither does. Tables of other counts, or in which
 * nothing is masked, tell nothing of each other here.
 */
export function giveAway(a: SavedTable, b: SavedTable): boolean {
  const known = compared.get(a) ?? new WeakMap<SavedTable, boolean>();
  compared.set(a, known);
  const before = known.get(b);
  if (before !== undefined) return before;
  const others = unitsByMeasure(b);
  const isGiven = unitsByMeasure(a).some((one) => others.some((other) => areGivenAway(one, other)));
  known.set(b, isGiven);
  return isGiven;
}

/** Each table of a pack is held against each with every change to it: what was found of two is kept. */
const compared = new WeakMap<SavedTable, WeakMap<SavedTable, boolean>>();

/** Units of one measure by code and period. */
type Units = ReadonlyMap<string, PrintedUnit>;

function areGivenAway(one: Units, other: Units): boolean {
  const shared = [...one].flatMap(([key, unit]) => {
    const same = other.get(key);
    return same ? [[unit, same] as const] : [];
  });
  if (shared.length === 0 || !shared.some((pair) => pair.some(hasMask))) return false;
  const isSame = shared.every(([x, y]) => agrees(x.numerator, y.numerator) && agrees(x.denominator, y.denominator));
  if (!isSame || !shared.some(([x, y]) => areBothPrinted(x, y))) return false;
  return shared.some(([x, y]) => differs(x, y, 'numerator') || differs(x, y, 'denominator') || x.locality !== y.locality); // prettier-ignore
}

/** Tables are held against each other over and over, and never change. */
const read = new WeakMap<SavedTable, readonly Units[]>();

function unitsByMeasure(table: SavedTable): readonly Units[] {
  const units = read.get(table) ?? unitsIn(table);
  read.set(table, units);
  return units;
}

/** The counts that a table prints, each measure by itself, as its name is written in many ways; none where it is no table of units. */
function unitsIn({ columns, rows }: SavedTable): readonly Units[] {
  const at = (name: string) => columns.indexOf(name);
  const places = { code: at('unit_code'), period: at('period'), measure: at('measure'), numerator: at('numerator'), denominator: at('denominator'), locality: at('locality') }; // prettier-ignore
  if (places.code < 0 || places.numerator < 0 || places.denominator < 0) return [];
  const cell = (row: readonly CsvCell[], place: number): CsvCell => row[place] ?? null;
  const byMeasure = new Map<CsvCell, Map<string, PrintedUnit>>();
  for (const row of rows) {
    const measure = cell(row, places.measure);
    const units = byMeasure.get(measure) ?? new Map<string, PrintedUnit>();
    byMeasure.set(measure, units);
    units.set(`${String(cell(row, places.code))} ${String(cell(row, places.period))}`, {
      numerator: cell(row, places.numerator),
      denominator: cell(row, places.denominator),
      locality: cell(row, places.locality),
    });
  }
  return [...byMeasure.values()];
}

function agrees(a: CsvCell, b: CsvCell): boolean {
  return a === MASK || b === MASK || a === b;
}

function areBothPrinted(a: PrintedUnit, b: PrintedUnit): boolean {
  return typeof a.numerator === 'number' && typeof b.numerator === 'number' && a.numerator > 0;
}

function differs(a: PrintedUnit, b: PrintedUnit, side: Side): boolean {
  return (a[side] === MASK) !== (b[side] === MASK);
}

function hasMask({ numerator, denominator }: PrintedUnit): boolean {
  return numerator === MASK || denominator === MASK;
}
