import { periodInWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import type { SavableTable } from '@/exports/savable';
import { savableTable } from '@/figures/savable-table';
import { unitTable } from '@/figures/unit-table';
import { subtitleOf } from './view-model/captions';
import type { ChartInput } from './view-model/chart-input';
import { filtersOf } from './view-model/figure-words';
import { unitsInWords } from './view-model/result-words';

/** The table of all units shown as it can be saved. */
export function savableAll(input: ChartInput, only: readonly string[] | null): SavableTable {
  const { result, units } = input;
  const title = `${startSentence(result.title)}: all ${unitsInWords(result, 2)}`;
  const shown = new Set(units.map(({ code }) => code));
  return savableTable({
    title,
    subtitle: subtitleOf(result, units.length, periodInWords(result.covered ?? result.period)),
    filters: filtersOf(input, { only }),
    sources: result.sources,
    isMasked: true,
    nameParts: [title, result.period],
    table: (threshold) => unitTable(result, (code) => shown.has(code), threshold),
  });
}
