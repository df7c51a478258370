import type { ScannedColumn, ScanUnit } from '@/analysis/analysis';
import { changeZ } from '@/stats/period-change';
import { Z95 } from '@/stats/z-levels';
import { type Board, numberAt } from './board';

/** How far one unit moved in one measure from an earlier period to this one. */
export interface Movement {
  readonly column: ScannedColumn;
  readonly place: number;
  readonly unit: ScanUnit;
  /** Values (x/n) of the earlier period and of this one. */
  readonly before: number;
  readonly after: number;
  readonly z: number;
}

/** The movements among some units that are worth a look. */
export interface Movements {
  /** Those that moved by 1.96 standard errors or more, the furthest first. */
  readonly moved: readonly Movement[];
  /** Cells with a value of both periods: by chance alone one in twenty of them moves as far. */
  readonly compared: number;
}

/**
 * Units that moved most since an earlier period, the furthest first, by the z of the change (METHODS §7). Costs, and
 * measures that count another thing since, are left out; a unit short of months in either period is too.
 *
 * @param earlier of the same months of an earlier year, over the same units
 */
export function movements(board: Board, earlier: Board, places: readonly number[]): Movements {
  const before = new Map(earlier.columns.map((column) => [column.key, column]));
  const moved: Movement[] = [];
  let compared = 0;
  for (const column of board.columns) {
    const was = before.get(column.key);
    if (!was || was.breakReason !== null) continue;
    const changes = changesOf(column, was);
    for (const place of places) {
      const z = changes[place] ?? NaN;
      if (Number.isNaN(z)) continue;
      compared += 1;
      const unit = board.units[place];
      const [value, valueBefore] = [numberAt(column.values, place), numberAt(was.values, place)];
      if (Math.abs(z) < Z95 || !unit || value === null || valueBefore === null) continue;
      moved.push({ column, place, unit, before: valueBefore, after: value, z });
    }
  }
  return { moved: moved.sort((a, b) => Math.abs(b.z) - Math.abs(a.z)), compared };
}

const known = new WeakMap<ScannedColumn, WeakMap<ScannedColumn, Float64Array>>();

/** The z of the change of every unit, NaN where it is not defined: worked out once, as every filter goes through them. */
function changesOf(column: ScannedColumn, was: ScannedColumn): Float64Array {
  const found = known.get(column)?.get(was);
  if (found) return found;
  const pair = ({ numerators, denominators }: ScannedColumn, place: number) => ({
    numerator: numberAt(numerators, place),
    denominator: numberAt(denominators, place),
  });
  const changes = column.values.map((value, place) => {
    const isWhole = column.isPart[place] !== 1 && was.isPart[place] !== 1;
    if (!isWhole || Number.isNaN(value) || numberAt(was.values, place) === null) return NaN;
    return changeZ(column.kind, pair(was, place), pair(column, place)) ?? NaN;
  });
  known.set(column, (known.get(column) ?? new WeakMap<ScannedColumn, Float64Array>()).set(was, changes));
  return changes;
}
