import { givenPair, type CountPair, type GivenPair } from './count-pair';
import type { MeasureKind } from './measure-kind';
import { exactRatioInterval } from './poisson-ratio-interval';
import { wilsonInterval } from './wilson-interval';

/** How one unit changed from one period to another. */
export interface PeriodChange {
  /** Of a proportion after − before; of a rate or a ratio after ÷ before. */
  readonly measure: 'difference' | 'ratio';
  readonly change: number;
  /** 95% interval of the change. */
  readonly lower: number;
  readonly upper: number;
  /** Of no change; "moved most" ranks by its size. Null where neither period varies at all. */
  readonly z: number | null;
}

function zOfDifference(before: GivenPair, after: GivenPair): number | null {
  const pooled = (before.x + after.x) / (before.n + after.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.n + 1 / after.n));
  return error > 0 ? (after.x / after.n - before.x / before.n) / error : null;
}

function zOfRatio(before: GivenPair, after: GivenPair): number {
  const total = before.x + after.x;
  const share = after.n / (before.n + after.n);
  return (after.x - total * share) / Math.sqrt(total * share * (1 - share));
}

/** √(a² + b²). */
function rootOfSquares(a: number, b: number): number {
  return Math.sqrt(a ** 2 + b ** 2);
}

/** Newcombe's hybrid score interval for a difference: Newcombe 1998 Stat Med 17:873, method 10. */
function difference(before: GivenPair, after: GivenPair): PeriodChange | null {
  if (before.x > before.n || after.x > after.n) return null;
  const [was, is] = [wilsonInterval(before.x, before.n), wilsonInterval(after.x, after.n)];
  if (was === null || is === null) return null;
  const [p0, p1] = [before.x / before.n, after.x / after.n];
  return {
    measure: 'difference',
    change: p1 - p0,
    lower: p1 - p0 - rootOfSquares(p1 - is.lower, was.upper - p0),
    upper: p1 - p0 + rootOfSquares(is.upper - p1, p0 - was.lower),
    z: zOfDifference(before, after),
  };
}

/** Exact ratio of two rates, given the total of both: the denominators are taken as fixed. */
function ratio(before: GivenPair, after: GivenPair): PeriodChange | null {
  if (before.n === 0 || after.n === 0 || before.x === 0) return null;
  const interval = exactRatioInterval({ a: after.x, b: before.x, exposureA: after.n, exposureB: before.n });
  if (interval === null) return null;
  return {
    measure: 'ratio',
    change: interval.ratio,
    lower: interval.lower,
    upper: interval.upper,
    z: zOfRatio(before, after),
  };
}

/**
 * The change of one unit between two periods. For a ratio the lower count is taken as fixed in both
 * periods, so its interval is somewhat too narrow.
 *
 * @returns null for a cost, where either period has no value, and for a rate or ratio of which nothing was counted before
 * @throws RangeError when a number is NaN or infinite
 */
export function changeBetween(kind: MeasureKind, before: CountPair, after: CountPair): PeriodChange | null {
  const [was, is] = [givenPair(kind, before), givenPair(kind, after)];
  if (kind === 'cost' || was === null || is === null) return null;
  return kind === 'proportion' ? difference(was, is) : ratio(was, is);
}

/** The z of that change alone, for going through many units: an exact interval takes a thousand times as long. */
export function changeZ(kind: MeasureKind, before: CountPair, after: CountPair): number | null {
  const [was, is] = [givenPair(kind, before), givenPair(kind, after)];
  if (kind === 'cost' || was === null || is === null) return null;
  if (kind === 'proportion') {
    const isPossible = was.x <= was.n && is.x <= is.n && was.n > 0 && is.n > 0;
    return isPossible ? zOfDifference(was, is) : null;
  }
  return was.n > 0 && is.n > 0 && was.x > 0 ? zOfRatio(was, is) : null;
}
