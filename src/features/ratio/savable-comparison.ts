import type { MeasureResult } from '@/analysis/analysis';
import { periodInWords } from '@/domain/period';
import type { SavableTable } from '@/exports/savable';
import { savableTable } from '@/figures/savable-table';
import { comparisonFile } from './comparison-file';
import type { Scenario } from './ratio-view';
import type { ComparedWith } from './view-model/comparison';

export const COMPARISON_TITLE = 'Scenarios side by side';

/** What is said where no scenario is set beside the contract. */
export const NOTHING_COMPARED =
  'None yet. Save the scenario above and it stands here beside the contract; up to four can be compared.';

/** Scenarios side by side, beside the contract, as they can be saved. */
export function savableComparison(
  scenarios: readonly Scenario[],
  given: ComparedWith,
  measure: MeasureResult,
): SavableTable {
  return savableTable({
    title: COMPARISON_TITLE,
    subtitle: `${measure.title}, ${periodInWords(measure.period)}, beside the contract as it is.`,
    sources: measure.sources,
    isMasked: true,
    nameParts: ['scenarios side by side', measure.title, measure.period],
    table: (threshold) => comparisonFile(scenarios, given, measure, threshold),
  });
}
