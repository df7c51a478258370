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
  const [one, other] = [unitsOf(a), unitsOf(b)];
  const shared = [...one].flatMap(([key, unit]) => {
    const same = other.get(key);
    return same ? [[unit, same] as const] : [];
  });
  if (shared.length === 0 || !shared.some((pair) => pair.some(hasMask))) return false;
  const isSame = shared.every(([x, y]) => agrees(x.numerator, y.numerator) && agrees(x.denominator, y.denominator));
  if (!isSame || !shared.some(([x, y]) => areBothPrinted(x, y))) return false;
  return shared.some(([x, y]) => differs(x, y, 'numerator') || differs(x, y, 'denominator') || x.locality !== y.locality); // prettier-ignore
}

type PrintedUnits = ReadonlyMap<string, PrintedUnit>;

/** Tables are held against each other over and over, and never change. */
const read = new WeakMap<SavedTable, PrintedUnits>();

function unitsOf(table: SavedTable): PrintedUnits {
  const units = read.get(table) ?? unitsIn(table);
  read.set(table, units);
  return units;
}

/** The counts of each unit and period that a table prints; none where it is no table of units. */
function unitsIn({ columns, rows }: SavedTable): PrintedUnits {
  const at = (name: string) => columns.indexOf(name);
  const places = { code: at('unit_code'), period: at('period'), numerator: at('numerator'), denominator: at('denominator'), locality: at('locality') }; // prettier-ignore
  if (places.code < 0 || places.numerator < 0 || places.denominator < 0) return new Map();
  const cell = (row: readonly CsvCell[], place: number): CsvCell => row[place] ?? null;
  return new Map(
    rows.map((row) => [
      `${String(cell(row, places.code))} ${String(cell(row, places.period))}`,
      {
        numerator: cell(row, places.numerator),
        denominator: cell(row, places.denominator),
        locality: cell(row, places.locality),
      },
    ]),
  );
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
