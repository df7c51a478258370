import type { ContractRequest, TrendRequest } from '@/analysis/analysis';

const AGAINST: readonly string[] = ['period', 'ratio', 'appliesTo'] satisfies readonly (keyof ContractRequest)[];

/** What narrows the attendances of a request, without its period and what it is held against: the same for any measure. */
export function activityOf(request: ContractRequest): Omit<ContractRequest, 'period' | 'ratio' | 'appliesTo'> {
  return Object.fromEntries(Object.entries(request).filter(([key]) => !AGAINST.includes(key)));
}

/** The ratio of the same attendances over every period loaded. */
export function figuresTrend(request: ContractRequest): TrendRequest {
  return { measure: 'first-to-follow-up', ...activityOf(request), unitCodes: [] };
}
