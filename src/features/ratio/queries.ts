import { queryOptions } from '@tanstack/react-query';
import type { Analysis, ContractRequest } from '@/analysis/analysis';

/** Attendances against the contract, for one version of the loaded data. */
export function contractQuery(analysis: Pick<Analysis, 'contract'>, dataVersion: number, request: ContractRequest) {
  return queryOptions({
    queryKey: ['contract', dataVersion, request] as const,
    queryFn: () => analysis.contract(request),
    staleTime: Infinity,
    retry: false,
  });
}
