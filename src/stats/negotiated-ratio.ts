import { zOf } from './z-levels';

/** How a cap on follow-ups is applied: pooled over all practices, or to each locality or practice by itself. */
export type AppliesTo = 'provider' | 'locality' | 'practice';

/** Attended first and follow-up attendances of one unit. */
export interface RatioUnit {
  readonly locality: string;
  readonly firsts: number;
  readonly followUps: number;
}

/** What the figures at any ratio are worked out from: made once, so that another ratio costs no more than a sum. */
export interface RatioScope {
  readonly units: readonly RatioUnit[];
  /** Sums over the units of one locality, in the order of their first unit. */
  readonly localities: readonly RatioUnit[];
  readonly firsts: number;
  readonly followUps: number;
  /** Follow-ups for each first attendance; null without firsts. It is the ratio that would pay for everything. */
  readonly ratio: number | null;
  /** Dispersion of the units around their own ratio, 1 or more; 1 with fewer than 10 units. */
  readonly phi: number;
  /** Smallest ratio at or below which units hold a quarter of all firsts; null without firsts. */
  readonly lowestQuarter: number | null;
}

/** The least number of units from which dispersion is worked out. */
const LEAST_UNITS = 10;

/** Sums up units whose follow-ups a contract pays for up to a ratio (METHODS §11). */
export function ratioScope(units: readonly RatioUnit[]): RatioScope {
  const byLocality = new Map<string, { locality: string; firsts: number; followUps: number }>();
  for (const { locality, firsts, followUps } of units) {
    const sum = byLocality.get(locality) ?? { locality, firsts: 0, followUps: 0 };
    sum.firsts += firsts;
    sum.followUps += followUps;
    byLocality.set(locality, sum);
  }
  const firsts = units.reduce((sum, unit) => sum + unit.firsts, 0);
  const followUps = units.reduce((sum, unit) => sum + unit.followUps, 0);
  return {
    units,
    localities: [...byLocality.values()],
    firsts,
    followUps,
    ratio: firsts > 0 ? followUps / firsts : null,
    phi: dispersionAround(units, firsts, followUps),
    lowestQuarter: lowestQuarterOf(units, firsts),
  };
}

/** φ = max(1, Σz²/(I − 1)) of z given a + b, at the ratio of the scope itself. */
function dispersionAround(units: readonly RatioUnit[], firsts: number, followUps: number): number {
  const heard = units.filter((unit) => unit.firsts + unit.followUps > 0);
  if (heard.length < LEAST_UNITS || firsts === 0 || followUps === 0) return 1;
  const p = followUps / (firsts + followUps);
  const sum = heard.reduce((total, unit) => {
    const n = unit.firsts + unit.followUps;
    return total + (unit.followUps - n * p) ** 2 / (n * p * (1 - p));
  }, 0);
  return Math.max(1, sum / (heard.length - 1));
}

function lowestQuarterOf(units: readonly RatioUnit[], firsts: number): number | null {
  if (firsts === 0) return null;
  const ordered = units
    .filter((unit) => unit.firsts > 0)
    .map((unit) => ({ ratio: unit.followUps / unit.firsts, firsts: unit.firsts }))
    .sort((a, b) => a.ratio - b.ratio);
  let held = 0;
  for (const unit of ordered) {
    held += unit.firsts;
    if (held * 4 >= firsts) return unit.ratio;
  }
  return null;
}

/** Follow-ups above what the ratio pays for, signed: negative for a unit below it. These add up to F − cN exactly. */
export function contributionOf({ firsts, followUps }: Omit<RatioUnit, 'locality'>, ratio: number): number {
  return followUps - ratio * firsts;
}

/** Follow-ups above a ratio. */
export interface Excess {
  /** Follow-ups that the ratio pays for over all units, cN. */
  readonly paidFor: number;
  /** F − cN: negative below the ratio. */
  readonly signed: number;
  /** Follow-ups above the ratio as the cap is applied; 0 or more. */
  readonly excess: number;
  /** 95% interval of `signed` for chance variation; null where the cap is not pooled. */
  readonly lower95: number | null;
  readonly upper95: number | null;
}

/**
 * Follow-ups above a ratio (METHODS §11). Pooled: max(0, F − cN). By locality or practice: the sum of max(0, F − cN)
 * over those. The interval of F − cN is ± z √(φ_F F + c²N), with φ_F = 1 + (1 + θ)(φ − 1) and θ the ratio of the scope.
 *
 * @param ratio follow-ups for each first attendance, 0 or more
 */
export function excessAbove(scope: RatioScope, ratio: number, appliesTo: AppliesTo): Excess {
  const { firsts, followUps, phi } = scope;
  const signed = contributionOf(scope, ratio);
  const paidFor = ratio * firsts;
  if (appliesTo !== 'provider') {
    const capped = appliesTo === 'locality' ? scope.localities : scope.units;
    const excess = capped.reduce((sum, unit) => sum + Math.max(0, contributionOf(unit, ratio)), 0);
    return { paidFor, signed, excess, lower95: null, upper95: null };
  }
  const phiF = 1 + (1 + (scope.ratio ?? 0)) * (phi - 1);
  const reach = zOf(0.95) * Math.sqrt(phiF * followUps + ratio ** 2 * firsts);
  return { paidFor, signed, excess: Math.max(0, signed), lower95: signed - reach, upper95: signed + reach };
}
