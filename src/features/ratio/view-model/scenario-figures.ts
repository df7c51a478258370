import { type CareShift, type ShiftMoney, shiftMoney, shiftRange } from '@/stats/ratio-money';
import { contributionOf } from '@/stats/negotiated-ratio';
import { nextYear, planned, type Planned, restOfYear } from '@/stats/contract-plan';
import { penceOf } from '@/stats/pence';
import { type ContractBase, type ContractFigures, contractFigures, type Contributor, type Terms } from './contract-figures'; // prettier-ignore
import type { Tried } from './tried-scenario';
import type { YearBasis } from './year-basis';

/** What follows from a ratio, and whom it touches. */
export interface ScenarioFigures extends ContractFigures {
  readonly unitsAbove: number;
  /** Localities above the ratio, in the order of the base. */
  readonly localitiesAbove: readonly Contributor[];
}

/** The figures at given terms: a walk over the units, quick enough to follow a finger. */
export function scenarioFigures(base: ContractBase, terms: Terms): ScenarioFigures {
  const isAbove = (unit: Contributor) => contributionOf(unit, terms.ratio) > 0;
  return {
    ...contractFigures(base, terms),
    unitsAbove: base.units.reduce((count, unit) => (isAbove(unit) ? count + 1 : count), 0),
    localitiesAbove: base.localities.filter(isAbove),
  };
}

/** Units that are above one ratio and not above another, from the largest. */
export function unitsBetween({ units }: ContractBase, low: number, high: number): readonly Contributor[] {
  return units
    .filter((unit) => contributionOf(unit, low) > 0 && contributionOf(unit, high) <= 0)
    .sort((a, b) => b.followUps - a.followUps);
}

/** A shift to primary care over a full year. Money in pence. */
export interface ShiftFigures extends ShiftMoney {
  /** Follow-ups above the ratio in a full year. */
  readonly excess: number;
  /** Reviews that take the place of those that move. */
  readonly reviews: number;
  /** The net with the interval of the excess carried through, lower first; null where the cap is not pooled. */
  readonly range: readonly [number, number] | null;
}

/**
 * What a shift of a scenario does in a full year; null until the price of a review is given, or where activity above the
 * ratio is paid and the contract gives no price for it.
 */
export function shiftFigures(
  base: ContractBase,
  terms: Terms,
  tried: Tried,
  { share }: YearBasis,
): ShiftFigures | null {
  if (tried.reviewPrice === null || (terms.paidAboveCap && terms.followUpPence === null)) return null;
  const shift: CareShift = {
    share: tried.share,
    reviewPence: penceOf(tried.reviewPrice),
    fixedPence: penceOf(tried.fixedCost),
    reviewsForEach: tried.reviews / tried.insteadOf,
  };
  const year = planned(base.scope, contractFigures(base, terms), 1 / share);
  const price = terms.followUpPence ?? 0;
  const money = shiftMoney(year.excess, price, terms.paidAboveCap, shift);
  return {
    ...money,
    excess: year.excess,
    reviews: money.moved * shift.reviewsForEach,
    range: shiftRange(year, price, terms.paidAboveCap, shift),
  };
}

/** A plan of a part of a year or a whole one. Money in pence; null without a price. */
export interface YearPlan extends Planned {
  readonly ratio: number;
  readonly pence: number | null;
  readonly range: readonly [number, number] | null;
  readonly isPaid: boolean;
}

/** The rest of this year at the terms of the scenario, and the next year at those of its own line or the scenario’s. */
export function yearPlans(
  base: ContractBase,
  { now, next }: { readonly now: Terms; readonly next: Terms },
  { growth, registerGrowth }: Pick<Tried, 'growth' | 'registerGrowth'>,
  { share }: Pick<YearBasis, 'share'>,
): { readonly interim: YearPlan; readonly definitive: YearPlan } {
  return {
    interim: planOf(base, now, restOfYear(share)),
    definitive: planOf(base, next, nextYear(share, growth, registerGrowth)),
  };
}

function planOf(base: ContractBase, terms: Terms, times: number): YearPlan {
  const plan = planned(base.scope, contractFigures(base, terms), times);
  const money = (count: number) => Math.round(count * (terms.followUpPence ?? 0));
  return {
    ...plan,
    ratio: terms.ratio,
    isPaid: terms.paidAboveCap,
    pence: terms.followUpPence === null ? null : money(plan.excess),
    range: terms.followUpPence === null || plan.lower95 === null || plan.upper95 === null ? null : [money(plan.lower95), money(plan.upper95)], // prettier-ignore
  };
}
