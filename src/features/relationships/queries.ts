import { queryOptions } from '@tanstack/react-query';
import type { Analysis, CompareRequest, ScanPlanRequest, ScanRequest } from '@/analysis/analysis';

const KEPT = { staleTime: Infinity, retry: false } as const;

/** Two measures joined by unit, for one version of the loaded data. */
export function compareQuery(analysis: Pick<Analysis, 'compare'>, dataVersion: number, request: CompareRequest) {
  return queryOptions({
    queryKey: ['compare', dataVersion, request] as const,
    queryFn: () => analysis.compare(request),
    ...KEPT,
  });
}

/** The measures that can be set against each other in a period. */
export function scanPlanQuery(analysis: Pick<Analysis, 'scanPlan'>, dataVersion: number, request: ScanPlanRequest) {
  return queryOptions({
    queryKey: ['scan-plan', dataVersion, request] as const,
    queryFn: () => analysis.scanPlan(request),
    ...KEPT,
  });
}

/** Some of them worked out. */
export function scanQuery(analysis: Pick<Analysis, 'scan'>, dataVersion: number, request: ScanRequest) {
  return queryOptions({
    queryKey: ['scan', dataVersion, request] as const,
    queryFn: () => analysis.scan(request),
    ...KEPT,
  });
}
