import { unitWord } from '@/domain/unit-kind';
import type { SavableTable } from '@/exports/savable';
import { savableTable } from '@/figures/savable-table';
import { budgetTable } from './savable-budget';
import type { BudgetInput } from './view-model/budget-input';
import { monthsWords, unitsWords } from './view-model/budget-words';

/** What the table of every unit is called. */
export function budgetTitle({ result }: Pick<BudgetInput, 'result'>): string {
  return `Every ${unitWord(result.unitKind, 1)}`;
}

/** How many units, over which months. */
export function budgetSubtitle({ result, shown, area }: BudgetInput): string {
  return `${unitsWords(result, shown.units.length)}${area ? ` of ${area.name}` : ''}, ${monthsWords(result)}. Sums stand at the foot: of those with both spend and a budget.`;
}

/** Every unit's spend and budget as they can be saved. */
export function savableBudget(input: BudgetInput): SavableTable {
  const { result, area } = input;
  return savableTable({
    title: budgetTitle(input),
    subtitle: budgetSubtitle(input),
    sources: result.sources,
    isMasked: false,
    nameParts: ['budget', area?.name ?? null, result.financialYear, result.through],
    table: () => Promise.resolve(budgetTable(input)),
  });
}
