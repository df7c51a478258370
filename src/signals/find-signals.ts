import type { ScannedColumn, ScanUnit } from '@/analysis/analysis';
import { adjustedPLookup } from '@/stats/false-discovery';
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
  /** Two-sided p of that z; null for a cost. */
  readonly p: number | null;
  /** The same adjusted for how many are looked at; null for a cost, and where limits make the signals. */
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

/**
 * Goes through the cells of some units in every column of a board.
 *
 * @param places of the units gone through; the target and the limits stay those of all units
 */
export function findSignals(board: Board, places: readonly number[], rule: SignalRule): Signals {
  const isCalled = rule.by === 'limits' ? beyondLimits(rule.limits) : discovered(board, places, rule.rate);
  const chanceOf = ({ chance95, chance998 }: ScannedColumn) => (rule.by === 'limits' && rule.limits === '95' ? chance95 : chance998); // prettier-ignore
  const signals: Signal[] = [];
  let [compared, comparedCosts, expected, seenCosts] = [0, 0, 0, 0];
  for (const column of board.columns) {
    const isCost = column.kind === 'cost';
    const chance = chanceOf(column);
    for (const place of places) {
      if (!isCompared(column, place)) continue;
      if (isCost) comparedCosts += 1;
      else compared += 1;
      expected += numberAt(chance, place) ?? 0;
      const adjustedP = isCalled(column, place);
      const unit = board.units[place];
      if (adjustedP === false || !unit) continue;
      if (isCost) seenCosts += 1;
      signals.push(signalOf(column, place, unit, adjustedP));
    }
  }
  const seen = signals.length - seenCosts;
  return {
    signals: signals.sort((a, b) => Math.abs(b.z) - Math.abs(a.z)),
    compared,
    comparedCosts,
    seen,
    seenCosts,
    expected: rule.by === 'false-discovery' ? rule.rate * seen : expected,
  };
}

function isCompared(column: ScannedColumn, place: number): boolean {
  return (column.bandsShown[place] ?? 0) !== 0 && !Number.isNaN(column.zShown[place]);
}

function signalOf(column: ScannedColumn, place: number, unit: ScanUnit, adjustedP: number | null): Signal {
  const z = column.zShown[place] ?? NaN;
  const p = numberAt(column.p, place);
  return { column, place, unit, direction: z > 0 ? 'higher' : 'lower', z, p, adjustedP, isSmall: isSmallUnit(column, place) }; // prettier-ignore
}

/** Says of a compared cell whether it is a signal: false, or its p adjusted for how many are looked at where that is known. */
type Call = (column: ScannedColumn, place: number) => number | null | false;

function beyondLimits(limits: '998' | '95'): Call {
  return (column, place) => {
    const band = bandAt(column, place);
    const isFar = band === 'above-998' || band === 'below-998';
    return isFar || (limits === '95' && band !== 'within') ? null : false;
  };
}

/** By false discovery rate; a cost has no p and stands by its limits of 3 SD. */
function discovered(board: Board, places: readonly number[], rate: number): Call {
  const tried: number[] = [];
  let total = 0;
  for (const column of board.columns) {
    if (column.kind === 'cost') continue;
    for (const place of places) {
      if (!isCompared(column, place)) continue;
      total += 1;
      const p = column.p[place] ?? 1;
      if (p <= rate) tried.push(p);
    }
  }
  const adjusted = adjustedPLookup(Float64Array.from(tried), total);
  const far = beyondLimits('998');
  return (column, place) => {
    if (column.kind === 'cost') return far(column, place);
    const p = column.p[place] ?? 1;
    if (!(p <= rate)) return false;
    const q = adjusted(p);
    return q <= rate ? q : false;
  };
}
