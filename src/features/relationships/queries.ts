import { queryOptions } from '@tanstack/react-query';
import type { CompareRequest } from '@/analysis/analysis';
import type { Questions } from '@/analysis/analysis-client';

/** Two measures joined by unit, for one version of the loaded data. */
export function compareQuery(analysis: Pick<Questions, 'compare'>, dataVersion: number, request: CompareRequest) {
  return queryOptions({
    queryKey: ['compare', dataVersion, request] as const,
    queryFn: ({ signal }) => analysis.compare(request, signal),
    staleTime: Infinity,
    retry: false,
  });
}
