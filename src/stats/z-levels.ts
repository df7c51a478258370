import { deviateAt } from './deviate-at';

/** Standard normal deviate with 2.5% above it: the 95% limits and intervals. Full precision, not 1.96. */
export const Z95 = 1.959963984540054;

/** Standard normal deviate with 0.1% above it: the 99.8% limits. Full precision, not 3.09. */
export const Z998 = 3.090232306167813;

/**
 * Probability in each tail of a two-sided interval: 0.025 for 0.95.
 *
 * @throws RangeError when the confidence is not in (0, 1)
 */
export function tailOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence must be in (0, 1); got ${confidence}`);
  return (1 - confidence) / 2;
}

/**
 * Standard normal deviate of a two-sided interval: `Z95` for 0.95, `Z998` for 0.998.
 *
 * @throws RangeError when the confidence is not in (0, 1)
 */
export function zOf(confidence: number): number {
  if (confidence === 0.95) return Z95;
  if (confidence === 0.998) return Z998;
  return -deviateAt(tailOf(confidence));
}
