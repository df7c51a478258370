import { unitWord } from '@/domain/unit-kind';
import type { SavableTable } from '@/exports/savable';
import { savableTable } from '@/figures/savable-table';
import { areaFilter } from './savable-opportunity';
import type { BudgetInput } from './view-model/budget-input';
import type { Tracker } from './view-model/tracker';

export const TARGETS_TITLE = 'Targets of the year';

/** What the tracker says of each unit. */
export function targetsSubtitle({ result }: Pick<BudgetInput, 'result'>): string {
  return `Which ${unitWord(result.unitKind, 2)} met which target for ${result.financialYear}. Where no direction is good it is said only whether a value is above or below.`;
}

/** Units × targets as they can be saved. */
export function savableTargets(input: BudgetInput, tracker: Tracker): SavableTable {
  const { result, area } = input;
  return savableTable({
    title: TARGETS_TITLE,
    subtitle: targetsSubtitle(input),
    sources: tracker.targets.flatMap(({ result: answer }) => answer?.sources ?? []),
    isMasked: true,
    nameParts: ['targets', area?.name ?? null, result.financialYear],
    table: async (threshold) =>
      (await import('./savable-tables')).trackerTable(
        tracker,
        { unitKind: result.unitKind, grouping: result.request.grouping, isShown: areaFilter(input) },
        threshold,
      ),
  });
}
