import type { MeasureKind } from './measure-kind';

/** What was counted above and below the line for one unit; null where it is not given. */
export interface CountPair {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A pair with both numbers given and fit for its kind; n may be 0. */
export interface GivenPair {
  readonly x: number;
  readonly n: number;
}

/**
 * The pair as numbers; null where either is not given, where n is negative, or where a count is negative. Only a cost may
 * have a numerator below 0 (refunds can exceed spend). Null also where the pair cannot be: a proportion of which x is
 * above n, and events of a rate with no population. Such a pair has no value and moves no target. A ratio may have
 * follow-ups without firsts, which do count in its target.
 *
 * @throws RangeError when a number is NaN or infinite
 */
export function givenPair(kind: MeasureKind, { numerator, denominator }: CountPair): GivenPair | null {
  if (numerator === null || denominator === null) return null;
  if (!Number.isFinite(numerator) || !Number.isFinite(denominator)) {
    throw new RangeError(`a count pair must be finite or null; got ${numerator} of ${denominator}`);
  }
  if (denominator < 0 || (numerator < 0 && kind !== 'cost')) return null;
  if (kind === 'proportion' && numerator > denominator) return null;
  if (kind === 'rate' && denominator === 0 && numerator > 0) return null;
  return { x: numerator, n: denominator };
}
