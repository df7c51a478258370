import { byarInterval, hybridCountInterval } from './poisson-count-interval';

/** One age and sex band of a unit; a count that is not given is 0. */
export interface Stratum {
  readonly count: number | null;
  readonly population: number;
}

/** A directly standardised rate, for each `multiplier` of the standard population. */
export interface DirectRate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** Below this total count no directly standardised rate is given, as in Fingertips. */
const FEWEST_EVENTS = 10;

const totalCount = (strata: readonly Stratum[]): number => strata.reduce((sum, { count }) => sum + (count ?? 0), 0);

/**
 * Directly standardised rate with Dobson's interval by way of Byar's limits for the total count.
 * Dobson et al 1991 Stat Med 10:457.
 *
 * @param strata of one unit, each with its weight in the standard population
 * @param multiplier what the rate is for each of: 100,000 for a rate per 100,000
 * @returns null when the total count is below 10, a band has no population or the weights are all 0
 */
export function directRate(
  strata: readonly (Stratum & { readonly weight: number })[],
  multiplier: number,
  confidence = 0.95,
): DirectRate | null {
  const total = totalCount(strata);
  if (total < FEWEST_EVENTS) return null;
  let weights = 0;
  let weighted = 0;
  let squares = 0;
  for (const { count, population, weight } of strata) {
    if (!(population > 0)) return null;
    const x = count ?? 0;
    weights += weight;
    weighted += (weight * x) / population;
    squares += (weight * weight * x) / (population * population);
  }
  if (!(weights > 0)) return null;
  const scale = Math.sqrt(squares / (weights * weights) / total);
  const { lower, upper } = byarInterval(total, confidence);
  const value = weighted / weights;
  return {
    value: value * multiplier,
    lower: (value + scale * ((lower ?? 0) - total)) * multiplier,
    upper: (value + scale * (upper - total)) * multiplier,
  };
}

/** An indirectly standardised ratio: observed over expected, times `multiplier`. */
export interface IndirectRatio extends DirectRate {
  readonly observed: number;
  readonly expected: number;
}

/** What a unit would have if each band had the reference's rate. */
export function expectedEvents(
  strata: readonly (Stratum & { readonly referenceCount: number; readonly referencePopulation: number })[],
): number {
  return strata.reduce(
    (sum, { population, referenceCount, referencePopulation }) =>
      sum + (referenceCount / referencePopulation) * population,
    0,
  );
}

/**
 * Indirectly standardised ratio, with an interval exact below 10 events and Byar's from 10. It compares a unit with
 * the reference, never two units with each other.
 *
 * @param strata of one unit, each with the reference's count and population
 * @param multiplier 1 or 100 for a ratio; the reference's crude rate for an indirectly standardised rate
 * @returns null when nothing is expected
 */
export function indirectRatio(
  strata: readonly (Stratum & { readonly referenceCount: number; readonly referencePopulation: number })[],
  multiplier = 1,
  confidence = 0.95,
): IndirectRatio | null {
  const observed = totalCount(strata);
  const expected = expectedEvents(strata);
  if (!(expected > 0)) return null;
  const { lower, upper } = hybridCountInterval(observed, confidence);
  const scale = multiplier / expected;
  return { observed, expected, value: observed * scale, lower: lower * scale, upper: upper * scale };
}
