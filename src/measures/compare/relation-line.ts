import { weightedLine } from '@/stats/weighted-line';
import type { WeightedPoint } from '@/stats/weighted-line';
import type { RelationLine } from './compare-result';

/** Places at which the line and its band are worked out: the band is a curve. */
const STEPS = 40;

/** The weighted line with its band. @returns null where there is no line, or no band with fewer than 3 weights */
export function relationLine(points: readonly WeightedPoint[]): RelationLine | null {
  const line = weightedLine(points);
  if (!line?.error) return null;
  const { error, n, intercept, slope, rSquared, fitAt } = line;
  const xs = points.filter(({ weight }) => weight > 0).map(({ x }) => x);
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  return {
    n,
    intercept,
    slope,
    slopeInterval: error.slopeInterval,
    pSlope: error.pSlope,
    rSquared,
    points: Array.from({ length: STEPS + 1 }, (_, step) => {
      const x = low + ((high - low) * step) / STEPS;
      return { x, fit: fitAt(x), ...error.fitInterval(x) };
    }),
  };
}
