import { queryOptions } from '@tanstack/react-query';
import type { Analysis, ContractRequest, RatioChangeRequest } from '@/analysis/analysis';

/** Attendances against the contract, for one version of the loaded data. */
export function contractQuery(analysis: Pick<Analysis, 'contract'>, dataVersion: number, request: ContractRequest) {
  return queryOptions({
    queryKey: ['contract', dataVersion, request] as const,
    queryFn: () => analysis.contract(request),
    staleTime: Infinity,
    retry: false,
  });
}

/** Why a ratio changed or differs, for one version of the loaded data. */
export function ratioChangeQuery(
  analysis: Pick<Analysis, 'ratioChange'>,
  dataVersion: number,
  request: RatioChangeRequest,
) {
  return queryOptions({
    queryKey: ['ratio-change', dataVersion, request] as const,
    queryFn: () => analysis.ratioChange(request),
    staleTime: Infinity,
    retry: false,
  });
}
