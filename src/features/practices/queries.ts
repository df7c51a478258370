import { queryOptions } from '@tanstack/react-query';
import type { ListSizesRequest } from '@/analysis/analysis';
import type { Questions } from '@/analysis/analysis-client';
import type { UnitKind } from '@/domain/unit-kind';

/** Every unit of a kind, for one version of the loaded data. */
export function rosterQuery(analysis: Pick<Questions, 'roster'>, dataVersion: number, units: UnitKind) {
  return queryOptions({
    queryKey: ['roster', dataVersion, units] as const,
    queryFn: ({ signal }) => analysis.roster({ units }, signal),
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
}

/** What is loaded about one unit that is no measure, for one version of the loaded data. */
export function practiceQuery(
  analysis: Pick<Questions, 'practice'>,
  dataVersion: number,
  code: string,
  units: UnitKind,
) {
  return queryOptions({
    queryKey: ['practice', dataVersion, code, units] as const,
    queryFn: ({ signal }) => analysis.practice({ code, units }, signal),
    staleTime: Infinity,
    retry: false,
  });
}

/** List sizes over time, for one version of the loaded data. */
export function listSizesQuery(analysis: Pick<Questions, 'listSizes'>, dataVersion: number, request: ListSizesRequest) {
  return queryOptions({
    queryKey: ['list-sizes', dataVersion, request] as const,
    queryFn: ({ signal }) => analysis.listSizes(request, signal),
    staleTime: Infinity,
    retry: false,
  });
}
