import type { ScannedColumn } from '@/analysis/analysis';
import { bandAt } from '@/signals/board';
import { quantiles } from '@/stats/quantile';
import type { Comparator } from './comparator';

/** What may not be told of a column: the counts of a unit, and those of its comparator. */
export interface HiddenOf {
  readonly isHidden: (place: number) => boolean;
  readonly isComparatorHidden: (comparator: Comparator) => boolean;
}

/** Nothing is hidden, as on the page. */
export const NOTHING_HIDDEN: HiddenOf = { isHidden: () => false, isComparatorHidden: () => false };

const FEWEST = 3;
const CUTS = [0, 0.25, 0.5, 0.75, 1] as const;

/** All units of a column in five numbers: lowest, quarter, middle, three quarters, highest; null with fewer than 3 compared. */
export function fiveNumbers(column: ScannedColumn, { isHidden }: HiddenOf = NOTHING_HIDDEN): readonly number[] | null {
  const values = Array.from(column.values).filter(
    (value, place) => !Number.isNaN(value) && bandAt(column, place) !== 'not-compared' && !isHidden(place),
  );
  if (values.length < FEWEST) return null;
  return quantiles(values, CUTS).map((value) => value ?? 0);
}
