import type { BudgetResult } from '@/analysis/analysis';
import { formatCount, formatDecimal, formatMoney, formatPercent, formatPounds } from '@/domain/format';
import { parsePeriod, periodInWords, periodWords } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import { FIRST_FORECAST_MONTH } from '@/stats/forecast-outturn';
import { costPeriod } from './cost-period';

/** Pence as pounds to the nearest pound. */
export const poundsWords = (pence: number | null) => formatPounds(pence === null ? null : pence / 100);

/** Pence as money is printed in sentences. */
export const moneyWords = (pence: number | null) => formatMoney(pence === null ? null : pence / 100);

/** `April to November 2007`: the months that spend is counted over. */
export function monthsWords(result: BudgetResult): string {
  return periodInWords(costPeriod(result));
}

/** How far an amount is from a budget: `£54k (0.1%) over budget`. @param share of the budget; null leaves it out */
export function overWords(variancePence: number, share: number | null, what = 'budget'): string {
  const size = moneyWords(Math.abs(variancePence));
  if (size === '£0') return `at ${what}`;
  const part = share === null ? '' : ` (${formatPercent(Math.abs(share))})`;
  return `${size}${part} ${variancePence > 0 ? 'over' : 'under'} ${what}`;
}

/** `73 practices`. */
export function unitsWords({ unitKind }: Pick<BudgetResult, 'unitKind'>, count: number): string {
  return `${formatCount(count)} ${unitWord(unitKind, count)}`;
}

const PROFILE = {
  national: 'the loaded prescribing profile',
  'last-year': 'the months of the year before, for want of a loaded profile',
  twelfths: 'twelfths of the year, for want of a loaded profile and of a whole year before',
} as const;

/** What a year's budget is parted by, with the share it puts into the months so far. */
export function profileWords({ profile, monthOfYear }: BudgetResult): string {
  const percent = profile.cumulativePercent[monthOfYear - 1] ?? null;
  return `${PROFILE[profile.source]}${percent === null ? '' : `: ${formatDecimal(percent, 2)}% of the year by then`}`;
}

/** Why there is no forecast; null where there may be one. */
export function noForecastWords({ isFromApril, monthOfYear }: BudgetResult): string | null {
  if (!isFromApril) return 'No forecast: not every month from April on is loaded.';
  return monthOfYear < FIRST_FORECAST_MONTH ? 'No forecast for April and May: too little of the year has gone.' : null;
}

/** Months of a unit that is short of them: `3 of 8 months`. */
export function shortWords(months: { readonly has: number; readonly of: number } | null): string | null {
  return months === null ? null : `${formatCount(months.has)} of ${formatCount(months.of)} months`;
}

/** The month in words. */
export function monthWords(month: string): string {
  const parsed = parsePeriod(month);
  return parsed ? periodWords(parsed) : month;
}

/** Why no range of out-turns is given. */
export function noRangeWords({ earlierYears }: Pick<BudgetResult, 'earlierYears'>): string {
  const loaded = earlierYears.length === 0 ? 'none is loaded' : `only ${earlierYears.map(({ financialYear }) => financialYear).join(', ')} is loaded`; // prettier-ignore
  return `No range of out-turns: it takes two earlier whole years, and ${loaded}.`;
}
