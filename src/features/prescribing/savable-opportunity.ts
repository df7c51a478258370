import type { MeasureResult } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { SavableTable } from '@/exports/savable';
import { savableTable } from '@/figures/savable-table';
import type { BudgetInput } from './view-model/budget-input';
import { monthsWords, unitsWords } from './view-model/budget-words';
import type { Opportunity } from './view-model/opportunity';
import { opportunityRows } from './view-model/opportunity-rows';

export const OPPORTUNITY_TITLE = 'What spending as others do would come to';

/** The cost for each patient, and what signals would have spent less. */
export interface OpportunityAnswer {
  readonly cost: MeasureResult;
  readonly found: Opportunity;
  /** Pounds below which a difference is not counted. */
  readonly floor: number;
}

/** Whether a locality is shown. */
export function areaFilter({ area }: Pick<BudgetInput, 'area'>): (locality: string) => boolean {
  return (locality) => area === null || area.name === locality;
}

/** Whose opportunity it is, of how many, and over which months. */
export function opportunitySubtitle(input: BudgetInput, { found }: Pick<OpportunityAnswer, 'found'>): string {
  const { result, area } = input;
  const shown = opportunityRows(found, areaFilter(input)).length;
  return `Only ${unitWord(result.unitKind, 2)} whose cost for each patient is above the upper 95% limit: ${formatCount(shown)} of ${unitsWords(result, found.counted)}${area ? `, those of ${area.name}` : ''}. ${startSentence(monthsWords(result))}.`;
}

/** The signals with their opportunity as they can be saved. */
export function savableOpportunity(input: BudgetInput, answer: OpportunityAnswer): SavableTable {
  const { result, area } = input;
  return savableTable({
    title: OPPORTUNITY_TITLE,
    subtitle: opportunitySubtitle(input, answer),
    sources: answer.cost.sources,
    isMasked: true,
    nameParts: ['opportunity', area?.name ?? null, result.financialYear, result.through],
    table: async (threshold) =>
      (await import('./savable-tables')).opportunityTable({ ...answer, isShown: areaFilter(input) }, threshold),
  });
}
