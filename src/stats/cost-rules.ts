import type { KindRules } from './kind-rules';
import { Z95, Z998 } from './z-levels';

/** Costs: no interval; limits and z are in SDs of the practices, which say who is unusual and not what is chance. */
export const costRules: KindRules = {
  valueOf: (x, n) => (n > 0 ? x / n : null),
  sizeOf: (_x, n) => n,
  intervalOf: () => null,
  isComparable: (target) => target !== 0,
  deviationOf: (x, n, target) => x / n - target,
  standardError: (_target, _size, spread) => spread,
  limitsOf: (target, _size, spread) => ({
    lower95: target - Z95 * spread,
    upper95: target + Z95 * spread,
    lower998: target - Z998 * spread,
    upper998: target + Z998 * spread,
  }),
  adjustedLimitsOf: null,
};
