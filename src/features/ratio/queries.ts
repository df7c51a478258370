import { queryOptions } from '@tanstack/react-query';
import type { ContractRequest, RatioChangeRequest } from '@/analysis/analysis';
import type { Questions } from '@/analysis/analysis-client';

/** Attendances against the contract, for one version of the loaded data. */
export function contractQuery(analysis: Pick<Questions, 'contract'>, dataVersion: number, request: ContractRequest) {
  return queryOptions({
    queryKey: ['contract', dataVersion, request] as const,
    queryFn: ({ signal }) => analysis.contract(request, signal),
    staleTime: Infinity,
    retry: false,
  });
}

/** Why a ratio changed or differs, for one version of the loaded data. */
export function ratioChangeQuery(
  analysis: Pick<Questions, 'ratioChange'>,
  dataVersion: number,
  request: RatioChangeRequest,
) {
  return queryOptions({
    queryKey: ['ratio-change', dataVersion, request] as const,
    queryFn: ({ signal }) => analysis.ratioChange(request, signal),
    staleTime: Infinity,
    retry: false,
  });
}
