import { gammaQuantile } from './gamma-quantile';
import { incompleteGamma } from './incomplete-gamma';

/**
 * P of a chi-square variable above x.
 *
 * @param x 0 or more
 * @param df degrees of freedom, above 0; need not be whole
 * @throws RangeError when an argument is outside its range
 */
export function chiSquareUpperTail(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper;
}

/**
 * The point of the chi-square distribution with probability p below it.
 *
 * @param p in (0, 1)
 * @param df degrees of freedom, 0 or more; 0 is the distribution that is always 0, the lower limit of a zero count
 * @throws RangeError when an argument is outside its range
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(df >= 0)) throw new RangeError(`chiSquareQuantile df must be 0 or more; got ${df}`);
  return df === 0 ? 0 : 2 * gammaQuantile(p, df / 2);
}
