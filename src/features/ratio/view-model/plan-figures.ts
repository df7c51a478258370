import type { MeasureResult } from '@/analysis/analysis';
import type { ContractLine } from '@/domain/contract-line';
import { type ContractBase, contractFigures, type Terms } from './contract-figures';
import { type Plan, planMoney, type PlanMoney, plannedFor } from './plan';
import { missingNotes, moneySentences } from './plan-model';

/** What is said where a line has a plan and nothing of its year is loaded. */
export const NOTHING_PLANNED_FOR = 'No attendances are loaded to set against the plan.';

/** Why there is no plan to set the activity against; null where the line has one. */
export function noPlanWords(line: ContractLine | null): string | null {
  if (line === null) {
    return 'No contract line matches this provider, specialty and year: there is no plan to set the activity against. Load or enter one with planned attendances and prices.';
  }
  return line.plannedFirst === null && line.plannedFollowUp === null ? missingNotes(line).join(' ') : null;
}

/** The plan of the period shown, and its money. */
export interface PlanFigures {
  readonly planned: ReturnType<typeof plannedFor>;
  /** Follow-ups above the ratio. */
  readonly excess: number;
  /** Null without both prices. */
  readonly money: PlanMoney | null;
  /** Whether the money paid matches the work commissioned and the work done. */
  readonly words: readonly string[];
}

/** The plan of the months that the measure covers, beside what was done in them. @param terms those of the line */
export function planFigures(
  plan: Plan,
  line: ContractLine,
  { base, terms }: { readonly base: ContractBase; readonly terms: Terms | null },
  { covered, period }: Pick<MeasureResult, 'covered' | 'period'>,
): PlanFigures {
  const excess = terms ? contractFigures(base, terms).excess : 0;
  const planned = plannedFor(plan, covered ?? period);
  const money = planMoney(planned, base.scope, excess, line);
  return { planned, excess, money, words: money ? moneySentences(money, line, excess) : [] };
}
