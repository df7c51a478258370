import tanh from '@stdlib/math-base-special-tanh';
import type { Interval } from './interval';
import { midRanks } from './mid-ranks';
import { spearmanExactP } from './spearman-exact';
import { studentTwoSidedP } from './student-t';
import { Z95 } from './z-levels';

/** A correlation in [−1, 1] with its test; t is null and p is 0 where it is exactly ±1. */
export interface Correlation {
  readonly r: number;
  readonly t: number | null;
  /** Two-sided, by Student's t on n − 2; null with fewer than 3 pairs. */
  readonly p: number | null;
  /** 95%; null with fewer than 4 pairs, and both ends r where it is exactly ±1. */
  readonly interval: Interval | null;
}

/** A correlation this near ±1 is exact but for rounding. */
const ROUNDING = 1e-15;

function checkPairs(x: readonly number[], y: readonly number[]): void {
  if (x.length !== y.length) {
    throw new RangeError(`a correlation needs as many y as x; got ${x.length} x and ${y.length} y`);
  }
}

/** The product-moment correlation itself; null with fewer than 2 pairs or where either side does not vary. */
function productMoment(x: readonly number[], y: readonly number[]): number | null {
  const n = x.length;
  const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / n;
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  const [first, second] = [x[0], y[0]];
  if (n < 2 || x.every((value) => value === first) || y.every((value) => value === second)) return null;
  let [xx, yy, xy] = [0, 0, 0];
  x.forEach((value, i) => {
    const dx = value - meanX;
    const dy = (y[i] ?? meanY) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  });
  const r = xy / (Math.sqrt(xx) * Math.sqrt(yy));
  return 1 - Math.abs(r) < ROUNDING ? Math.sign(r) : r;
}

/** Fisher's interval: tanh(atanh r ± z·se), by the tangent of a sum as (r ± t)/(1 ± rt) with t = tanh(z·se). */
function fisherInterval(r: number, n: number, variance: number): Interval | null {
  if (n < 4) return null;
  if (Math.abs(r) === 1) return { lower: r, upper: r };
  const t = tanh(Z95 * Math.sqrt(variance / (n - 3)));
  return { lower: (r - t) / (1 - r * t), upper: (r + t) / (1 + r * t) };
}

function tested(r: number, n: number, interval: Interval | null): Correlation {
  if (n < 3) return { r, t: null, p: null, interval };
  if (Math.abs(r) === 1) return { r, t: null, p: 0, interval };
  const t = r * Math.sqrt((n - 2) / (1 - r * r));
  return { r, t, p: studentTwoSidedP(t, n - 2), interval };
}

/**
 * Pearson's correlation with Fisher's interval (Fisher 1921).
 *
 * Between practices it says nothing about patients, and a denominator shared by both sides correlates them by itself.
 *
 * @returns null with fewer than 2 pairs, or where either side does not vary
 * @throws RangeError when x and y differ in length
 */
export function pearson(x: readonly number[], y: readonly number[]): Correlation | null {
  checkPairs(x, y);
  const r = productMoment(x, y);
  return r === null ? null : tested(r, x.length, fisherInterval(r, x.length, 1));
}

/** Spearman's correlation: `interval` is Bonett and Wright's, p the t approximation. */
export interface RankCorrelation extends Correlation {
  /** The interval with Fisher's variance, which is too narrow for ranks. */
  readonly fisherInterval: Interval | null;
  /** Exact two-sided p; null with ties or more than 9 pairs. */
  readonly pExact: number | null;
}

/**
 * Spearman's correlation: Pearson's of the mid-ranks, with the interval of Bonett & Wright 2000 Psychometrika 65:23.
 *
 * @returns null with fewer than 2 pairs, or where either side does not vary
 * @throws RangeError when x and y differ in length
 */
export function spearman(x: readonly number[], y: readonly number[]): RankCorrelation | null {
  checkPairs(x, y);
  const [ranksX, ranksY] = [midRanks(x), midRanks(y)];
  const r = productMoment(ranksX, ranksY);
  if (r === null) return null;
  const n = x.length;
  return {
    ...tested(r, n, fisherInterval(r, n, 1 + (r * r) / 2)),
    fisherInterval: fisherInterval(r, n, 1),
    pExact: spearmanExactP(ranksX, ranksY),
  };
}
