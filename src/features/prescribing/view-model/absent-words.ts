import type { Description } from '@/analysis/analysis';
import { unitWord } from '@/domain/unit-kind';
import type { PrescribingView } from '@/features/prescribing/prescribing-view';
import type { BudgetInput } from './budget-input';

/** Whether prescribing is loaded at all. */
export function hasPrescribing({ measures }: Pick<Description, 'measures'>): boolean {
  return measures.some(({ definition }) => definition.id === 'prescribing-cost');
}

/** What the page lacks where prescribing and budgets are not both loaded. */
export function notLoadedWords(description: Pick<Description, 'measures'>): string {
  return hasPrescribing(description) ? 'No prescribing budget is loaded' : 'No prescribing is loaded';
}

/** Why nothing is held against a budget. */
export function noBudgetWords({ result, area }: Pick<BudgetInput, 'result' | 'area'>): string {
  return `No ${unitWord(result.unitKind, 1)}${area ? ` of ${area.name}` : ''} has both spend and a budget for ${result.financialYear}.`;
}

/** Why there is no course of the year. */
export function noCourseWords({ result, selectedId }: Pick<BudgetInput, 'result' | 'selectedId'>): string {
  const unit = unitWord(result.unitKind, 1);
  return selectedId !== null
    ? `The selected ${unit} has no budget, or not every month since April.`
    : `No ${unit} has a budget and spend for every month since April.`;
}

/** Why there is no cost for each patient. */
export const NO_COST = 'No list sizes are loaded, so there is no cost for each patient.';

/** Why there is nothing to track. */
export function noTargetWords({ result }: Pick<BudgetInput, 'result'>): string {
  return `No target is loaded for ${result.financialYear}.`;
}

/** What the link names and these data have not, and what is shown instead. */
export function unknownNotes(
  view: Pick<PrescribingView, 'area' | 'steps' | 'unit'>,
  { result, year, area, selectedId }: BudgetInput,
): readonly string[] {
  const { steps, unit } = view;
  const isStep = steps === undefined || steps === 'All' || year.localities.some(({ name }) => name === steps);
  return [
    ...(view.area !== undefined && area === null ? [`There is no “${view.area}” here: all are shown.`] : []),
    ...(isStep ? [] : [`There are no steps of “${steps}” here.`]),
    ...(unit !== undefined && selectedId === null ? [`There is no ${unitWord(result.unitKind, 1)} “${unit}” here: none is selected.`] : []), // prettier-ignore
  ];
}
