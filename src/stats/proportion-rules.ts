import { bothLevels, type KindRules } from './kind-rules';
import { scoreLimits } from './score-limits';
import { wilsonInterval } from './wilson-interval';
import { Z95, Z998 } from './z-levels';

const limits = (target: number, size: number, extraVariance: number) =>
  bothLevels(scoreLimits(target, size, Z95, extraVariance), scoreLimits(target, size, Z998, extraVariance));

/** Proportions: Wilson interval, score limits, z and overdispersion on the scale of the proportion itself. */
export const proportionRules: KindRules = {
  valueOf: (x, n) => (n > 0 ? x / n : null),
  sizeOf: (_x, n) => n,
  intervalOf: (x, n) => wilsonInterval(x, n),
  isComparable: (target) => target > 0 && target < 1,
  deviationOf: (x, n, target) => x / n - target,
  standardError: (target, size) => Math.sqrt((target * (1 - target)) / size),
  limitsOf: (target, size) => limits(target, size, 0),
  adjustedLimitsOf: limits,
};
