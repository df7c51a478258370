import { MASK } from '@/exports/masked-units';
import type { CsvCell } from '@/exports/csv-text';
import { hasMask, printedCounts, type PrintedUnit, type PrintedUnits, rememberedOfTwo } from './printed-counts';

type Side = 'numerator' | 'denominator';

/**
 * Whether two tables print the same counts of the same units, masked or parted in two ways: what one masks the other may
 * print, and the sums of one with those of the other may give away what neither does. Tables of other counts, or in which
 * nothing is masked, tell nothing of each other here. A measure's name is written in many ways: each is held against each.
 */
export const giveAway = rememberedOfTwo((a, b) => {
  const others = [...printedCounts(b).values()];
  return [...printedCounts(a).values()].some((one) => others.some((other) => areGivenAway(one, other)));
});

function areGivenAway(one: PrintedUnits, other: PrintedUnits): boolean {
  const shared = [...one].flatMap(([key, unit]) => {
    const same = other.get(key);
    return same ? [[unit, same] as const] : [];
  });
  if (shared.length === 0 || !shared.some((pair) => pair.some(hasMask))) return false;
  const isSame = shared.every(([x, y]) => agrees(x.numerator, y.numerator) && agrees(x.denominator, y.denominator));
  if (!isSame || !shared.some(([x, y]) => areBothPrinted(x, y))) return false;
  return shared.some(([x, y]) => differs(x, y, 'numerator') || differs(x, y, 'denominator') || x.locality !== y.locality); // prettier-ignore
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
