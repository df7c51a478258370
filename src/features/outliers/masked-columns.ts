import type { ScannedColumn } from '@/analysis/analysis';
import type { CsvCell } from '@/exports/csv-text';
import type { Board } from '@/signals/board';
import { maskableColumn } from '@/signals/maskable-column';

/** What may be printed of the units of one column of a board. */
export interface ColumnMask {
  /** Whether a count of a unit is masked. */
  readonly numerator: (place: number) => boolean;
  readonly denominator: (place: number) => boolean;
  /** Either of them is, and so the value of the unit. */
  readonly isHidden: (place: number) => boolean;
  /** What a unit is judged to be is masked: one of its counts is, or the target. */
  readonly isUnjudged: (place: number) => boolean;
  /** A z or p of a unit that is judged; of a cost, or adjusted, it rests on the spread of all units. */
  readonly judged: (value: number | null) => CsvCell;
}

/**
 * What may be printed of each column of a board. What masks is loaded only when something is saved.
 *
 * @param threshold the smallest count printed, besides 0; 0 or 1 masks nothing
 */
export async function boardMask({ units }: Board, threshold: number): Promise<(column: ScannedColumn) => ColumnMask> {
  const [{ maskingOf }, { MASK, threeFigures }] = await Promise.all([
    import('@/exports/small-numbers'),
    import('@/exports/masked-units'),
  ]);
  const maskOf = (column: ScannedColumn): ColumnMask => {
    const masking = maskingOf(maskableColumn(column, units), threshold);
    const numerator = (place: number) => masking.units[place]?.numerator === true;
    const denominator = (place: number) => masking.units[place]?.denominator === true;
    const isHidden = (place: number) => numerator(place) || denominator(place);
    return {
      numerator,
      denominator,
      isHidden,
      isUnjudged: (place) => masking.target || isHidden(place),
      judged: (value) => {
        if (!masking.isMasked || value === null) return value;
        if (column.kind === 'cost') return MASK;
        if (!column.isAdjusted) return value;
        return masking.statistics ? MASK : threeFigures(value);
      },
    };
  };
  const known = new Map<string, ColumnMask>();
  return (column) => {
    const mask = known.get(column.key) ?? maskOf(column);
    known.set(column.key, mask);
    return mask;
  };
}
