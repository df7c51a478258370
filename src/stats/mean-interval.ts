import type { Interval } from './interval';
import { studentQuantile } from './student-t';
import { tailOf } from './z-levels';

/** Unweighted mean of units, each counting the same whatever its size. */
export interface MeanSummary {
  readonly n: number;
  readonly mean: number;
  /** With n − 1; null for one value. */
  readonly sd: number | null;
}

/** Mean and SD; null when there are no values. */
export function meanAndSd(values: readonly number[]): MeanSummary | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { n, mean, sd: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

/**
 * Student's t interval of a mean.
 *
 * @param confidence two-sided, in (0, 1)
 * @returns null with fewer than 2 values
 * @throws RangeError when the confidence is outside (0, 1)
 */
export function meanInterval({ n, mean, sd }: MeanSummary, confidence = 0.95): Interval | null {
  const tail = tailOf(confidence);
  if (sd === null) return null;
  const reach = (studentQuantile(1 - tail, n - 1) * sd) / Math.sqrt(n);
  return { lower: mean - reach, upper: mean + reach };
}
