import type { ScannedColumn } from '@/analysis/analysis';
import { bandAt, numberAt } from '@/signals/board';
import { countsText, sideOf, valueText } from '@/signals/words';
import { type Comparator, comparatorValue } from './comparator';
import type { HiddenOf } from './five-numbers';

const MASK = '*';

/** One measure of one unit as it is printed, what may not be told masked. */
export interface PrintedMeasure {
  readonly counts: string;
  readonly value: string;
  /** The 95% interval. */
  readonly interval: string;
  readonly beside: string;
  readonly overall: string;
  /** Where the unit lies: `higher (99.8%)`. */
  readonly side: string;
}

/** A measure in the texts of a table: measures of many units of value stand in one column. */
export function printedMeasure(
  column: ScannedColumn,
  place: number,
  comparator: Comparator,
  hidden: HiddenOf,
): PrintedMeasure {
  const isMasked = hidden.isHidden(place);
  const told = (text: string): string => (isMasked ? MASK : text);
  const allHidden = hidden.isComparatorHidden({ ...comparator, kind: 'all' });
  return {
    counts: told(countsText(column, place) ?? '–'),
    value: told(valueText(numberAt(column.values, place), column)),
    interval: told(intervalText(column, place)),
    beside: hidden.isComparatorHidden(comparator)
      ? MASK
      : valueOrMask(comparatorValue(column, comparator, hidden.isHidden), comparatorValue(column, comparator), column),
    overall: allHidden ? MASK : valueText(column.overall.value, column),
    side: told(sideText(column, place)),
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
