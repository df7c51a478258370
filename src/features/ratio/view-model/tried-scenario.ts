import type { ContractLine } from '@/domain/contract-line';
import type { Scenario } from '@/features/ratio/ratio-view';
import { type ContractBase, type Terms, termsOf } from './contract-figures';

/** A scenario with nothing left open but the price of a review. Money in pounds, shares as parts of 1. */
export interface Tried {
  readonly ratio: number;
  readonly appliesTo: Terms['appliesTo'];
  readonly isPaid: boolean;
  readonly share: number;
  /** Null until it is given: nothing is then worked out of the shift to primary care. */
  readonly reviewPrice: number | null;
  readonly fixedCost: number;
  readonly reviews: number;
  readonly insteadOf: number;
  readonly growth: number;
  readonly registerGrowth: number;
  readonly nextRatio: 'line' | 'scenario';
}

/** What a scenario leaves open is taken from these. */
interface Given {
  readonly base: ContractBase;
  readonly line: ContractLine | null;
  /** The line of the year after; null where none is known. */
  readonly nextLine: ContractLine | null;
}

/** A ratio as it is moved to: to the hundredth, above 0. */
export function hundredths(ratio: number): number {
  return Math.max(0.01, Math.round(ratio * 100) / 100);
}

/**
 * The scenario that is tried: where it gives no ratio, that of the next year’s line, else of the contract line itself,
 * else the one that would pay for everything.
 */
export function triedOf(scenario: Scenario, { base, line, nextLine }: Given): Tried {
  const usual = nextLine?.negotiatedRatio ?? line?.negotiatedRatio ?? hundredths(base.scope.ratio ?? 1);
  return {
    ratio: scenario.ratio ?? usual,
    appliesTo: scenario.appliesTo ?? line?.appliesTo ?? 'provider',
    isPaid: scenario.isPaid ?? line?.paidAboveCap ?? false,
    share: scenario.share ?? 1,
    reviewPrice: scenario.reviewPrice ?? null,
    fixedCost: scenario.fixedCost ?? 0,
    reviews: scenario.reviews ?? 1,
    insteadOf: scenario.insteadOf ?? 1,
    growth: scenario.growth ?? 0,
    registerGrowth: scenario.registerGrowth ?? 0,
    nextRatio: nextLine === null ? 'scenario' : (scenario.nextRatio ?? 'line'),
  };
}

/** A scenario as it is saved and set side by side: all that its figures are made from, whatever the defaults become. */
export function heldWhole({ reviewPrice, ...tried }: Tried, name: string): Scenario {
  return { name, ...tried, ...(reviewPrice === null ? {} : { reviewPrice }) };
}

/** The terms of a scenario: the line’s price, at the scenario’s ratio. */
export function termsOfTried(line: ContractLine | null, tried: Tried): Terms {
  return { ...termsOf(line, tried.ratio, tried.appliesTo), paidAboveCap: tried.isPaid };
}
