import { quantiles } from './quantile';

/** A unit with what it cost and for how many patients. */
export interface CostUnit {
  readonly costPence: number;
  /** Above 0. */
  readonly patients: number;
  /** Its cost per patient is a signal: above the upper limit. */
  readonly isSignal: boolean;
}

/** What units would have spent less at the cost per patient of others. */
export interface CostOpportunity<Unit> {
  /** The cost per patient that it is held against, in pence, not rounded. */
  readonly quantilePence: number;
  /** Signals that spent more than that, the largest difference first, in whole pence; only those at or above the floor. */
  readonly units: readonly { readonly unit: Unit; readonly pence: number }[];
  readonly totalPence: number;
  /** Signals that are left out, their difference being above 0 and below the floor. */
  readonly belowFloor: number;
}

/**
 * Σ max(0, cost per patient − quantile) × patients, over signals only (METHODS §7).
 *
 * @param units all that the quantile is taken over, each with the same weight, signals or not
 * @param p which quantile, type 7: 0.5 for the median, 0.1 for the lowest decile
 * @param floorPence differences below it are not counted
 * @returns null without any unit
 */
export function costOpportunity<Unit extends CostUnit>(
  units: readonly Unit[],
  p: number,
  floorPence: number,
): CostOpportunity<Unit> | null {
  const [quantilePence = null] = quantiles(units.map(({ costPence, patients }) => costPence / patients), [p]); // prettier-ignore
  if (quantilePence === null) return null;
  const above = units
    .filter(({ isSignal }) => isSignal)
    .map((unit) => ({ unit, pence: Math.round(Math.max(0, unit.costPence - quantilePence * unit.patients)) }))
    .filter(({ pence }) => pence > 0)
    .sort((a, b) => b.pence - a.pence);
  const counted = above.filter(({ pence }) => pence >= floorPence);
  return {
    quantilePence,
    units: counted,
    totalPence: counted.reduce((sum, { pence }) => sum + pence, 0),
    belowFloor: above.length - counted.length,
  };
}
