import type { ScannedColumn } from '@/analysis/analysis';
import { periodInWords } from '@/domain/period';
import { type Board, numberAt } from '@/signals/board';
import { isSmallUnit } from '@/signals/small-unit';
import { countsText, valueText, whyText } from '@/signals/words';
import { type Comparator, comparatorValue } from './comparator';
import { fiveNumbers } from './five-numbers';

/** A unit's value with its counts and interval: `13.9% (54 of 386; 95% interval 10.9% to 17.7%)`. */
export function valueWords(column: ScannedColumn, place: number): string {
  const at = (numbers: Float64Array) => numberAt(numbers, place);
  const [value, lower, upper] = [at(column.values), at(column.lower95), at(column.upper95)];
  if (value === null) return 'no figures are given';
  const interval = lower === null || upper === null ? [] : [`95% interval ${valueText(lower, column)} to ${valueText(upper, column)}`]; // prettier-ignore
  const behind = [countsText(column, place), ...interval].filter((text) => text !== null);
  return behind.length === 0 ? valueText(value, column) : `${valueText(value, column)} (${behind.join('; ')})`;
}

/** Everything about one measure of one unit, a line for each thing. */
export function measureHover(board: Board, column: ScannedColumn, place: number, comparator: Comparator): string {
  const five = fiveNumbers(column)?.map((value) => valueText(value, column));
  const hasValue = numberAt(column.values, place) !== null;
  const lines = [
    column.title,
    `${board.units[place]?.name ?? ''}: ${valueWords(column, place)}`,
    ...(comparator.kind === 'all'
      ? []
      : [`${comparator.words}: ${valueText(comparatorValue(column, comparator), column)}`]),
    `all: ${valueText(column.overall.value, column)}`,
    ...(five ? [`middle half ${five[1] ?? ''} to ${five[3] ?? ''}, lowest ${five[0] ?? ''}, highest ${five[4] ?? ''}`] : []), // prettier-ignore
    whyText(column, place),
    ...(hasValue && isSmallUnit(column, place) ? [SMALL] : []),
    ...(column.covered === null ? [] : [periodInWords(column.covered)]),
    ...(column.isPart[place] === 1 ? ['some of its months are not given'] : []),
  ];
  return lines.join('\n');
}

/** Said of a unit so small in a measure that it may not be in a headline. */
export const SMALL = 'small numbers: one or two patients move it a long way';
