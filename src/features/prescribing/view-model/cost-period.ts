import type { BudgetResult, MeasureRequest } from '@/analysis/analysis';
import { parsePeriod, periodText } from '@/domain/period';

/** April to the last month of a budget's spend, as a period's text. */
export function costPeriod({
  financialYear,
  monthOfYear,
}: Pick<BudgetResult, 'financialYear' | 'monthOfYear'>): string {
  const year = parsePeriod(financialYear);
  return year ? periodText({ firstMonth: year.firstMonth, months: monthOfYear }) : financialYear;
}

/** The cost for each patient of the units and months of a budget. */
export function costRequest(result: Pick<BudgetResult, 'financialYear' | 'monthOfYear' | 'request'>): MeasureRequest {
  const { units, grouping, openNow } = result.request;
  return {
    measure: 'prescribing-cost',
    period: costPeriod(result),
    ...(units === undefined ? {} : { units }),
    ...(grouping === undefined ? {} : { grouping }),
    ...(openNow === true ? { openNow } : {}),
  };
}
