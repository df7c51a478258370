import { covers, parsePeriod, type Period } from '@/domain/period';
import { hasMask, printedCounts, type PrintedUnit, type PrintedUnits, rememberedOfTwo } from './printed-counts';

/** Two rows of one unit, the period of one of which holds that of the other. */
interface Pair {
  readonly x: PrintedUnit;
  readonly y: PrintedUnit;
  readonly periods: readonly [Period, Period];
}

/**
 * Whether the counts of one table may be made of those of another, where either is masked: a whole and its parts (all
 * indicators of a condition and one of them, a year and its quarters) or counts of which one is another's difference (the
 * exceptions of one measure, and the patients without them of another). What one masks then follows from what the other prints.
 * Judged by the counts themselves: of the same measure, that every count of one is at most that of the other; of two, that a
 * count or difference of one is everywhere that of the other. Two parts of a whole may be taken for part and whole by chance.
 */
export const mayBeRelated = rememberedOfTwo((a, b) =>
  [...printedCounts(a)].some(([measure, one]) =>
    [...printedCounts(b)].some(([other, two]) => areRelated(pairsOf(one, two), measure === other)),
  ),
);

function areRelated(pairs: readonly Pair[], isSameMeasure: boolean): boolean {
  if (!pairs.some(({ x, y }) => hasMask(x) || hasMask(y))) return false;
  if (isSameMeasure) return isPart(pairs) || isPart(pairs.map(turned));
  return areDerived(pairs.filter(({ periods }) => isEqual(periods))) || areSums(pairs) || areSums(pairs.map(turned));
}

function pairsOf(one: PrintedUnits, two: PrintedUnits): readonly Pair[] {
  const byCode = grouped([...two.values()], ({ code }) => code);
  return [...one.values()].flatMap((x) =>
    (byCode.get(x.code) ?? []).flatMap((y) => {
      const [first, second] = [periodOf(x), periodOf(y)];
      if (!first || !second || !(covers(first, second) || covers(second, first))) return [];
      return [{ x, y, periods: [first, second] as const }];
    }),
  );
}

const turned = ({ x, y, periods: [first, second] }: Pair): Pair => ({ x: y, y: x, periods: [second, first] });
const isEqual = ([first, second]: readonly [Period, Period]): boolean => covers(first, second) && covers(second, first);

function periodOf({ period }: PrintedUnit): Period | null {
  return typeof period === 'string' ? parsePeriod(period) : null;
}

/** Numerator, denominator and what is left of the one without the other; null where not all of it is printed. */
function countsOf({ numerator, denominator }: PrintedUnit): readonly number[] | null {
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return null;
  return [numerator, denominator, denominator - numerator];
}

/** Whether everywhere the first of a pair can be a part of the second, and somewhere is less. */
function isPart(pairs: readonly Pair[]): boolean {
  let isLess = false;
  for (const { x, y, periods } of pairs) {
    if (!covers(periods[1], periods[0])) return false;
    for (const side of ['numerator', 'denominator'] as const) {
      const [part, whole] = [x[side], y[side]];
      if (typeof part !== 'number' || typeof whole !== 'number') continue;
      if (part > whole) return false;
      if (part < whole) isLess = true;
    }
  }
  return isLess;
}

/** Whether one and the same count, or difference, of the first is everywhere one of the second. */
function areDerived(pairs: readonly Pair[]): boolean {
  const printed = pairs.flatMap(({ x, y }) => {
    const [one, two] = [countsOf(x), countsOf(y)];
    return one && two ? [[one, two] as const] : [];
  });
  return agreeEverywhere(printed);
}

/** Whether the counts of the first, added up over the periods that make up one of the second, are everywhere its counts. */
function areSums(pairs: readonly Pair[]): boolean {
  const byWhole = grouped(pairs.filter(({ periods: [part, whole] }) => covers(whole, part) && !isEqual([part, whole])), ({ y }) => y); // prettier-ignore
  const printed = [...byWhole].flatMap(([whole, parts]) => {
    const months = parts.reduce((sum, { periods }) => sum + periods[0].months, 0);
    const [counts, added] = [countsOf(whole), parts.map(({ x }) => countsOf(x))];
    if (!counts || months !== parts[0]?.periods[1].months || added.includes(null)) return [];
    const sums = added.reduce<readonly number[]>((sum, each) => sum.map((value, at) => value + (each?.[at] ?? 0)), [0, 0, 0]); // prettier-ignore
    return [[sums, counts] as const];
  });
  return agreeEverywhere(printed);
}

function agreeEverywhere(printed: readonly (readonly [readonly number[], readonly number[]])[]): boolean {
  return [0, 1, 2].some((first) =>
    [0, 1, 2].some(
      (second) =>
        printed.some(([one]) => (one[first] ?? 0) > 0) && printed.every(([one, two]) => one[first] === two[second]),
    ),
  );
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
