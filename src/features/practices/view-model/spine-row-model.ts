import type { ScannedColumn } from '@/analysis/analysis';
import type { SpineRow } from '@/charts/spine-spec';
import { bandAt, type Board, numberAt } from '@/signals/board';
import { type Comparator, comparatorValue } from './comparator';
import { DOMAIN_WORDS } from '@/signals/domain-words';
import { fiveNumbers, type HiddenOf, NOTHING_HIDDEN } from './five-numbers';
import { measureHover } from './measure-words';

import { valueText } from '@/signals/words';

/** One measure of one unit on a scale of its own, the middle unit at 0 and the furthest at −1 or 1. */
export function spineRow(
  board: Board,
  column: ScannedColumn,
  place: number,
  comparator: Comparator,
  hidden: HiddenOf = NOTHING_HIDDEN,
): SpineRow {
  const five = fiveNumbers(column, hidden);
  const [lowest = 0, quarter = 0, middle = 0, threeQuarters = 0, highest = 0] = five ?? [];
  const reach = Math.max(highest - middle, middle - lowest);
  const scaled = (value: number): number => (reach > 0 ? (value - middle) / reach : Math.sign(value - middle));
  const placed = (value: number | null): number | null => (value === null ? null : scaled(value));
  const isMasked = hidden.isHidden(place);
  const own = (numbers: Float64Array): number | null => (isMasked ? null : numberAt(numbers, place));
  const value = own(column.values);
  const beside = hidden.isComparatorHidden(comparator) ? null : comparatorValue(column, comparator, hidden.isHidden);
  const band = bandAt(column, place);
  return {
    id: column.key,
    name: column.title,
    group: DOMAIN_WORDS[column.domain],
    text: isMasked ? '*' : value === null ? 'not given' : valueText(value, column),
    hover: measureHover(board, column, place, comparator),
    bar:
      five === null
        ? null
        : {
            lowest: scaled(lowest),
            quarter: scaled(quarter),
            threeQuarters: scaled(threeQuarters),
            highest: scaled(highest),
          },
    mark: placed(beside),
    value: placed(value),
    lower: placed(own(column.lower95)),
    upper: placed(own(column.upper95)),
    isFlagged: !isMasked && (band === 'above-998' || band === 'below-998'),
    emptyText: 'fewer than 3 to compare',
  };
}
