import { queryOptions, skipToken } from '@tanstack/react-query';
import type { ScanPlanRequest, ScanRequest } from '@/analysis/analysis';
import type { Questions } from '@/analysis/analysis-client';

const KEPT = { staleTime: Infinity, retry: false } as const;

/** The measures that can be gone through in a period, for one version of the loaded data. @param request null asks for nothing */
export function scanPlanQuery(
  analysis: Pick<Questions, 'scanPlan'>,
  dataVersion: number,
  request: ScanPlanRequest | null,
) {
  return queryOptions({
    queryKey: ['scan-plan', dataVersion, request] as const,
    queryFn: request === null ? skipToken : ({ signal }) => analysis.scanPlan(request, signal),
    ...KEPT,
  });
}

/** Some of them worked out. */
export function scanQuery(analysis: Pick<Questions, 'scan'>, dataVersion: number, request: ScanRequest) {
  return queryOptions({
    queryKey: ['scan', dataVersion, request] as const,
    queryFn: ({ signal }) => analysis.scan(request, signal),
    // Arrays of numbers are never alike to the cache, and comparing them takes longer than they are worth.
    structuralSharing: false,
    ...KEPT,
  });
}
