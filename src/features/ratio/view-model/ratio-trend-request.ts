import type { ContractRequest, TrendRequest } from '@/analysis/analysis';
import type { Followed } from './followed';

/** The ratio at every step loaded, the finest there are, for what a contract request asks of; all lines and one unit. */
export function ratioTrendRequest(
  request: ContractRequest,
  followed: Followed = { level: 'overall', code: 'ALL' },
): TrendRequest {
  const { specialty, provider, units, withDna, grouping, openNow } = request;
  const asked = { specialty, provider, units, withDna, grouping, openNow };
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  return { measure: 'first-to-follow-up', ...given, unitCodes: followed.level === 'unit' ? [followed.code] : [] };
}
