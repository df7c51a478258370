import type { Limits } from './band';
import type { Interval } from './interval';

/** What one kind of measure makes of a count pair. Each kind has scales of its own. */
export interface KindRules {
  /** x/n; null when n is 0. */
  readonly valueOf: (x: number, n: number) => number | null;
  /** Where the unit stands on the funnel's x axis: n, or a + b for a ratio. */
  readonly sizeOf: (x: number, n: number) => number;
  /** 95% interval of the value; null where the kind has none or the pair cannot have one. n is above 0. */
  readonly intervalOf: (x: number, n: number) => Interval | null;
  /** True where the target and the size allow a comparison at all. */
  readonly isComparable: (target: number, size: number) => boolean;
  /** Distance from the target on the scale of the standard error, for a value that exists. */
  readonly deviationOf: (x: number, n: number, target: number) => number;
  /** Standard error by chance alone at this size, on that scale; for a cost, the spread of practices itself. */
  readonly standardError: (target: number, size: number, spread: number) => number;
  /** Limits by chance alone, on the scale of the value. */
  readonly limitsOf: (target: number, size: number, spread: number) => Limits;
  /**
   * Limits with this much variance added on the scale of the standard error, turned back to the scale of the value;
   * null for a kind whose limits are not of chance and are never adjusted.
   */
  readonly adjustedLimitsOf: ((target: number, size: number, extraVariance: number) => Limits) | null;
}

/** Puts the limits at two levels together. */
export function bothLevels(at95: Interval, at998: Interval): Limits {
  return { lower95: at95.lower, upper95: at95.upper, lower998: at998.lower, upper998: at998.upper };
}
