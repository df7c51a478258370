import exp from '@stdlib/math-base-special-exp';
import log1p from '@stdlib/math-base-special-log1p';
import { devianceTerm } from './deviance-term';
import { stirlingError } from './stirling-error';
import { tailIntegral, tailReach } from './tail-integral';
import { ALL_ABOVE, ALL_BELOW, fromLower, fromUpper, type Tails } from './tails';

const TINY = 1e-300;
const SETTLED = 1e-16;
const MAX_STEPS = 2_000_000;

/** From this shape on, series and fraction need many terms and the integral is the quicker. */
const LARGE_SHAPE = 30_000;

/** x^a e^−x / Γ(a + 1), for a > 0 and x > 0, without overflow or cancellation. */
export function gammaMass(a: number, x: number): number {
  return exp(-stirlingError(a) - devianceTerm(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** P(a, x) by the power series, Abramowitz & Stegun 6.5.29: all terms positive. Suits x below a. */
function lowerBySeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MAX_STEPS; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * SETTLED) return gammaMass(a, x) * sum;
  }
  throw new Error(`incompleteGamma did not converge at a = ${a}, x = ${x}`);
}

/** Q(a, x) by Legendre's continued fraction, Abramowitz & Stegun 6.5.31, in Lentz's form. Suits x above a + 1. */
export function upperByFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < MAX_STEPS; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + an / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 4 * SETTLED) return gammaMass(a, x) * a * h;
  }
  throw new Error(`incompleteGamma did not converge at a = ${a}, x = ${x}`);
}

/** The smaller tail of a large shape, by integrating the density outwards from x. */
function byIntegral(a: number, x: number): Tails {
  const power = a - 1;
  const variance = (x * x) / power;
  const slope = Math.abs(1 - power / x);
  const density = (gammaMass(a, x) * a) / x;
  if (x > power) {
    const reach = tailReach(slope, variance);
    return fromUpper(density * tailIntegral((w) => power * log1p(w / x) - w, reach));
  }
  const reach = Math.min(x, tailReach(slope, variance));
  return fromLower(density * tailIntegral((w) => power * log1p(-w / x) + w, reach));
}

/**
 * Both tails of the gamma distribution of shape a and scale 1: the regularised incomplete gamma
 * functions P(a, x) and Q(a, x).
 *
 * @param a shape, above 0
 * @param x 0 or more; Infinity allowed
 * @throws RangeError when an argument is outside its range; Error when the computation does not settle
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`incompleteGamma a must be above 0; got ${a}`);
  if (!(x >= 0)) throw new RangeError(`incompleteGamma x must be 0 or more; got ${x}`);
  if (x === 0) return ALL_ABOVE;
  if (x === Infinity) return ALL_BELOW;
  if (a >= LARGE_SHAPE) return byIntegral(a, x);
  return x < a + 1 ? fromLower(lowerBySeries(a, x)) : fromUpper(upperByFraction(a, x));
}
