import { type ContractLine, matchingLines } from '@/domain/contract-line';
import type { Engine } from '@/engine/engine';
import type { AppliesTo } from '@/stats/negotiated-ratio';
import { answerMeasure, type DescribeSources } from './answer-measure';
import { contractLines } from './contract-lines';
import type { ContractRequest } from './contract-request';
import type { MeasureResult } from './measure-result';

/** Attendances of a period against a negotiated ratio. */
export interface ContractResult {
  readonly request: ContractRequest;
  /** Loaded lines for the provider, specialty and year, in the order in which they count. */
  readonly lines: readonly ContractLine[];
  /** The first of them: prices, plan and whether activity above the ratio is paid are taken from it; null for none. */
  readonly line: ContractLine | null;
  /** Follow-ups paid for with each first: as asked, else of the line; null where neither gives one. */
  readonly ratio: number | null;
  readonly appliesTo: AppliesTo;
  /** Follow-ups per first attendance of every unit, compared with the ratio where there is one, else with the average. */
  readonly measure: MeasureResult;
}

/** Follow-ups per first attendance against the contract. @throws RequestError when no row answers the request */
export function answerContract(
  engine: Engine,
  request: ContractRequest,
  describeSources: DescribeSources,
): ContractResult {
  const { ratio: asked, appliesTo, ...activity } = request;
  const lines = matchingLines(contractLines(engine), activity);
  const line = lines[0] ?? null;
  const ratio = asked ?? line?.negotiatedRatio ?? null;
  return {
    request,
    lines,
    line,
    ratio,
    appliesTo: appliesTo ?? line?.appliesTo ?? 'provider',
    measure: answerMeasure(
      engine,
      { measure: 'first-to-follow-up', ...activity, ...(ratio === null ? {} : { target: ratio }) },
      describeSources,
    ),
  };
}
