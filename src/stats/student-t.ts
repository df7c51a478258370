import { betaQuantile, betaUpperQuantile } from './beta-quantile';
import { incompleteBeta } from './incomplete-beta';
import { tailPoint } from './tail-point';

/**
 * P of Student's t at least as far from 0 as t, either side.
 *
 * @param t any number
 * @param df degrees of freedom, above 0
 * @throws RangeError when df is not above 0
 */
export function studentTwoSidedP(t: number, df: number): number {
  const square = t * t;
  return incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square)).lower;
}

/**
 * The point of Student's t distribution with probability p below it.
 *
 * @param p in (0, 1)
 * @param df degrees of freedom, above 0
 * @throws RangeError when an argument is outside its range
 */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const { side, probability } = tailPoint(p);
  // t² / (df + t²) is beta(½, df/2), and what is left of it to 1 is beta(df/2, ½): each taken where it is exact.
  const near = betaUpperQuantile(2 * probability, 0.5, df / 2);
  const far = betaQuantile(2 * probability, df / 2, 0.5);
  const t = Math.sqrt((df * near) / far);
  return side === 'lower' ? -t : t;
}
