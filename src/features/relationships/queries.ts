import { queryOptions } from '@tanstack/react-query';
import type { Analysis, CompareRequest } from '@/analysis/analysis';

/** Two measures joined by unit, for one version of the loaded data. */
export function compareQuery(analysis: Pick<Analysis, 'compare'>, dataVersion: number, request: CompareRequest) {
  return queryOptions({
    queryKey: ['compare', dataVersion, request] as const,
    queryFn: () => analysis.compare(request),
    staleTime: Infinity,
    retry: false,
  });
}
