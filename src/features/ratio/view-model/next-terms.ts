import type { ContractLine } from '@/domain/contract-line';
import { type Terms, termsOf } from './contract-figures';
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
  if (nextLine === null) return terms;
  if (tried.nextRatio === 'line') return termsOf(nextLine, nextLine.negotiatedRatio, nextLine.appliesTo);
  return {
    ...terms,
    followUpPence: termsOf(nextLine, terms.ratio, terms.appliesTo).followUpPence ?? terms.followUpPence,
  };
}
