import type { Excess } from './negotiated-ratio';

/** Excess × price in whole pence; null without a price. @param pricePence of one follow-up */
export function excessPence(excess: number, pricePence: number | null): number | null {
  return pricePence === null ? null : Math.round(excess * pricePence);
}

/** A part of a year that is made up to the whole. */
export interface YearShare {
  /** Share of a year's attendances that falls in the months so far, above 0 and at most 1. */
  readonly share: number;
  /** `last-year`: of last year's own attendances; `months`: months ÷ 12. */
  readonly basis: 'last-year' | 'months';
}

/** The least number of months from which a year is worked out. */
const LEAST_MONTHS = 3;

/**
 * The share of a year that the months so far stand for (METHODS §11): that of last year's attendances that fell in the
 * same months where all of last year is loaded, else months ÷ 12.
 *
 * @param monthsSoFar number of months, 1 to 12
 * @param lastYear attendances of last year's 12 months in order, and how many of the first of them are the same months; null where they are not all loaded
 * @returns null from fewer than 3 months
 */
export function yearShare(
  monthsSoFar: number,
  lastYear: { readonly same: number; readonly whole: number } | null,
): YearShare | null {
  if (monthsSoFar < LEAST_MONTHS) return null;
  if (lastYear && lastYear.same > 0 && lastYear.whole > 0) {
    return { share: lastYear.same / lastYear.whole, basis: 'last-year' };
  }
  return { share: monthsSoFar / 12, basis: 'months' };
}

/** Work that moves to primary care. Money in pence. */
export interface CareShift {
  /** Share of the excess that moves, 0 to 1. */
  readonly share: number;
  /** Price of one review under an enhanced service. */
  readonly reviewPence: number;
  /** Fixed cost a year. */
  readonly fixedPence: number;
  /** Reviews that take the place of one follow-up under a management plan: v/w; 1 for one each. */
  readonly reviewsForEach: number;
}

/** What a shift does to the commissioner's money, in pence: positive saves, negative is new money. */
export interface ShiftMoney {
  /** Follow-ups that move. */
  readonly moved: number;
  readonly netPence: number;
  /** Price of a review at which nothing is saved or spent, in pence; null where activity above the ratio is not paid, or nothing moves. */
  readonly breakEvenPence: number | null;
}

/**
 * The money of moving a share s of the excess to reviews at price L (METHODS §11). Paid above the ratio:
 * s·E·(P − L·v/w) − K, which is nothing at L = (P − K/(s·E))·w/v. Not paid: −s·E·L·v/w − K, new money.
 *
 * @param excess follow-ups above the ratio, 0 or more
 * @param pricePence of one follow-up in the contract
 * @param isPaid whether activity above the ratio is paid
 */
export function shiftMoney(excess: number, pricePence: number, isPaid: boolean, shift: CareShift): ShiftMoney {
  const { share, reviewPence, fixedPence, reviewsForEach } = shift;
  const moved = share * excess;
  const reviews = moved * reviewsForEach * reviewPence;
  const netPence = Math.round((isPaid ? moved * pricePence : 0) - reviews - fixedPence);
  const breakEvenPence =
    isPaid && moved > 0 && reviewsForEach > 0 ? (pricePence - fixedPence / moved) / reviewsForEach : null;
  return { moved, netPence, breakEvenPence };
}

/** The net of a shift with the interval of the excess carried through, in pence, lower first; null where there is none. */
export function shiftRange(
  { lower95, upper95 }: Pick<Excess, 'lower95' | 'upper95'>,
  pricePence: number,
  isPaid: boolean,
  shift: CareShift,
): readonly [number, number] | null {
  if (lower95 === null || upper95 === null) return null;
  const ends = [lower95, upper95].map((end) => shiftMoney(Math.max(0, end), pricePence, isPaid, shift).netPence);
  const [a = 0, b = 0] = ends;
  return [Math.min(a, b), Math.max(a, b)];
}
