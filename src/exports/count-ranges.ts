import { at, type CountTable, type Pool, poolsOf } from './count-table';

/** What a reader knows of hidden counts without any total, by unit. */
export interface Bounds {
  readonly least: (unit: number) => number;
  readonly most: (unit: number) => number;
  /** The same where the other count of the unit may move too; holds for one unit at a time. */
  readonly ownLeast: (unit: number) => number;
  readonly ownMost: (unit: number) => number;
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A part of a pool: the sums of its bounds, with how many have no upper one. */
interface Extent {
  readonly least: number;
  readonly most: number;
  readonly endless: number;
}

function extentOf(units: readonly number[], { least, most }: Bounds): Extent {
  const extent = { least: 0, most: 0, endless: 0 };
  for (const unit of units) {
    extent.least += least(unit);
    if (most(unit) === Infinity) extent.endless += 1;
    else extent.most += most(unit);
  }
  return extent;
}

/** Ranges of parts of one pool, given its sum and what the rest of it may be. */
function rangesIn({ members, sum }: Pool, bounds: Bounds): (part: readonly number[]) => Range {
  const whole = extentOf(members, bounds);
  return (part) => {
    const own = extentOf(part, bounds);
    const lower = Math.max(0, ...part.map((unit) => bounds.least(unit) - bounds.ownLeast(unit)));
    const higher = Math.max(0, ...part.map((unit) => gainOf(bounds, unit)));
    const least = own.least - lower;
    const most = own.endless > 0 ? Infinity : own.most + higher;
    if (sum === null) return { least, most };
    const restMost = whole.endless > own.endless ? Infinity : whole.most - own.most;
    return { least: Math.max(least, sum - restMost), most: Math.min(most, sum - (whole.least - own.least)) };
  };
}

function gainOf({ most, ownMost }: Bounds, unit: number): number {
  return most(unit) === Infinity ? 0 : ownMost(unit) - most(unit);
}

/** The numbers that each hidden count may be, as a range, by unit. */
export function rangesOf(table: CountTable, bounds: Bounds): ReadonlyMap<number, Range> {
  return new Map(
    poolsOf(table).flatMap((pool) => {
      const rangeOf = rangesIn(pool, bounds);
      return pool.members.map((unit) => [unit, rangeOf([unit])] as const);
    }),
  );
}

/** Sums of fractions, such as a list that counts for two months of three, are known to this much. */
const ROUNDING = 1e-6;

/** The smallest count that is printed, besides 0, as a test of counts and of ranges. */
export interface Smallness {
  readonly isSmall: (count: number) => boolean;
  /** The highest number that a small count may be taken for. */
  readonly cap: number;
}

/** A threshold of 2 hides only the count of 1, which can then be taken for 1 or 2. */
export function smallnessOf(threshold: number): Smallness {
  return { isSmall: (count) => count > 0 && count < threshold, cap: Math.max(2, Math.ceil(threshold) - 1) };
}

/** Whether each small count of a pool, and each small total within it, may be at least two whole numbers from 1 to the cap. */
export function isSafe(table: CountTable, pool: Pool, bounds: Bounds, { isSmall, cap }: Smallness): boolean {
  const rangeOf = rangesIn(pool, bounds);
  const hasTwo = (least: number, most: number): boolean =>
    Math.floor(Math.min(cap, most) + ROUNDING) - Math.ceil(Math.max(1, least) - ROUNDING) >= 1;
  const byGroup = new Map<number, number[]>();
  for (const unit of pool.members) {
    const group = at(table.groups, unit);
    const part = byGroup.get(group) ?? [];
    byGroup.set(group, part);
    part.push(unit);
    const { least, most } = rangeOf([unit]);
    if (isSmall(at(table.counts, unit)) && !hasTwo(least, most)) return false;
  }
  return [...byGroup].every(([group, part]) => {
    const total = at(table.totals, group);
    if (!at(table.totalHidden, group) || !isSmall(total)) return true;
    const printed = total - part.reduce((sum, unit) => sum + at(table.counts, unit), 0);
    const { least, most } = rangeOf(part);
    return hasTwo(least + printed, most + printed);
  });
}
