import type { PackTable } from '@/exports/visit-pack';
import { periodInWords } from '@/domain/period';
import type { Comparator } from '@/features/practices/view-model/comparator';
import { NOTHING_HIDDEN } from '@/features/practices/view-model/five-numbers';
import { printedMeasure } from '@/features/practices/view-model/printed-measure';
import { numberAt } from '@/signals/board';
import { valueText } from '@/signals/words';
import type { MaskedYear } from './pack-content';

const MASK = '*';

/** Every measure of the year with its counts and what it is set beside. */
export function measuresTable({ board, hidden, period }: MaskedYear, place: number, comparator: Comparator): PackTable {
  const isAlone = comparator.kind === 'all';
  const rows = board.columns.map((column, index) => {
    const printed = printedMeasure(column, place, comparator, hidden[index] ?? NOTHING_HIDDEN);
    const { counts, value, interval, beside, overall, side } = printed;
    return [column.title, counts, value, interval, ...(isAlone ? [] : [beside]), overall, side];
  });
  const parts = [...new Set(board.columns.flatMap(({ covered }) => covered ?? []))];
  return {
    title: `Measures, ${periodInWords(period)}`,
    columns: [
      'Measure',
      'Counts',
      'Value',
      '95% interval',
      ...(isAlone ? [] : [comparator.words]),
      'All',
      'Against all',
    ],
    rows,
    note: parts.length === 0 ? '' : `Part of the year for some measures: ${parts.map(periodInWords).join('; ')}.`,
  };
}

/** Every measure in each year, the earliest first; a year that counts another thing is left out. */
export function yearsTable(years: readonly MaskedYear[], place: number): PackTable {
  const [now] = years;
  const ordered = [...years].reverse();
  const rows = (now?.board.columns ?? []).map(({ key, title }) => [
    title,
    ...ordered.map(({ board, hidden }) => {
      const index = board.columns.findIndex((column) => column.key === key);
      const column = board.columns[index];
      if (!column || column.breakReason !== null) return '–';
      return (hidden[index] ?? NOTHING_HIDDEN).isHidden(place)
        ? MASK
        : valueText(numberAt(column.values, place), column);
    }),
  ]);
  return {
    title: 'Over the years',
    columns: ['Measure', ...ordered.map(({ period }) => period)],
    rows: years.length < 2 ? [] : rows,
    note: 'The same months of each year. –: not given, or the publisher counts another thing.',
  };
}
