import type { ScannedColumn } from '@/analysis/analysis';
import type { PackTable } from '@/exports/visit-pack';
import { periodInWords } from '@/domain/period';
import { type Comparator, comparatorValue } from '@/features/practices/view-model/comparator';
import { NOTHING_HIDDEN } from '@/features/practices/view-model/five-numbers';
import { bandAt, numberAt } from '@/signals/board';
import { countsText, sideOf, valueText } from '@/signals/words';
import type { MaskedYear } from './pack-content';

const MASK = '*';

/** Every measure of the year with its counts and what it is set beside. */
export function measuresTable({ board, hidden, period }: MaskedYear, place: number, comparator: Comparator): PackTable {
  const isAlone = comparator.kind === 'all';
  const rows = board.columns.map((column, index) => {
    const own = hidden[index] ?? NOTHING_HIDDEN;
    const isMasked = own.isHidden(place);
    const told = (text: string): string => (isMasked ? MASK : text);
    const allHidden = own.isComparatorHidden({ ...comparator, kind: 'all' });
    const beside = own.isComparatorHidden(comparator)
      ? MASK
      : valueOrMask(comparatorValue(column, comparator, own.isHidden), comparatorValue(column, comparator), column);
    return [
      column.title,
      told(countsText(column, place) ?? '–'),
      told(valueText(numberAt(column.values, place), column)),
      told(intervalText(column, place)),
      ...(isAlone ? [] : [beside]),
      allHidden ? MASK : valueText(column.overall.value, column),
      told(sideText(column, place)),
    ];
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

/** A sum that is not told is masked; one that is not given is said to be so. */
function valueOrMask(told: number | null, known: number | null, column: ScannedColumn): string {
  return told === null && known !== null ? MASK : valueText(told, column);
}

function intervalText(column: ScannedColumn, place: number): string {
  const [lower, upper] = [numberAt(column.lower95, place), numberAt(column.upper95, place)];
  return lower === null || upper === null ? '–' : `${valueText(lower, column)} to ${valueText(upper, column)}`;
}

function sideText(column: ScannedColumn, place: number): string {
  const band = bandAt(column, place);
  const side = sideOf(band);
  if (side === 'similar' || side === 'not compared') return side;
  return column.kind === 'cost' ? side : `${side} (${band.endsWith('998') ? '99.8%' : '95%'})`;
}
