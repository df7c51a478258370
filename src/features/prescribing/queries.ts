import { queryOptions } from '@tanstack/react-query';
import type { BudgetRequest } from '@/analysis/analysis';
import type { Questions } from '@/analysis/analysis-client';

/** A year's prescribing against its budget, for one version of the loaded data. */
export function budgetQuery(analysis: Pick<Questions, 'budget'>, dataVersion: number, request: BudgetRequest) {
  return queryOptions({
    queryKey: ['budget', dataVersion, request] as const,
    queryFn: ({ signal }) => analysis.budget(request, signal),
    staleTime: Infinity,
    retry: false,
  });
}
