import { bandOf, NO_LIMITS, type Limits } from './band';
import { FEWEST_WITH_VALUE, rulesOf, type Compared, type Comparison } from './comparison';
import type { GivenPair } from './count-pair';

/** What a judgement needs to know of the comparison set. */
export type Yardstick = Pick<Comparison, 'kind' | 'target' | 'tau2' | 'spread'> &
  Partial<Pick<Comparison, 'unitsWithValue' | 'targetGiven'>>;

/** A unit with neither value nor comparison. */
export const NOTHING: Compared = {
  value: null,
  lower95: null,
  upper95: null,
  limits: NO_LIMITS,
  z: null,
  band: 'not-compared',
  adjustedLimits: NO_LIMITS,
  zAdjusted: null,
  bandAdjusted: 'not-compared',
};

/**
 * The target to judge a unit of this size by; null where nothing is compared: no target or one at the end
 * of the scale, fewer than 3 units with a value (unless a target was given), too few expected events, no spread.
 */
export function targetAt(yardstick: Yardstick, size: number): number | null {
  const { kind, target, spread, unitsWithValue, targetGiven = false } = yardstick;
  if (target === null || !(size > 0) || !rulesOf(kind).isComparable(target, size)) return null;
  if (kind === 'cost') return spread !== null && spread > 0 ? target : null;
  const isTooFew = unitsWithValue !== undefined && unitsWithValue < FEWEST_WITH_VALUE;
  return isTooFew && !targetGiven ? null : target;
}

/**
 * Limits of a unit of this size: by chance alone, and with the variance between units added.
 *
 * @param concentration Σn²/(Σn)² over the members of a group, 1 for a single unit: a group of many units varies less
 */
export function limitsOfSize(
  yardstick: Yardstick,
  target: number,
  size: number,
  concentration: number,
): { readonly limits: Limits; readonly adjustedLimits: Limits } {
  const rules = rulesOf(yardstick.kind);
  const limits = rules.limitsOf(target, size, (yardstick.spread ?? 0) * Math.sqrt(concentration));
  if (rules.adjustedLimitsOf === null || yardstick.tau2 === 0) return { limits, adjustedLimits: limits };
  if (yardstick.tau2 === null) return { limits, adjustedLimits: NO_LIMITS };
  return { limits, adjustedLimits: rules.adjustedLimitsOf(target, size, yardstick.tau2 * concentration) };
}

/** Value, interval, limits, z and bands of one unit or group; see `limitsOfSize` for `concentration`. */
export function judgeUnit(yardstick: Yardstick, { x, n }: GivenPair, concentration: number): Compared {
  const rules = rulesOf(yardstick.kind);
  const value = rules.valueOf(x, n);
  if (value === null) return NOTHING;
  const interval = rules.intervalOf(x, n);
  const known = { ...NOTHING, value, lower95: interval?.lower ?? null, upper95: interval?.upper ?? null };
  const size = rules.sizeOf(x, n);
  const target = targetAt(yardstick, size);
  if (target === null) return known;

  const { limits, adjustedLimits } = limitsOfSize(yardstick, target, size, concentration);
  const deviation = rules.deviationOf(x, n, target);
  const error = rules.standardError(target, size, (yardstick.spread ?? 0) * Math.sqrt(concentration));
  const z = deviation / error;
  const extra = rules.adjustedLimitsOf === null ? 0 : yardstick.tau2;
  return {
    ...known,
    limits,
    z,
    band: bandOf(value, limits),
    adjustedLimits,
    zAdjusted: extra === null ? null : deviation / Math.sqrt(error * error + extra * concentration),
    bandAdjusted: extra === null ? null : bandOf(value, adjustedLimits),
  };
}
