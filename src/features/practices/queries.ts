import { queryOptions } from '@tanstack/react-query';
import type { Analysis, ListSizesRequest } from '@/analysis/analysis';
import type { UnitKind } from '@/domain/unit-kind';

/** Every unit of a kind, for one version of the loaded data. */
export function rosterQuery(analysis: Pick<Analysis, 'roster'>, dataVersion: number, units: UnitKind) {
  return queryOptions({
    queryKey: ['roster', dataVersion, units] as const,
    queryFn: () => analysis.roster({ units }),
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
}

/** What is loaded about one unit that is no measure, for one version of the loaded data. */
export function practiceQuery(
  analysis: Pick<Analysis, 'practice'>,
  dataVersion: number,
  code: string,
  units: UnitKind,
) {
  return queryOptions({
    queryKey: ['practice', dataVersion, code, units] as const,
    queryFn: () => analysis.practice({ code, units }),
    staleTime: Infinity,
    retry: false,
  });
}

/** List sizes over time, for one version of the loaded data. */
export function listSizesQuery(analysis: Pick<Analysis, 'listSizes'>, dataVersion: number, request: ListSizesRequest) {
  return queryOptions({
    queryKey: ['list-sizes', dataVersion, request] as const,
    queryFn: () => analysis.listSizes(request),
    staleTime: Infinity,
    retry: false,
  });
}
