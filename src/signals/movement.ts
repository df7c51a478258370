import type { ScannedColumn, ScanUnit } from '@/analysis/analysis';
import { changeBetween, type PeriodChange } from '@/stats/period-change';
import { type Board, numberAt } from './board';

/** How far one unit moved in one measure from an earlier period to this one. */
export interface Movement {
  readonly column: ScannedColumn;
  readonly place: number;
  readonly unit: ScanUnit;
  /** Values (x/n) of the earlier period and of this one. */
  readonly before: number;
  readonly after: number;
  readonly change: PeriodChange;
  readonly z: number;
}

/**
 * Units that moved most since an earlier period, the furthest first, by the z of the change (METHODS §7). Costs, and
 * measures that count another thing since, are left out; a unit short of months in either period is too.
 *
 * @param earlier of the same months of an earlier year, over the same units
 */
export function movements(board: Board, earlier: Board, places: readonly number[]): readonly Movement[] {
  const before = new Map(earlier.columns.map((column) => [column.key, column]));
  const moved = board.columns.flatMap((column) => {
    const was = before.get(column.key);
    return was && was.breakReason === null
      ? places.flatMap((place) => movementOf(board, column, was, place) ?? [])
      : [];
  });
  return moved.sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
}

function movementOf(board: Board, column: ScannedColumn, was: ScannedColumn, place: number): Movement | null {
  const unit = board.units[place];
  if (!unit || column.isPart[place] === 1 || was.isPart[place] === 1) return null;
  const pair = ({ numerators, denominators }: ScannedColumn) => ({
    numerator: numberAt(numerators, place),
    denominator: numberAt(denominators, place),
  });
  const [before, after] = [numberAt(was.values, place), numberAt(column.values, place)];
  const change = changeBetween(column.kind, pair(was), pair(column));
  if (before === null || after === null || change === null || change.z === null) return null;
  return { column, place, unit, before, after, change, z: change.z };
}
