import type { TrendResult } from '@/analysis/analysis';
import { covers, financialYear, financialYearOf, endOf, parsePeriod, type Period } from '@/domain/period';
import { yearShare, type YearShare } from '@/stats/ratio-money';

type Line = TrendResult['series'][number];

/** Attendances of all units in one step of a trend. */
export interface Step {
  readonly period: Period;
  /** As the trend prints it. */
  readonly label: string;
  readonly firsts: number;
  readonly followUps: number;
}

/** The steps of a trend of follow-ups per first in which anything is given, in order of time: of all, or of one line. */
export function stepsOf(trend: Pick<TrendResult, 'series'>, code = 'ALL', level?: Line['level']): readonly Step[] {
  const series = trend.series.find(
    (one) => one.code === code && (level === undefined ? one.level !== 'unit' : one.level === level),
  );
  return (series?.points ?? []).flatMap(({ period: label, numerator, denominator }) => {
    const period = parsePeriod(label);
    return period === null || numerator === null || denominator === null
      ? []
      : [{ period, label, firsts: denominator, followUps: numerator }];
  });
}

/**
 * The share of a financial year that the part of it loaded in a period stands for; null where the period is in several
 * years, holds the whole of its year or fewer than 3 months.
 *
 * Last year's own months are used where all 12 are loaded, for the same measure, specialty and provider.
 */
export function shareOfYear(steps: readonly Step[], period: string): YearShare | null {
  const asked = parsePeriod(period);
  if (!asked || financialYearOf(asked.firstMonth) !== financialYearOf(endOf(asked) - 1)) return null;
  const soFar = steps.filter((step) => covers(asked, step.period));
  const months = monthsIn(soFar);
  if (months === 12) return null;
  const before = financialYear(financialYearOf(asked.firstMonth) - 1);
  const lastYear = steps.filter((step) => covers(before, step.period));
  const same = soFar.flatMap(({ period: now }) => lastYear.find((step) => step.period.firstMonth + 12 === now.firstMonth && step.period.months === now.months) ?? []); // prettier-ignore
  const isWhole = monthsIn(lastYear) === 12 && same.length === soFar.length;
  return yearShare(months, isWhole ? { same: attendances(same), whole: attendances(lastYear) } : null);
}

function monthsIn(steps: readonly Step[]): number {
  return steps.reduce((sum, { period }) => sum + period.months, 0);
}

function attendances(steps: readonly Step[]): number {
  return steps.reduce((sum, { firsts, followUps }) => sum + firsts + followUps, 0);
}
