import type { Interval } from './interval';
import { zOf } from './z-levels';

/**
 * Wilson's score interval for a proportion, without continuity correction: the interval around what was
 * observed. For where a unit would fall by chance, see `scoreLimits`; a unit is outside those exactly when
 * this interval excludes the target.
 *
 * Wilson 1927 JASA 22:209; Newcombe 1998 Stat Med 17:857, method 3.
 *
 * @param x events, 0 to n; need not be whole
 * @param n denominator, 0 or more
 * @param confidence two-sided, in (0, 1)
 * @returns limits in [0, 1], lower exactly 0 at x = 0 and upper exactly 1 at x = n; null when n is 0
 * @throws RangeError when x is not within 0 to n
 */
export function wilsonInterval(x: number, n: number, confidence = 0.95): Interval | null {
  if (!(x >= 0 && x <= n && n < Infinity)) throw new RangeError(`wilsonInterval x must be 0 to n; got ${x} of ${n}`);
  const z = zOf(confidence);
  if (n === 0) return null;
  const square = z * z;
  const centre = 2 * x + square;
  const half = z * Math.sqrt(square + 4 * x * (1 - x / n));
  const scale = 2 * (n + square);
  return {
    lower: x === 0 ? 0 : Math.max(0, (centre - half) / scale),
    upper: x === n ? 1 : Math.min(1, (centre + half) / scale),
  };
}
