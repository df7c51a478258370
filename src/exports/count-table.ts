/** One kind of count, numerators or denominators, of units in localities; what is hidden of it grows and never shrinks. */
export interface CountTable {
  /** The units' counts, from 0. */
  readonly counts: readonly number[];
  /** The locality of each unit, as an index into `totals` and `members`. */
  readonly groups: readonly number[];
  /** The units of each locality. */
  readonly members: readonly (readonly number[])[];
  readonly totals: readonly number[];
  readonly hidden: boolean[];
  readonly totalHidden: boolean[];
  overallHidden: boolean;
}

/** Hidden counts that one known sum ties together; `sum` is null where no total of them is printed. */
export interface Pool {
  readonly members: readonly number[];
  readonly sum: number | null;
}

/** A table with its small counts and small totals hidden, and nothing else. */
export function hideSmall(
  counts: readonly number[],
  groups: readonly number[],
  isSmall: (count: number) => boolean,
): CountTable {
  const members: number[][] = [];
  groups.forEach((group, unit) => (members[group] ??= []).push(unit));
  const totals = members.map((units) => units.reduce((sum, unit) => sum + at(counts, unit), 0));
  return {
    counts,
    groups,
    members,
    totals,
    hidden: counts.map(isSmall),
    totalHidden: totals.map(isSmall),
    overallHidden: isSmall(totals.reduce((sum, total) => sum + total, 0)),
  };
}

/** The hidden counts of a locality, whose total is printed. */
export function poolOf(table: CountTable, group: number): Pool {
  return pooled(table, [group]);
}

/** The hidden counts of all localities whose totals are hidden: the overall less what is printed is their sum. */
export function poolWithoutTotals(table: CountTable): Pool {
  const pool = pooled(
    table,
    table.totals.flatMap((_, group) => (at(table.totalHidden, group) ? [group] : [])),
  );
  return table.overallHidden ? { ...pool, sum: null } : pool;
}

/** All hidden counts, each with those it shares a printed total with. */
export function poolsOf(table: CountTable): readonly Pool[] {
  const printed = table.totals.flatMap((_, group) => (at(table.totalHidden, group) ? [] : [poolOf(table, group)]));
  return [...printed, poolWithoutTotals(table)].filter(({ members }) => members.length > 0);
}

function pooled({ counts, members, hidden }: CountTable, groups: readonly number[]): Pool {
  const inPool = groups.flatMap((group) => at(members, group).filter((unit) => at(hidden, unit)));
  return { members: inPool, sum: inPool.reduce((sum, unit) => sum + at(counts, unit), 0) };
}

/** The printed counts of a locality in the order in which they are hidden: the smallest first, zeros last. */
export function unitsToHide({ counts, members, hidden }: CountTable, group: number): number[] {
  const rank = (unit: number): number => at(counts, unit) || Infinity;
  return at(members, group)
    .filter((unit) => !at(hidden, unit))
    .sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)));
}

/** The value at an index that is known to be there. */
export function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no value at ${index} of ${values.length}`);
  return value;
}
