import type { MeasureResult } from '@/analysis/analysis';
import { areaWord, groupedByWords } from '@/domain/grouping';
import { periodInWords } from '@/domain/period';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import type { CsvCell } from '@/exports/csv-text';
import type { PrintedResult } from '@/exports/masked-units';
import type { SavableTable, SavedTable } from '@/exports/savable';
import { savableTable } from '@/figures/savable-table';
import { valueTitle } from './view-model/chart-input';
import { changeRows, changeText } from './view-model/period-change';

const COLUMNS = ['name', 'period', 'numerator', 'denominator', 'value', 'lower95', 'upper95', 'period_before', 'numerator_before', 'denominator_before', 'value_before', 'lower95_before', 'upper95_before', 'change', 'change_in_words'] as const; // prettier-ignore

/** The whole and each locality in two periods as they can be saved. What is masked in either period has no difference. */
export function savableChange(now: MeasureResult, before: MeasureResult): SavableTable {
  const [later, earlier] = [periodInWords(now.period), periodInWords(before.period)];
  return savableTable({
    title: `${startSentence(now.title)}: ${later} beside ${earlier}`,
    subtitle: `${valueTitle(now)}, with the 95% interval. Both periods cover the same months. The difference itself is not tested for chance.`,
    filters: sentencesOrNull(groupedByWords(now.request.grouping)),
    sources: [...now.sources, ...before.sources],
    isMasked: true,
    nameParts: [now.title, `${before.period} to ${now.period}`],
    table: async (threshold) => {
      const { MASK, printedResult } = await import('@/exports/masked-units');
      return changeTable(now, before, (result) => printedResult(result, threshold), MASK);
    },
  });
}

type Print = (result: MeasureResult) => Pick<PrintedResult, 'localities' | 'overall'>;

function changeTable(now: MeasureResult, before: MeasureResult, print: Print, mask: string): SavedTable {
  const [later, earlier] = [print(now), print(before)];
  const cells = (of: ReturnType<Print>, id: string): readonly CsvCell[] => {
    const whole = id === 'overall' ? of.overall : of.localities.find(({ code }) => code === id);
    return whole ? [whole.numerator, whole.denominator, whole.value, whole.lower95, whole.upper95] : [null, null, null, null, null]; // prettier-ignore
  };
  const rows = changeRows(now, before).map(({ id, name, change }): readonly CsvCell[] => {
    const [after, first] = [cells(later, id), cells(earlier, id)];
    const isHidden = [...after, ...first].includes(mask);
    return [name, now.period, ...after, before.period, ...first, isHidden ? mask : change, isHidden ? mask : changeText(change, now.definition.format)]; // prettier-ignore
  });
  const { format } = now.definition;
  return {
    columns: COLUMNS,
    rows,
    print: [
      { column: 'name', header: startSentence(areaWord(now.request.grouping, 1)), format: 'text' },
      { column: 'value_before', header: periodInWords(before.period), format },
      { column: 'value', header: periodInWords(now.period), format },
      { column: 'change_in_words', header: 'Difference', format: 'text' },
    ],
  };
}
