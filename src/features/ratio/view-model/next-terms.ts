import type { ContractLine } from '@/domain/contract-line';
import { ownTerms, type Terms } from './contract-figures';
import type { Tried } from './tried-scenario';

/**
 * The terms of the next year: its own line’s where that is chosen; else the scenario’s ratio and cap, at the price of the
 * next year’s line where there is one, of this year’s otherwise.
 */
export function nextTerms({
  tried,
  terms,
  nextLine,
}: {
  readonly tried: Tried;
  readonly terms: Terms;
  readonly nextLine: ContractLine | null;
}): Terms {
  const own = ownTerms(nextLine);
  if (own === null) return terms;
  if (tried.nextRatio === 'line') return own;
  return { ...terms, followUpPence: own.followUpPence ?? terms.followUpPence };
}
