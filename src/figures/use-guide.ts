import { useQuery } from '@tanstack/react-query';
import type { Analysis } from '@/analysis/analysis';

/** What can be loaded and what each measure needs of it, once it is wanted. */
export function useGuide(analysis: Pick<Analysis, 'guide'>, dataVersion: number, isWanted: boolean) {
  return useQuery({
    queryKey: ['guide', dataVersion],
    queryFn: () => analysis.guide(),
    enabled: isWanted,
    staleTime: Infinity,
    retry: false,
  });
}
