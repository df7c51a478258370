import { QueryClient } from '@tanstack/react-query';
import type { AnalysisClient } from '@/analysis/analysis-client';

/** ms for which an answer that nothing shows is kept: of thousands of practices each is some megabytes. */
const KEPT_FOR = 60_000;

/** Keeps the core's answers. They change only with the data, whose version is in every key, and need no network. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, gcTime: KEPT_FOR, retry: false, networkMode: 'always' } },
  });
}

/** Drops the answers about data that have since been replaced, as soon as nothing shows them. */
export function forgetOldAnswers(queries: QueryClient, analysis: Pick<AnalysisClient, 'status' | 'subscribe'>): void {
  let { dataVersion } = analysis.status();
  analysis.subscribe(() => {
    const now = analysis.status().dataVersion;
    if (now === dataVersion) return;
    dataVersion = now;
    queries.removeQueries({
      type: 'inactive',
      predicate: ({ queryKey: [, version] }) => typeof version === 'number' && version < now,
    });
  });
}
