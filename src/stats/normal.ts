import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import { bracketedRoot } from './bracketed-root';
import { incompleteGamma } from './incomplete-gamma';
import { tailPoint } from './tail-point';
import { fromLower, fromUpper, type Tails } from './tails';

/** Both tails of the standard normal distribution at z, each to full relative accuracy. */
export function normalTails(z: number): Tails {
  const beyond = incompleteGamma(0.5, (z * z) / 2).upper / 2;
  return z < 0 ? fromLower(beyond) : fromUpper(beyond);
}

/** P(Z ≤ z) for a standard normal Z. */
export function normalCdf(z: number): number {
  return normalTails(z).lower;
}

/** P of a standard normal Z at least as far from 0 as z, either side. */
export function normalTwoSidedP(z: number): number {
  return Math.min(1, 2 * normalTails(Math.abs(z)).upper);
}

/** z with this probability above it, by Abramowitz & Stegun 26.2.23: within 0.0005, a start for the root. */
function roughUpperPoint(probability: number): number {
  const t = Math.sqrt(-2 * ln(probability));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  return t - above / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}

/**
 * The standard normal deviate with probability p below it.
 *
 * @param p in (0, 1)
 * @throws RangeError when p is outside (0, 1)
 */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  const { side, probability } = tailPoint(p);
  const distance = bracketedRoot(
    (z) => {
      const tail = normalTails(z).upper;
      const density = exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
      const newton = (probability - tail) / density;
      return { gap: (probability - tail) / probability, next: z - newton / (1 + (newton * z) / 2) };
    },
    0,
    Infinity,
    roughUpperPoint(probability),
  );
  return side === 'lower' ? -distance : distance;
}
