import type { Interval } from './interval';
import { hybridCountInterval } from './poisson-count-interval';
import { scoreLimits } from './score-limits';
import { Z95, Z998 } from './z-levels';

/** The labels Fingertips puts on a unit of a funnel plot. */
export type SignificanceLabel = 'High (0.001)' | 'High (0.025)' | 'Not significant' | 'Low (0.025)' | 'Low (0.001)';

function label(value: number, at95: Interval, at998: Interval): SignificanceLabel {
  if (value > at998.upper) return 'High (0.001)';
  if (value < at998.lower) return 'Low (0.001)';
  if (value > at95.upper) return 'High (0.025)';
  return value < at95.lower ? 'Low (0.025)' : 'Not significant';
}

/**
 * Label of a proportion: strictly outside the score limits around the target.
 *
 * @throws RangeError when n is not above 0 or the target is outside [0, 1]
 */
export function proportionLabel(x: number, n: number, target: number): SignificanceLabel {
  return label(x / n, scoreLimits(target, n, Z95), scoreLimits(target, n, Z998));
}

/**
 * Label of observed against expected events: the expected number strictly outside the interval of the observed one,
 * exact below 10 and Byar's from 10. For a crude rate expected is θn.
 *
 * @throws RangeError when observed is negative or expected is not above 0
 */
export function ratioLabel(observed: number, expected: number): SignificanceLabel {
  if (!(expected > 0)) throw new RangeError(`ratioLabel expected must be above 0; got ${expected}`);
  const flipped = label(expected, hybridCountInterval(observed, 0.95), hybridCountInterval(observed, 0.998));
  // Expected below the interval of the observed count means that the count is high.
  if (flipped === 'Low (0.001)') return 'High (0.001)';
  if (flipped === 'Low (0.025)') return 'High (0.025)';
  if (flipped === 'High (0.001)') return 'Low (0.001)';
  return flipped === 'High (0.025)' ? 'Low (0.025)' : flipped;
}
