import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import log1p from '@stdlib/math-base-special-log1p';
import { cornishFisher, discreteQuantile, type CountFamily, type DiscreteQuantile } from './discrete-quantile';
import { devianceTerm } from './deviance-term';
import { deviateAt } from './deviate-at';
import { incompleteBeta } from './incomplete-beta';
import { stirlingError } from './stirling-error';
import { ALL_ABOVE, ALL_BELOW, type Tails } from './tails';

/** P(X = count) for X ~ Binomial(n, probability); count a whole number from 0 to n. */
export function binomialMass(count: number, n: number, probability: number): number {
  const [p, q] = [probability, 1 - probability];
  if (p === 0) return count === 0 ? 1 : 0;
  if (q === 0) return count === n ? 1 : 0;
  if (count === 0) return exp(n * log1p(-p));
  if (count === n) return exp(n * ln(p));
  const rest = n - count;
  const exponent =
    stirlingError(n) -
    stirlingError(count) -
    stirlingError(rest) -
    devianceTerm(count, n * p) -
    devianceTerm(rest, n * q);
  return exp(exponent) * Math.sqrt(n / count / rest / (2 * Math.PI));
}

/**
 * P(X ≤ count) and P(X > count) for X ~ Binomial(n, probability).
 *
 * @param count a whole number; may lie outside 0 to n
 * @param n above 0
 * @param probability in [0, 1]
 */
export function binomialTails(count: number, n: number, probability: number): Tails {
  if (count < 0) return ALL_ABOVE;
  if (count >= n) return ALL_BELOW;
  return incompleteBeta(n - count, count + 1, 1 - probability, probability);
}

interface Binomial {
  readonly n: number;
  readonly probability: number;
}

const FAMILY: CountFamily<Binomial> = {
  tails: (count, { n, probability }) => binomialTails(count, n, probability),
  mass: (count, { n, probability }) => binomialMass(count, n, probability),
};

/**
 * The smallest count with at least probability p at or below it, and how far past p its step goes.
 *
 * @param p in (0, 1)
 * @param n a whole number, 1 or more
 * @param probability in [0, 1]
 * @throws RangeError when an argument is outside its range
 */
export function binomialQuantile(p: number, n: number, probability: number): DiscreteQuantile {
  if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`binomialQuantile n must be 1 or more, whole; got ${n}`);
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`binomialQuantile probability must be in [0, 1]; got ${probability}`);
  }
  const variance = n * probability * (1 - probability);
  const sd = Math.sqrt(variance);
  const skewness = sd > 0 ? (1 - 2 * probability) / sd : 0;
  const kurtosis = sd > 0 ? (1 - 6 * probability * (1 - probability)) / variance : 0;
  const moments = { mean: n * probability, sd, skewness, kurtosis };
  return discreteQuantile(FAMILY, { n, probability }, n, p, cornishFisher(moments, deviateAt(p)));
}
