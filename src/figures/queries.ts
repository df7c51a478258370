import { queryOptions } from '@tanstack/react-query';
import type { Analysis, MeasureRequest, TrendRequest } from '@/analysis/analysis';
import type { Questions } from '@/analysis/analysis-client';

/** A measure for a request, for one version of the loaded data. */
export function measureQuery(analysis: Pick<Questions, 'measure'>, dataVersion: number, request: MeasureRequest) {
  return queryOptions({
    queryKey: ['measure', dataVersion, request] as const,
    queryFn: ({ signal }) => analysis.measure(request, signal),
    staleTime: Infinity,
    retry: false,
  });
}

/** A measure over every period loaded, for one version of the loaded data. */
export function trendQuery(analysis: Pick<Questions, 'trend'>, dataVersion: number, request: TrendRequest) {
  return queryOptions({
    queryKey: ['trend', dataVersion, request] as const,
    queryFn: ({ signal }) => analysis.trend(request, signal),
    staleTime: Infinity,
    retry: false,
  });
}

/** For which periods and how many units each measure has a value, for one version of the loaded data. */
export function coverageQuery(analysis: Pick<Analysis, 'coverage'>, dataVersion: number) {
  return queryOptions({
    queryKey: ['coverage', dataVersion] as const,
    queryFn: () => analysis.coverage(),
    staleTime: Infinity,
    retry: false,
  });
}

/** The short name of the data, for one version of them. */
export function fingerprintQuery(analysis: Pick<Analysis, 'fingerprint'>, dataVersion: number) {
  return queryOptions({
    queryKey: ['fingerprint', dataVersion] as const,
    queryFn: () => analysis.fingerprint(),
    staleTime: Infinity,
    retry: false,
  });
}

/** Keeps the last answer on show while the next is worked out, unless it is of data that have since been replaced. */
export function keepOf(dataVersion: number) {
  return <Answer>(last: Answer | undefined, query: { readonly queryKey: readonly unknown[] } | undefined) =>
    query?.queryKey[1] === dataVersion ? last : undefined;
}
