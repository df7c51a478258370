import type { maskingOf as maskCounts } from '@/exports/small-numbers';
import { NO_LOCALITY } from '@/domain/locality-colours';
import type { SavedTable } from '@/exports/savable';
import { type Board, numberAt } from '@/signals/board';
import type { Signal } from '@/signals/find-signals';
import { maskableColumn } from '@/signals/maskable-column';
import type { Persistence } from '@/signals/persistence';
import { persistenceText } from '@/signals/words';

const COLUMNS = ['unit_code', 'unit_name', 'locality', 'measure', 'period', 'numerator', 'denominator', 'value', 'target', 'direction', 'z', 'p', 'p_adjusted', 'before', 'note']; // prettier-ignore

/**
 * The list of signals as a table, numbers unrounded. A signal whose counts are small, or would give small ones away, is
 * left out: that it is one tells its count roughly. The last row says how many are.
 *
 * @param threshold the smallest count printed, besides 0; 0 or 1 masks nothing
 */
export async function savableSignals(
  board: Board,
  signals: readonly Signal[],
  before: (signal: Signal) => Persistence,
  threshold: number,
): Promise<SavedTable> {
  const { maskingOf } = await import('@/exports/small-numbers');
  const masked = new Map<string, readonly boolean[]>();
  const isMasked = ({ column, place }: Signal): boolean => {
    const known = masked.get(column.key) ?? maskedPlaces(board, column, threshold, maskingOf);
    masked.set(column.key, known);
    return known[place] === true;
  };
  const printed = signals.filter((signal) => !isMasked(signal));
  const left = signals.length - printed.length;
  const rows = printed.map((signal) => {
    const { column, place, unit, direction, z, p, adjustedP, isSmall } = signal;
    const at = (numbers: Float64Array) => numberAt(numbers, place);
    return [
      unit.code, unit.name, unit.locality ?? NO_LOCALITY, column.title, column.request.period, at(column.numerators),
      at(column.denominators), at(column.values), column.target, direction, z, p, adjustedP,
      persistenceText(before(signal)) ?? '', isSmall ? 'few events expected' : '',
    ]; // prettier-ignore
  });
  const note = `${left} more left out for small numbers (threshold ${threshold})`;
  const last = left === 0 ? [] : [COLUMNS.map((name) => (name === 'note' ? note : null))];
  return { columns: COLUMNS, rows: [...rows, ...last] };
}

/** Loaded only when something is saved. */
type MaskCounts = typeof maskCounts;

function maskedPlaces(
  { units }: Board,
  column: Signal['column'],
  threshold: number,
  maskingOf: MaskCounts,
): readonly boolean[] {
  const masking = maskingOf(maskableColumn(column, units), threshold);
  return masking.units.map(({ numerator, denominator }) => numerator || denominator);
}
