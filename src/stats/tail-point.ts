import type { Tails } from './tails';

/** A probability named by its tail, so that neither a very small nor a very large one loses figures. */
export interface TailPoint {
  readonly side: keyof Tails;
  /** Probability in that tail, in (0, 0.5] where it was made by `tailPoint`. */
  readonly probability: number;
}

/**
 * The same point named by its smaller tail: 0.999 below is 0.001 above.
 *
 * @param p lower tail probability in (0, 1)
 * @throws RangeError when p is outside (0, 1)
 */
export function tailPoint(p: number): TailPoint {
  if (!(p > 0 && p < 1)) throw new RangeError(`a quantile needs p in (0, 1); got ${p}`);
  return p <= 0.5 ? { side: 'lower', probability: p } : { side: 'upper', probability: 1 - p };
}

/** How far a point lies beyond the one looked for, relative to its probability: below 0 when it is too low. */
export function relativeGap(tails: Tails, point: TailPoint): number {
  const gap = tails[point.side] - point.probability;
  return (point.side === 'lower' ? gap : -gap) / point.probability;
}
