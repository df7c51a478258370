import { formatCount } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { periodInWords } from '@/domain/period';
import type { CsvCell } from '@/exports/csv-text';
import type { PrintedColumn, SavableTable, SavedTable } from '@/exports/savable';
import { leftOutWords } from '@/figures/left-off-words';
import { loadedSources } from '@/figures/loaded-sources';
import { printedUnit } from '@/figures/printed-unit';
import { savableTable } from '@/figures/savable-table';
import { ageNote } from '@/signals/age-note';
import { type Board, numberAt } from '@/signals/board';
import type { Movement, Movements } from '@/signals/movement';
import { valueText } from '@/signals/words';
import { filterWords, limitedTo } from './filter-words';
import { leftOutRow } from './left-out-row';
import { boardMask } from './masked-columns';
import type { OutliersInput } from './savable-signals';

export const MOVED_TITLE = 'Moved most since the year before';

/** Why nothing is set beside an earlier year. */
export const NO_EARLIER = 'No earlier year is loaded.';
export const NONE_COMPARED = 'Nothing can be compared with the year before.';

/** From which year to which, by what, and how many moved beside how many chance alone would move. @param moved null while it is worked out */
export function movedSubtitle(earlier: string, period: string, moved: Movements | null): string {
  return `From ${periodInWords(earlier)} to ${periodInWords(period)}, over the same months, by the z of the change. ${countsOf(moved)}Costs, and measures that count another thing since, are left out. ${ageNote((moved?.moved ?? []).map(({ column }) => column))}`.trim();
}

function countsOf(moved: Movements | null): string {
  if (moved === null) return '';
  const { moved: far, compared } = moved;
  return `${formatCount(far.length)} of ${formatCount(compared)} compared moved by 1.96 standard errors or more; chance alone would give ${formatCount(Math.round(compared / 20))}. `;
}

/** Every movement as it can be saved. @param earlier the board of the year before */
export function savableMoved(input: OutliersInput, earlier: Board, moved: Movements, year: string): SavableTable {
  const { board, resolved, view, description } = input;
  const { request, unitKind } = resolved;
  const print = printOf(printedUnit(unitKind, request.grouping));
  return savableTable({
    title: MOVED_TITLE,
    subtitle: movedSubtitle(year, request.period, moved),
    filters: filterWords(resolved, view),
    sources: loadedSources(description),
    isMasked: true,
    nameParts: [MOVED_TITLE, ...limitedTo(resolved, view), periodInWords(request.period)],
    table: async (threshold) => ({ ...(await movedTable(board, earlier, moved.moved, threshold)), print }),
  });
}

const COLUMNS = ['unit_code', 'unit_name', 'locality', 'measure', 'period_before', 'numerator_before', 'denominator_before', 'value_before', 'period', 'numerator', 'denominator', 'value', 'z_of_change', 'before_in_words', 'value_in_words', 'note']; // prettier-ignore

/**
 * Movements as a table, numbers unrounded. One with a count that is small in either year, or would give a small one away,
 * is left out: how far it moved tells it. The last row says how many are.
 *
 * @param threshold the smallest count printed, besides 0; 0 or 1 masks nothing
 */
export async function movedTable(
  board: Board,
  earlier: Board,
  moved: readonly Movement[],
  threshold: number,
): Promise<SavedTable> {
  const [maskNow, maskBefore] = await Promise.all([boardMask(board, threshold), boardMask(earlier, threshold)]);
  const before = new Map(earlier.columns.map((column) => [column.key, column]));
  const rows = moved.flatMap(({ column, place, unit, z, ...values }): readonly (readonly CsvCell[])[] => {
    const was = before.get(column.key);
    if (!was || maskNow(column).isHidden(place) || maskBefore(was).isHidden(place)) return [];
    return [[
      unit.code, unit.name, unit.locality ?? NO_LOCALITY, column.title,
      was.covered ?? was.request.period, numberAt(was.numerators, place), numberAt(was.denominators, place), values.before,
      column.covered ?? column.request.period, numberAt(column.numerators, place), numberAt(column.denominators, place), values.after,
      z, valueText(values.before, column), valueText(values.after, column), '',
    ]];
  }); // prettier-ignore
  const leftOut = leftOutWords(moved.length - rows.length, threshold);
  return { columns: COLUMNS, rows: [...rows, ...leftOutRow(COLUMNS, leftOut)], leftOut };
}

function printOf(unit: readonly PrintedColumn[]): readonly PrintedColumn[] {
  return [
    ...unit,
    { column: 'measure', header: 'Measure', format: 'text' },
    { column: 'before_in_words', header: 'Before', format: 'text' },
    { column: 'value_in_words', header: 'Now', format: 'text' },
    { column: 'z_of_change', header: 'z of the change', format: 'z' },
    { column: 'note', header: 'Note', format: 'text' },
  ];
}
