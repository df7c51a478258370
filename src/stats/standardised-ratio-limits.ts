import { chiSquareQuantile } from './chi-square';
import type { Interval } from './interval';

/**
 * Control limits for observed over expected by chi-square quantiles at the expected number: what FunnelPlotR and
 * PowerBI-Funnels draw. Slightly too wide; `poissonLimits` is the one to prefer.
 *
 * @param expected above 0; need not be whole
 * @param tail probability beyond each limit: 0.025 or 0.001
 * @throws RangeError when an argument is outside its range
 */
export function chiSquareRatioLimits(expected: number, tail: number): Interval {
  if (!(expected > 0)) throw new RangeError(`chiSquareRatioLimits expected must be above 0; got ${expected}`);
  return {
    lower: chiSquareQuantile(tail, 2 * expected) / 2 / expected,
    upper: chiSquareQuantile(1 - tail, 2 * expected + 2) / 2 / expected,
  };
}

/** Where the funnel passes a whole number of events: the expected number there, and observed over expected. */
export interface InverseLimits extends Interval {
  /** Expected number at which the exact interval of the count just touches the target from below. */
  readonly expectedAtLower: number;
  readonly expectedAtUpper: number;
}

/**
 * The Fingertips way of drawing the same funnel: for each whole count, the expected numbers at which its exact
 * Poisson interval just touches a ratio of 1.
 *
 * @param observed events, above 0
 * @param tail probability beyond each limit: 0.025 or 0.001
 * @throws RangeError when an argument is outside its range
 */
export function inverseRatioLimits(observed: number, tail: number): InverseLimits {
  if (!(observed > 0)) throw new RangeError(`inverseRatioLimits observed must be above 0; got ${observed}`);
  const expectedAtLower = chiSquareQuantile(1 - tail, 2 * observed + 2) / 2;
  const expectedAtUpper = chiSquareQuantile(tail, 2 * observed) / 2;
  return {
    expectedAtLower,
    expectedAtUpper,
    lower: observed / expectedAtLower,
    upper: observed / expectedAtUpper,
  };
}

/**
 * Control limits for a crude rate by the normal approximation, θ ± z √(θ/n), held at 0.
 *
 * @param target events for each head of population, 0 or more
 * @param population above 0
 * @param z `Z95` or `Z998`
 * @throws RangeError when an argument is outside its range
 */
export function normalRateLimits(target: number, population: number, z: number): Interval {
  if (!(target >= 0 && population > 0)) {
    throw new RangeError(`normalRateLimits needs a target of 0 or more of a population; got ${target}, ${population}`);
  }
  const reach = z * Math.sqrt(target / population);
  return { lower: Math.max(0, target - reach), upper: target + reach };
}
