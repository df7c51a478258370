import type { ScannedColumn, ScanUnit } from '@/analysis/analysis';
import { adjustedPValues } from '@/stats/false-discovery';
import { normalTwoSidedP } from '@/stats/normal';
import { bandAt, type Board, numberAt } from './board';
import { isSmallUnit } from './small-unit';

/** What makes a signal of a unit in a measure. */
export type SignalRule =
  /** Outside the limits shown. */
  | { readonly by: 'limits'; readonly limits: '998' | '95' }
  /** Called at a false discovery rate (Benjamini & Hochberg 1995) over everything that is gone through. */
  | { readonly by: 'false-discovery'; readonly rate: number };

/** One unit that differs from the others in one measure by more than the rule allows. */
export interface Signal {
  readonly column: ScannedColumn;
  /** Its place in the board's units. */
  readonly place: number;
  readonly unit: ScanUnit;
  readonly direction: 'higher' | 'lower';
  /** The z shown, adjusted for overdispersion where that applies; of a cost in SDs of the units. */
  readonly z: number;
  /** Two-sided p of that z, and the same adjusted for how many are looked at; null for a cost. */
  readonly p: number | null;
  readonly adjustedP: number | null;
  /** Too small to be named in a headline. */
  readonly isSmall: boolean;
}

/** The signals among some units, beside the number that chance alone would give. */
export interface Signals {
  /** The largest first. */
  readonly signals: readonly Signal[];
  /** Cells that were compared, costs apart: a cost's limits are SDs of units and not chance. */
  readonly compared: number;
  readonly comparedCosts: number;
  /** Signals that are no costs. */
  readonly seen: number;
  readonly seenCosts: number;
  /**
   * How many of `seen` chance alone would give: the sum of each unit's own probability to fall outside the limits shown;
   * by false discovery rate at most that share of those called.
   */
  readonly expected: number;
}

interface Cell {
  readonly column: ScannedColumn;
  readonly place: number;
  readonly z: number;
  readonly p: number | null;
}

/**
 * Goes through the cells of some units in every column of a board.
 *
 * @param places of the units gone through; the target and the limits stay those of all units
 */
export function findSignals(board: Board, places: readonly number[], rule: SignalRule): Signals {
  const cells = board.columns.flatMap((column) => comparedCells(column, places));
  const adjusted = adjustedPValues(cells.map(({ p }) => p));
  const called = cells.map((cell, i) => isCalled(cell, adjusted[i] ?? null, rule));
  const signals = cells.flatMap((cell, i): Signal[] => {
    const unit = board.units[cell.place];
    if (!unit || called[i] !== true) return [];
    const { column, place, z, p } = cell;
    const direction = z > 0 ? 'higher' : 'lower';
    return [{ column, place, unit, direction, z, p, adjustedP: adjusted[i] ?? null, isSmall: isSmallUnit(column, place) }]; // prettier-ignore
  });
  const costs = cells.filter(({ column }) => column.kind === 'cost').length;
  const seenCosts = signals.filter(({ column }) => column.kind === 'cost').length;
  const seen = signals.length - seenCosts;
  return {
    signals: signals.sort((a, b) => Math.abs(b.z) - Math.abs(a.z)),
    compared: cells.length - costs,
    comparedCosts: costs,
    seen,
    seenCosts,
    expected: rule.by === 'false-discovery' ? rule.rate * seen : expectedOf(cells, rule.limits),
  };
}

function comparedCells(column: ScannedColumn, places: readonly number[]): readonly Cell[] {
  return places.flatMap((place): Cell[] => {
    const z = numberAt(column.zShown, place);
    if (z === null || bandAt(column, place) === 'not-compared') return [];
    return [{ column, place, z, p: column.kind === 'cost' ? null : normalTwoSidedP(z) }];
  });
}

function isCalled({ column, place }: Cell, adjustedP: number | null, rule: SignalRule): boolean {
  const band = bandAt(column, place);
  // A cost has no p: it stands by its limits of 3 SD whatever the rule.
  if (rule.by === 'false-discovery' && column.kind !== 'cost') return adjustedP !== null && adjustedP <= rule.rate;
  const isFar = band === 'above-998' || band === 'below-998';
  return isFar || (rule.by === 'limits' && rule.limits === '95' && band !== 'within');
}

function expectedOf(cells: readonly Cell[], limits: '998' | '95'): number {
  return cells.reduce((sum, { column, place }) => {
    const chance = numberAt(limits === '998' ? column.chance998 : column.chance95, place);
    return sum + (chance ?? 0);
  }, 0);
}
