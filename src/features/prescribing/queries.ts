import { queryOptions } from '@tanstack/react-query';
import type { Analysis, BudgetRequest } from '@/analysis/analysis';

/** A year's prescribing against its budget, for one version of the loaded data. */
export function budgetQuery(analysis: Pick<Analysis, 'budget'>, dataVersion: number, request: BudgetRequest) {
  return queryOptions({
    queryKey: ['budget', dataVersion, request] as const,
    queryFn: () => analysis.budget(request),
    staleTime: Infinity,
    retry: false,
  });
}
