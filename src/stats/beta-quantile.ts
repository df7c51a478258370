import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import { bracketedRoot } from './bracketed-root';
import { betaMass, incompleteBeta } from './incomplete-beta';
import { deviateAt } from './deviate-at';
import { logGamma } from './stirling-error';
import { relativeGap, tailPoint, type TailPoint } from './tail-point';

/** Start for the root: Abramowitz & Stegun 26.5.22, or for small shapes the leading term of either tail. */
function roughQuantile({ side, probability }: TailPoint, a: number, b: number): number {
  if (a >= 1 && b >= 1) {
    const z = side === 'lower' ? -deviateAt(probability) : deviateAt(probability);
    const lambda = (z * z - 3) / 6;
    const [u, v] = [1 / (2 * a - 1), 1 / (2 * b - 1)];
    const h = 2 / (u + v);
    const w = (z * Math.sqrt(h + lambda)) / h - (v - u) * (lambda + 5 / 6 - 2 / (3 * h));
    return a / (a + b * exp(2 * w));
  }
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  const [below, above] = side === 'lower' ? [probability, 1 - probability] : [1 - probability, probability];
  const fromBelow = exp((ln(below * a) + logBeta) / a);
  if (fromBelow < 0.5) return fromBelow;
  return 1 - exp((ln(above * b) + logBeta) / b);
}

function quantileAt(point: TailPoint, a: number, b: number): number {
  return bracketedRoot(
    (x) => {
      const y = 1 - x;
      const gap = relativeGap(incompleteBeta(a, b, x, y), point);
      const newton = (gap * point.probability * x * y) / betaMass(a, b, x, y);
      return { gap, next: x - newton / (1 - (newton * ((a - 1) / x - (b - 1) / y)) / 2) };
    },
    0,
    1,
    roughQuantile(point, a, b),
  );
}

/**
 * The point of the beta distribution with probability p below it. Accurate relative to its distance from 0;
 * where the distance from 1 matters ask for the complement, `betaUpperQuantile(p, b, a)`.
 *
 * @param p in (0, 1)
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @throws RangeError when an argument is outside its range; Error when the search does not settle
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return quantileAt(tailPoint(p), a, b);
}

/** The point with probability p above it, for p too small to be told from 0 in 1 − p; otherwise as `betaQuantile`. */
export function betaUpperQuantile(p: number, a: number, b: number): number {
  const { side, probability } = tailPoint(p);
  return quantileAt({ side: side === 'lower' ? 'upper' : 'lower', probability }, a, b);
}

/** The quantile as odds x / (1 − x), from whichever of x and 1 − x is the smaller. */
export function betaOddsQuantile(p: number, a: number, b: number): number {
  if (a <= b) {
    const x = betaQuantile(p, a, b);
    return x / (1 - x);
  }
  const y = betaUpperQuantile(p, b, a);
  return (1 - y) / y;
}
