import { apportionPence } from './pence';

/** From this month of the financial year on, counted from April, an out-turn is forecast: not for April and May. */
export const FIRST_FORECAST_MONTH = 3;

/**
 * What a year's spend comes to if the rest of the year goes as its profile does (METHODS §12):
 * cumulative spend × 100 ÷ cumulative profile %, as the NHS prescribing monitoring document works it out.
 *
 * @param spendPence spend from April to the end of the month, in whole pence
 * @param percent share of a year's spend that the profile puts into those months, 0 to 100; null where it does not say
 * @param monthOfYear the last month of the spend, 1 for April to 12 for March
 * @returns whole pence; null for April and May, and without a profile
 */
export function forecastOutturn(spendPence: number, percent: number | null, monthOfYear: number): number | null {
  if (monthOfYear < FIRST_FORECAST_MONTH || percent === null || !(percent > 0)) return null;
  return Math.round((spendPence * 100) / percent);
}

/** The lowest and the highest of several out-turns, in whole pence. */
export interface OutturnRange {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * The out-turns that the profiles of earlier years would give. It is a range of what happened, not an interval: nothing
 * says how likely an out-turn outside it is.
 *
 * @param percents of each earlier whole year, the share of its spend up to the same month
 * @returns null with fewer than two earlier years, and where there is no forecast
 */
export function outturnRange(
  spendPence: number,
  percents: readonly (number | null)[],
  monthOfYear: number,
): OutturnRange | null {
  const outturns = percents.flatMap((percent) => forecastOutturn(spendPence, percent, monthOfYear) ?? []);
  return outturns.length < 2 ? null : { lowest: Math.min(...outturns), highest: Math.max(...outturns) };
}

/** Out-turns that add up: of all, of each group, and of each of its parts. */
export interface AddedOutturns {
  readonly total: number;
  readonly groups: readonly { readonly total: number; readonly parts: readonly number[] }[];
}

/**
 * The out-turns of parts, of groups of them and of all, so that they add up to the penny. That of all is rounded; each
 * other is within a penny of its own.
 *
 * @param groups spend of the parts of each group, in whole pence
 * @returns null for April and May, and without a profile
 */
export function addedOutturns(
  groups: readonly (readonly number[])[],
  percent: number | null,
  monthOfYear: number,
): AddedOutturns | null {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const spends = groups.map(sum);
  const total = forecastOutturn(sum(spends), percent, monthOfYear);
  if (total === null || percent === null) return null;
  const exact = (spendPence: number) => (spendPence * 100) / percent;
  const totals = apportionPence(spends.map(exact), total);
  return {
    total,
    groups: groups.map((parts, i) => {
      const ofGroup = totals[i] ?? 0;
      return { total: ofGroup, parts: apportionPence(parts.map(exact), ofGroup) };
    }),
  };
}
