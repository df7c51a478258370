import { binomialMass, binomialTails } from './binomial';
import type { TwoCounts } from './poisson-ratio-interval';

/** Two-sided p-values for two Poisson counts being of one rate. */
export interface TwoPoissonP {
  /** Twice the smaller tail: it agrees with `exactRatioInterval`. */
  readonly central: number;
  /** All outcomes no more likely than the one seen, as R's poisson.test: it can disagree with the interval. */
  readonly minimumLikelihood: number;
}

/** Outcomes this much more likely than the one seen still count as equally likely, as in R. */
const SAME = 1 + 1e-7;

/**
 * Exact conditional test that a/exposureA and b/exposureB are of one rate: given a + b, a is binomial.
 *
 * @param counts whole numbers, 0 or more
 * @returns null when both counts are 0
 * @throws RangeError when a count is not a whole number, 0 or more
 */
export function twoPoissonTest({ a, b, exposureA = 1, exposureB = 1 }: TwoCounts): TwoPoissonP | null {
  if (!(Number.isInteger(a) && Number.isInteger(b) && a >= 0 && b >= 0)) {
    throw new RangeError(`twoPoissonTest needs whole counts of 0 or more; got ${a} and ${b}`);
  }
  const n = a + b;
  if (n === 0) return null;
  const share = exposureA / (exposureA + exposureB);
  const atMost = binomialTails(a, n, share).lower;
  const atLeast = binomialTails(a - 1, n, share).upper;
  const mean = n * share;
  const seen = binomialMass(a, n, share);
  const isAsUnlikely = (count: number): boolean => binomialMass(count, n, share) <= seen * SAME;
  let minimumLikelihood = 1;
  if (a < mean) {
    const from = firstWhere(isAsUnlikely, Math.ceil(mean), n + 1);
    minimumLikelihood = atMost + binomialTails(from - 1, n, share).upper;
  } else if (a > mean) {
    const last = firstWhere((count) => !isAsUnlikely(count), 0, Math.floor(mean) + 1) - 1;
    minimumLikelihood = atLeast + binomialTails(last, n, share).lower;
  }
  return { central: Math.min(1, 2 * Math.min(atMost, atLeast)), minimumLikelihood: Math.min(1, minimumLikelihood) };
}

/** The first whole number from `from` where a condition holds that holds ever after; `to` where it never does. */
function firstWhere(holds: (count: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
