import type { Interval } from './interval';
import { studentQuantile, studentTwoSidedP } from './student-t';

/** Uncertainty of a fitted line; none of it exists with 2 points. */
interface LineError {
  readonly seIntercept: number;
  readonly seSlope: number;
  /** Infinity for a line through every point. */
  readonly tSlope: number;
  /** Two-sided, Student's t on n − 2. */
  readonly pSlope: number;
  readonly slopeInterval: Interval;
  /** Residual SD for a point of weight 1. */
  readonly sigma: number;
  /** 95% interval of the line itself at x, not of a new point. */
  readonly fitInterval: (x: number) => Interval;
}

/** A straight line y = intercept + slope·x. */
export interface WeightedLine {
  /** Points with a weight above 0. */
  readonly n: number;
  readonly intercept: number;
  readonly slope: number;
  /** Share of the weighted variation in y that the line accounts for; null where y does not vary. */
  readonly rSquared: number | null;
  readonly fitAt: (x: number) => number;
  readonly error: LineError | null;
}

/** One point and its weight: for practices the denominator, the inverse of its variance. */
export interface WeightedPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/**
 * Weighted least-squares line, as R's `lm(y ~ x, weights)`. Points of weight 0 are left out and not counted.
 *
 * @returns null with fewer than 2 points or where x does not vary
 * @throws RangeError when a weight is negative
 */
export function weightedLine(points: readonly WeightedPoint[]): WeightedLine | null {
  if (points.some(({ weight }) => !(weight >= 0))) throw new RangeError('weightedLine weights must be 0 or more');
  const used = points.filter(({ weight }) => weight > 0);
  const first = used[0];
  if (first === undefined || used.every(({ x }) => x === first.x)) return null;
  const sum = (of: (point: WeightedPoint) => number): number => used.reduce((total, point) => total + of(point), 0);
  const n = used.length;
  const weights = sum(({ weight }) => weight);
  const meanX = sum(({ x, weight }) => weight * x) / weights;
  const meanY = sum(({ y, weight }) => weight * y) / weights;
  const xx = sum(({ x, weight }) => weight * (x - meanX) ** 2);
  const yy = sum(({ y, weight }) => weight * (y - meanY) ** 2);
  const slope = sum(({ x, y, weight }) => weight * (x - meanX) * (y - meanY)) / xx;
  const intercept = meanY - slope * meanX;
  const residual = sum(({ x, y, weight }) => weight * (y - meanY - slope * (x - meanX)) ** 2);
  const fitAt = (x: number): number => meanY + slope * (x - meanX);
  return { n, intercept, slope, rSquared: yy > 0 ? 1 - residual / yy : null, fitAt, error: lineError() };

  function lineError(): LineError | null {
    const df = n - 2;
    if (df < 1) return null;
    const sigma = Math.sqrt(residual / df);
    const seSlope = sigma / Math.sqrt(xx);
    const reach = studentQuantile(0.975, df);
    const isExact = seSlope === 0;
    const tSlope = isExact && slope === 0 ? 0 : slope / seSlope;
    const seAt = (x: number): number => sigma * Math.sqrt(1 / weights + (x - meanX) ** 2 / xx);
    return {
      seIntercept: seAt(0),
      seSlope,
      tSlope,
      pSlope: Number.isFinite(tSlope) ? studentTwoSidedP(tSlope, df) : 0,
      slopeInterval: { lower: slope - reach * seSlope, upper: slope + reach * seSlope },
      sigma,
      fitInterval: (x) => ({ lower: fitAt(x) - reach * seAt(x), upper: fitAt(x) + reach * seAt(x) }),
    };
  }
}
