import type { Limits } from './band';
import type { KindRules } from './kind-rules';
import { exactRatioInterval } from './poisson-ratio-interval';
import { scoreLimits } from './score-limits';
import { Z95, Z998 } from './z-levels';

/** The share of a in a + b that a ratio a/b stands for: ρ/(1 + ρ). */
export function shareOfRatio(ratio: number): number {
  return ratio / (1 + ratio);
}

/** A share turned back to odds; null at 1, where no ratio is high enough to lie beyond it. */
function oddsOf(share: number): number | null {
  return share < 1 ? share / (1 - share) : null;
}

function limits(target: number, size: number, extraVariance: number): Limits {
  const share = shareOfRatio(target);
  const at95 = scoreLimits(share, size, Z95, extraVariance);
  const at998 = scoreLimits(share, size, Z998, extraVariance);
  return {
    lower95: oddsOf(at95.lower),
    upper95: oddsOf(at95.upper),
    lower998: oddsOf(at998.lower),
    upper998: oddsOf(at998.upper),
  };
}

/** Ratios of two counts: exact conditional interval; limits, z and overdispersion on the share of a in a + b. */
export const ratioRules: KindRules = {
  valueOf: (a, b) => (b > 0 ? a / b : null),
  sizeOf: (a, b) => a + b,
  intervalOf: (a, b) => exactRatioInterval({ a, b }),
  isComparable: (target) => target > 0,
  deviationOf: (a, b, target) => a / (a + b) - shareOfRatio(target),
  standardError: (target, size) => {
    const share = shareOfRatio(target);
    return Math.sqrt((share * (1 - share)) / size);
  },
  limitsOf: (target, size) => limits(target, size, 0),
  adjustedLimitsOf: limits,
};
