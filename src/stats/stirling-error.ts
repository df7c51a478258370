import ln from '@stdlib/math-base-special-ln';
import log1p from '@stdlib/math-base-special-log1p';

/** Coefficients B(2k) / (2k(2k-1)) of Stirling's series, B being the Bernoulli numbers: Abramowitz & Stegun 6.1.41. */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** From here seven terms of the series are exact to double precision. */
const LARGE = 16;

function series(x: number): number {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (let k = SERIES.length - 1; k >= 0; k -= 1) sum = sum * inverseSquare + (SERIES[k] ?? 0);
  return sum / x;
}

/** Climbs to where the series serves: each step is log Γ(x + 1) = log Γ(x) + log x, with nothing large subtracted. */
function climb(x: number): number {
  let climbed = 0;
  let at = x;
  while (at < LARGE) {
    climbed += (at + 0.5) * log1p(1 / at) - 1;
    at += 1;
  }
  return climbed + series(at);
}

/** The values at the small whole numbers, which counts ask for again and again; index 0 is not used. */
const AT_WHOLE = Array.from({ length: LARGE }, (_, x) => (x === 0 ? 0 : climb(x)));

/**
 * What Stirling's formula leaves out of the log of the gamma function:
 * log Γ(x) − [(x − ½) log x − x + ½ log 2π], a small positive number.
 *
 * Kept apart from the log-gamma itself because probabilities of large counts need it to full
 * accuracy after the large terms have cancelled (Loader 2000, "Fast and accurate computation of
 * binomial probabilities").
 *
 * @param x above 0
 * @throws RangeError when x is not above 0
 */
export function stirlingError(x: number): number {
  if (!(x > 0)) throw new RangeError(`stirlingError x must be above 0; got ${x}`);
  if (x >= LARGE) return series(x);
  return AT_WHOLE[x] ?? climb(x);
}

const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * Natural log of the gamma function, for x above 0.
 *
 * @throws RangeError when x is not above 0
 */
export function logGamma(x: number): number {
  return (x - 0.5) * ln(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}
