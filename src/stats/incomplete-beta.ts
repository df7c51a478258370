import exp from '@stdlib/math-base-special-exp';
import log1p from '@stdlib/math-base-special-log1p';
import { devianceTerm } from './deviance-term';
import { stirlingError } from './stirling-error';
import { tailIntegral, tailReach } from './tail-integral';
import { ALL_ABOVE, ALL_BELOW, fromLower, fromUpper, type Tails } from './tails';

const TINY = 1e-300;
const SETTLED = 4e-16;
const MAX_STEPS = 2_000_000;

/** When both shapes reach this, the fraction needs many terms and the integral is the quicker. */
const LARGE_SHAPE = 100_000;

/** x^a (1 − x)^b / B(a, b), for 0 < x < 1, without overflow or cancellation; y is 1 − x. */
export function betaMass(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - devianceTerm(a, n * x) - devianceTerm(b, n * y);
  return exp(exponent) * Math.sqrt((a * (b / n)) / (2 * Math.PI));
}

/**
 * I_x(a, b) by the even part of its continued fraction, DiDonato & Morris 1992 (TOMS 708), in Lentz's form.
 * Written with both x and y, so that nothing cancels when x is within rounding of 1. Suits x below the mean.
 */
export function lowerByFraction(a: number, b: number, x: number, y: number): number {
  const start = (a * (a * y - b * x + 1)) / (a + 1);
  let c = start === 0 ? TINY : start;
  let d = 0;
  let h = c;
  for (let m = 1; m < MAX_STEPS; m += 1) {
    const odd = a + 2 * m - 1;
    const above = ((((a + m - 1) / odd) * (a + b + m - 1)) / odd) * m * (b - m) * x * x;
    const below = m + (m * (b - m) * x) / odd + ((a + m) * (a * y - b * x + 1 + m * (1 + y))) / (a + 2 * m + 1);
    d = below + above * d;
    if (Math.abs(d) < TINY) d = TINY;
    c = below + above / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < SETTLED) return betaMass(a, b, x, y) / h;
  }
  throw new Error(`incompleteBeta did not converge at a = ${a}, b = ${b}, x = ${x}`);
}

/** I_x(a, b) of two large shapes, x being below the mode, by integrating the density down from x. */
function lowerByIntegral(a: number, b: number, x: number, y: number): number {
  const [first, second] = [a - 1, b - 1];
  const slope = Math.abs(first / x - second / y);
  const curvature = first / (x * x) + second / (y * y);
  const density = betaMass(a, b, x, y) / (x * y);
  const reach = Math.min(x, tailReach(slope, 1 / curvature));
  return density * tailIntegral((w) => first * log1p(-w / x) + second * log1p(w / y), reach);
}

/**
 * Both tails of the beta distribution: the regularised incomplete beta function I_x(a, b) and its complement.
 *
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @param x in [0, 1]
 * @param y 1 − x, for callers that hold it more exactly than the subtraction would give
 * @throws RangeError when an argument is outside its range; Error when the computation does not settle
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): Tails {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`incompleteBeta a must be above 0; got ${a}`);
  if (!(b > 0 && b < Infinity)) throw new RangeError(`incompleteBeta b must be above 0; got ${b}`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`incompleteBeta x must be in [0, 1]; got ${x}`);
  if (x === 0) return ALL_ABOVE;
  if (y === 0) return ALL_BELOW;
  if (a >= LARGE_SHAPE && b >= LARGE_SHAPE) {
    const isBelowMode = x * (a + b - 2) < a - 1;
    return isBelowMode ? fromLower(lowerByIntegral(a, b, x, y)) : fromUpper(lowerByIntegral(b, a, y, x));
  }
  const isBelowMean = x < (a + 1) / (a + b + 2);
  return isBelowMean ? fromLower(lowerByFraction(a, b, x, y)) : fromUpper(lowerByFraction(b, a, y, x));
}
