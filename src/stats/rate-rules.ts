import type { Limits } from './band';
import type { Interval } from './interval';
import { bothLevels, type KindRules } from './kind-rules';
import { rateInterval } from './poisson-count-interval';
import { poissonLimits } from './poisson-limits';
import { Z95, Z998 } from './z-levels';

/** Expected events below which a rate shows its interval and is not compared, less a hair for rounding in θn. */
const FEWEST_EXPECTED = 5 * (1 - 1e-12);

const times = (target: number, { lower, upper }: Interval): Interval => ({
  lower: lower * target,
  upper: upper * target,
});

/** Limits on the square root of observed over expected, held at 0 before they are squared back. */
function rootLimits(target: number, expected: number, extraVariance: number): Limits {
  const sd = Math.sqrt(1 / (4 * expected) + extraVariance);
  const at = (z: number): Interval => ({ lower: Math.max(0, 1 - z * sd) ** 2, upper: (1 + z * sd) ** 2 });
  return bothLevels(times(target, at(Z95)), times(target, at(Z998)));
}

/** Rates: exact or Byar interval, interpolated Poisson limits, z and overdispersion on the scale of √(observed/expected). */
export const rateRules: KindRules = {
  valueOf: (x, n) => (n > 0 ? x / n : null),
  sizeOf: (_x, n) => n,
  intervalOf: (x, n) => rateInterval(x, n),
  isComparable: (target, size) => target > 0 && target * size >= FEWEST_EXPECTED,
  deviationOf: (x, n, target) => Math.sqrt(x / (target * n)) - 1,
  standardError: (target, size) => 1 / (2 * Math.sqrt(target * size)),
  limitsOf: (target, size) =>
    bothLevels(times(target, poissonLimits(target * size, 0.025)), times(target, poissonLimits(target * size, 0.001))),
  adjustedLimitsOf: (target, size, extraVariance) => rootLimits(target, target * size, extraVariance),
};
