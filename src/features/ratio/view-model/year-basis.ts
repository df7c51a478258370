import { covers, endOf, financialYear, financialYearOf, parsePeriod, periodText } from '@/domain/period';
import type { YearShare } from '@/stats/ratio-money';
import { shareOfYear, type Step } from './months';

/** What a full year is worked out from. */
export interface YearBasis {
  /** `2007/08`, and the year after it. */
  readonly year: string;
  readonly next: string;
  /** Months with attendances, 3 to 12. */
  readonly months: number;
  /** Share of the year that they stand for, 1 where they are all of it. */
  readonly share: number;
  readonly basis: YearShare['basis'] | 'whole';
}

/** The year of a period as its plans need it, or the sentence that says why there is none. */
export function yearBasis(steps: readonly Step[], period: string): YearBasis | { readonly fault: string } {
  const asked = parsePeriod(period);
  const start = asked && financialYearOf(asked.firstMonth);
  if (!asked || start === null || start !== financialYearOf(endOf(asked) - 1)) {
    return { fault: 'These months lie in several financial years. Choose one year to plan from.' };
  }
  const months = steps.filter((step) => covers(asked, step.period)).reduce((sum, step) => sum + step.period.months, 0);
  const [year, next] = [financialYear(start), financialYear(start + 1)].map(periodText);
  const named = { year: year ?? '', next: next ?? '', months };
  if (months === 12) return { ...named, share: 1, basis: 'whole' };
  const share = shareOfYear(steps, period);
  if (share === null) return { fault: 'A full year is not worked out from fewer than 3 months.' };
  return { ...named, ...share };
}
