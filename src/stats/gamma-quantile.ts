import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import { bracketedRoot } from './bracketed-root';
import { gammaMass, incompleteGamma } from './incomplete-gamma';
import { deviateAt } from './deviate-at';
import { logGamma } from './stirling-error';
import { relativeGap, tailPoint } from './tail-point';

/** Wilson & Hilferty's cube, or for small shapes the leading term of the series: a start for the root. */
function roughQuantile(p: number, a: number): number {
  const root = 1 - 1 / (9 * a) + deviateAt(p) / (3 * Math.sqrt(a));
  if (root > 0.3) return a * root * root * root;
  return exp((ln(p) + logGamma(a + 1)) / a);
}

/**
 * The point of the gamma distribution of shape a and scale 1 with probability p below it.
 *
 * @param p in (0, 1)
 * @param a shape, above 0
 * @throws RangeError when an argument is outside its range; Error when the search does not settle
 */
export function gammaQuantile(p: number, a: number): number {
  const point = tailPoint(p);
  return bracketedRoot(
    (x) => {
      const gap = relativeGap(incompleteGamma(a, x), point);
      const newton = (gap * point.probability * x) / (gammaMass(a, x) * a);
      return { gap, next: x - newton / (1 - (newton * ((a - 1) / x - 1)) / 2) };
    },
    0,
    Infinity,
    roughQuantile(p, a),
  );
}
