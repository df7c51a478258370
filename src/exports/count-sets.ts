import log10 from '@stdlib/math-base-special-log10';
import type { Bounds, Smallness } from './count-ranges';
import { at, type CountTable, type Pool, poolsOf } from './count-table';

/** Small counts of one pool that are let vary; those beyond are taken as they are, which counts too few sets. */
const MOST_VARIED = 40;

/** How many sets of hidden counts fit what is printed of a table, as a power of ten; never too high. */
export function setsThatFit(table: CountTable, bounds: Bounds, smallness: Smallness): number {
  return poolsOf(table).reduce((power, pool) => power + log10(setsInPool(table, pool, bounds, smallness)), 0);
}

function setsInPool(table: CountTable, { members, sum }: Pool, bounds: Bounds, { isSmall, cap }: Smallness): number {
  const varied = members.filter((unit) => isSmall(at(table.counts, unit))).slice(0, MOST_VARIED);
  const chosen = new Set(varied);
  const rest = members.filter((unit) => !chosen.has(unit));
  const highest = (unit: number): number => Math.floor(Math.min(cap, bounds.most(unit)));
  if (sum === null) return varied.reduce((product, unit) => product * highest(unit), 1);
  const isFixed = (unit: number): boolean => isSmall(at(table.counts, unit));
  const restLeast = rest.reduce((all, unit) => all + (isFixed(unit) ? at(table.counts, unit) : bounds.least(unit)), 0);
  const restMost = rest.reduce((all, unit) => all + (isFixed(unit) ? at(table.counts, unit) : bounds.most(unit)), 0);
  return waysBySum(varied.map(highest)).reduce(
    (all, ways, total) => (sum - total >= restLeast && sum - total <= restMost ? all + ways : all),
    0,
  );
}

/** In how many ways numbers from 1 to each of these add up to each total. */
function waysBySum(highest: readonly number[]): readonly number[] {
  let ways = [1];
  for (const most of highest) {
    const next = Array.from({ length: ways.length + most }, () => 0);
    ways.forEach((count, total) => {
      for (let value = 1; value <= most; value += 1) next[total + value] = (next[total + value] ?? 0) + count;
    });
    ways = next;
  }
  return ways;
}
