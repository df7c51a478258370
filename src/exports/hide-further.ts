import { type Bounds, isSafe, type Smallness } from './count-ranges';
import { at, type CountTable, poolOf, poolWithoutTotals, unitsToHide } from './count-table';

/**
 * Hides further counts until each small one could be at least two whole numbers below the threshold, for a reader who
 * knows all that is still printed. In turn: the next smallest counts of the locality, its zeros, its total together with
 * that of another locality, and last the whole.
 */
export function hideFurther(table: CountTable, bounds: Bounds, smallness: Smallness): void {
  table.totals.forEach((_, group) => {
    if (!at(table.totalHidden, group)) hideInGroup(table, group, bounds, smallness);
  });
  while (!table.overallHidden && !isSafe(table, poolWithoutTotals(table), bounds, smallness)) hideAnother(table);
}

function hideInGroup(table: CountTable, group: number, bounds: Bounds, smallness: Smallness): void {
  const left = unitsToHide(table, group);
  while (!isSafe(table, poolOf(table, group), bounds, smallness)) {
    const next = left.shift();
    if (next === undefined) {
      table.totalHidden[group] = true;
      return;
    }
    table.hidden[next] = true;
  }
}

/** One more count among the localities whose totals are hidden, or one more locality, or the whole. */
function hideAnother(table: CountTable): void {
  const inside = table.totals.flatMap((_, group) => (at(table.totalHidden, group) ? unitsToHide(table, group) : []));
  const unit = inside.find((each) => at(table.counts, each) > 0);
  if (unit !== undefined) table.hidden[unit] = true;
  else if (!hideAnotherTotal(table)) {
    const [zero] = inside;
    if (zero === undefined) table.overallHidden = true;
    else table.hidden[zero] = true;
  }
}

/** Hides the smallest total that is printed and not 0, and a count of it: else the others would add up to it. */
function hideAnotherTotal(table: CountTable): boolean {
  const [next] = table.totals
    .map((total, group) => ({ total, group }))
    .filter(({ total, group }) => total > 0 && !at(table.totalHidden, group))
    .sort((a, b) => a.total - b.total);
  if (!next) return false;
  table.totalHidden[next.group] = true;
  const [unit] = unitsToHide(table, next.group);
  if (unit !== undefined && poolOf(table, next.group).members.length === 0) table.hidden[unit] = true;
  return true;
}
