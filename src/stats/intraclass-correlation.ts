import { totalsOf, type UnitCounts } from './unit-rate';

/** One-way analysis of variance of yes/no data in units. */
export interface IntraclassCorrelation {
  readonly meanSquareBetween: number;
  readonly meanSquareWithin: number;
  /** The size of unit that unequal units are equivalent to. */
  readonly typicalSize: number;
  /** Share of the variation in individual answers that lies between units; may be negative. Null where nothing varies. */
  readonly icc: number | null;
}

/**
 * ANOVA estimate of the intraclass correlation of a proportion (Donner & Koval 1980; Fleiss 1981). Show a negative
 * one as 0.
 *
 * @param units each with n above 0 and x from 0 to n
 * @returns null with fewer than 2 units or no more individuals than units
 * @throws RangeError when x is not within 0 to n
 */
export function intraclassCorrelation(units: readonly UnitCounts[]): IntraclassCorrelation | null {
  if (units.some(({ x, n }) => !(x >= 0 && x <= n))) throw new RangeError('intraclassCorrelation needs x from 0 to n');
  const k = units.length;
  const total = totalsOf(units);
  if (k < 2 || total.n <= k) return null;
  const within = units.reduce((sum, { x, n }) => sum + (x * x) / n, 0);
  const meanSquareBetween = (within - (total.x * total.x) / total.n) / (k - 1);
  const meanSquareWithin = (total.x - within) / (total.n - k);
  const squares = units.reduce((sum, { n }) => sum + n * n, 0);
  const typicalSize = (total.n - squares / total.n) / (k - 1);
  const whole = meanSquareBetween + (typicalSize - 1) * meanSquareWithin;
  const icc = total.x === 0 || total.x === total.n ? null : (meanSquareBetween - meanSquareWithin) / whole;
  return { meanSquareBetween, meanSquareWithin, typicalSize, icc };
}
