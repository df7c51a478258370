import type { BudgetResult } from '@/analysis/analysis';
import { parsePeriod, periodText } from '@/domain/period';

/** April to the last month of a budget's spend, as a period's text. */
export function costPeriod({
  financialYear,
  monthOfYear,
}: Pick<BudgetResult, 'financialYear' | 'monthOfYear'>): string {
  const year = parsePeriod(financialYear);
  return year ? periodText({ firstMonth: year.firstMonth, months: monthOfYear }) : financialYear;
}
