import exp from '@stdlib/math-base-special-exp';
import { cornishFisher, discreteQuantile, type CountFamily, type DiscreteQuantile } from './discrete-quantile';
import { devianceTerm } from './deviance-term';
import { incompleteGamma } from './incomplete-gamma';
import { deviateAt } from './deviate-at';
import { stirlingError } from './stirling-error';
import { ALL_ABOVE, type Tails } from './tails';

/** P(X = count) for a Poisson count of this mean; count a whole number, 0 or more. */
export function poissonMass(count: number, mean: number): number {
  if (count === 0) return exp(-mean);
  return exp(-stirlingError(count) - devianceTerm(count, mean)) / Math.sqrt(2 * Math.PI * count);
}

/**
 * P(X ≤ count) and P(X > count) for a Poisson count.
 *
 * @param count a whole number; below 0 nothing lies at or below it
 * @param mean above 0
 */
export function poissonTails(count: number, mean: number): Tails {
  if (count < 0) return ALL_ABOVE;
  const { lower, upper } = incompleteGamma(count + 1, mean);
  return { lower: upper, upper: lower };
}

const FAMILY: CountFamily<number> = { tails: poissonTails, mass: poissonMass };

/**
 * The smallest count with at least probability p at or below it, and how far past p its step goes.
 *
 * @param p in (0, 1)
 * @param mean above 0
 * @throws RangeError when an argument is outside its range
 */
export function poissonQuantile(p: number, mean: number): DiscreteQuantile {
  if (!(mean > 0 && mean < Infinity)) throw new RangeError(`poissonQuantile mean must be above 0; got ${mean}`);
  const sd = Math.sqrt(mean);
  const moments = { mean, sd, skewness: 1 / sd, kurtosis: 1 / mean };
  return discreteQuantile(FAMILY, mean, Number.MAX_SAFE_INTEGER, p, cornishFisher(moments, deviateAt(p)));
}
