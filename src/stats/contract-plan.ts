import type { Excess } from './negotiated-ratio';

/** Attendances expected in a part of a year or in a whole one. */
export interface Planned {
  readonly firsts: number;
  readonly followUps: number;
  /** Follow-ups that the ratio pays for, cN. */
  readonly paidFor: number;
  readonly excess: number;
  /** The interval of the excess, 0 or more; null where the cap is not pooled. */
  readonly lower95: number | null;
  readonly upper95: number | null;
}

/**
 * What has been counted so far, so many times over (METHODS §11). Every unit is taken to grow alike, so that the excess
 * and its interval grow as the counts do, however the cap is applied.
 *
 * @param excess of the same counts, at the ratio of the plan
 * @param times 0 or more
 */
export function planned(
  { firsts, followUps }: { readonly firsts: number; readonly followUps: number },
  { paidFor, excess, lower95, upper95 }: Excess,
  times: number,
): Planned {
  const end = (value: number | null) => (value === null ? null : Math.max(0, value) * times);
  return {
    firsts: firsts * times,
    followUps: followUps * times,
    paidFor: paidFor * times,
    excess: excess * times,
    lower95: end(lower95),
    upper95: end(upper95),
  };
}

/** How many times the counts so far the rest of the year is: 1/share − 1. @param share of the year, above 0, at most 1 */
export function restOfYear(share: number): number {
  return 1 / share - 1;
}

/** How many times the counts so far the next year is: (1 + growth)(1 + growth of the register) ÷ share. */
export function nextYear(share: number, growth: number, registerGrowth: number): number {
  return ((1 + growth) * (1 + registerGrowth)) / share;
}
