import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Analysis, ScanPlanRequest, ScanRequest } from '@/analysis/analysis';

const KEPT = { staleTime: Infinity, retry: false } as const;

/** The measures that can be gone through in a period, for one version of the loaded data. @param request null asks for nothing */
export function scanPlanQuery(
  analysis: Pick<Analysis, 'scanPlan'>,
  dataVersion: number,
  request: ScanPlanRequest | null,
) {
  return queryOptions({
    queryKey: ['scan-plan', dataVersion, request] as const,
    queryFn: request === null ? skipToken : () => analysis.scanPlan(request),
    ...KEPT,
  });
}

/** Some of them worked out. */
export function scanQuery(analysis: Pick<Analysis, 'scan'>, dataVersion: number, request: ScanRequest) {
  return queryOptions({
    queryKey: ['scan', dataVersion, request] as const,
    queryFn: () => analysis.scan(request),
    // Arrays of numbers are never alike to the cache, and comparing them takes longer than they are worth.
    structuralSharing: false,
    ...KEPT,
  });
}
