import { queryOptions } from '@tanstack/react-query';
import type { Analysis } from '@/analysis/analysis';

/** What a locality map is made from, for one version of the loaded data. */
export function localitiesQuery(analysis: Pick<Analysis, 'localities'>, dataVersion: number) {
  return queryOptions({
    queryKey: ['localities', dataVersion] as const,
    queryFn: () => analysis.localities(),
    staleTime: Infinity,
    retry: false,
  });
}
