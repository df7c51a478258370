import type { Description } from '@/analysis/analysis';
import { formatCount, formatExpected } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { periodInWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import type { CsvCell } from '@/exports/csv-text';
import type { PrintedColumn, SavableTable, SavedTable } from '@/exports/savable';
import { leftOutWords } from '@/figures/left-off-words';
import { loadedSources } from '@/figures/loaded-sources';
import { printedUnit } from '@/figures/printed-unit';
import { savableTable } from '@/figures/savable-table';
import { ageNote } from '@/signals/age-note';
import { type Board, numberAt } from '@/signals/board';
import type { Signal, SignalRule, Signals } from '@/signals/find-signals';
import { persistenceOf } from '@/signals/persistence';
import { ruleWords } from '@/signals/scan-words';
import { persistenceText, valueText } from '@/signals/words';
import { filterWords, limitedTo } from './filter-words';
import { leftOutRow } from './left-out-row';
import { boardMask } from './masked-columns';
import type { OutliersView } from './outliers-view';
import type { ResolvedOutliers } from './resolve-outliers';

/** What every saved table of the page is made from. */
export interface OutliersInput {
  /** The measures shown. */
  readonly board: Board;
  readonly found: Signals;
  readonly resolved: ResolvedOutliers;
  readonly view: OutliersView;
  readonly description: Description;
}

/** How many signals there are among how many, beside what chance would give. */
export function signalsSubtitle({ seen, compared, expected }: Signals, rule: SignalRule): string {
  return `${formatCount(seen)} of ${formatCount(compared)} compared, ${ruleWords(rule)}; chance alone would give ${formatExpected(expected)}.`;
}

/** The list of signals as it can be saved. @param earlier boards of the years before, that say what was so before */
export function savableSignals(input: OutliersInput, earlier: readonly Board[]): SavableTable {
  const { board, found, resolved, view, description } = input;
  const { rule, request, unitKind } = resolved;
  const period = periodInWords(request.period);
  const print = printOf(printedUnit(unitKind, request.grouping));
  return savableTable({
    title: 'Signals',
    subtitle: `${startSentence(period)}: ${signalsSubtitle(found, rule)} ${ageNote(board.columns)}`.trim(),
    filters: filterWords(resolved, view),
    sources: loadedSources(description),
    isMasked: true,
    nameParts: ['Signals', ...limitedTo(resolved, view), period],
    table: async (threshold) => ({ ...(await signalsTable(board, found.signals, earlier, threshold)), print }),
  });
}

const COLUMNS = ['unit_code', 'unit_name', 'locality', 'measure', 'period', 'numerator', 'denominator', 'value', 'target', 'value_in_words', 'target_in_words', 'direction', 'z', 'p', 'p_adjusted', 'before', 'note']; // prettier-ignore

/**
 * The list of signals as a table, numbers unrounded. A signal whose counts are small, or would give small ones away, is
 * left out: that it is one tells its count roughly. The last row says how many are.
 *
 * @param earlier boards of the years before over the same units
 * @param threshold the smallest count printed, besides 0; 0 or 1 masks nothing
 */
export async function signalsTable(
  board: Board,
  signals: readonly Signal[],
  earlier: readonly Board[],
  threshold: number,
): Promise<SavedTable> {
  const [maskOf, maskBefore] = await Promise.all([boardMask(board, threshold), maskOfEarlier(earlier, threshold)]);
  const printed = signals.filter(({ column, place }) => !maskOf(column).isUnjudged(place));
  const rows = printed.map((signal): readonly CsvCell[] => {
    const { column, place, unit, direction, z, p, adjustedP, isSmall } = signal;
    const { judged } = maskOf(column);
    const value = numberAt(column.values, place);
    return [
      unit.code, unit.name, unit.locality ?? NO_LOCALITY, column.title, column.covered ?? column.request.period,
      numberAt(column.numerators, place), numberAt(column.denominators, place), value, column.target,
      valueText(value, column), valueText(column.target, column), direction, judged(z), judged(p), judged(adjustedP),
      maskBefore(signal) ?? persistenceText(persistenceOf(signal, earlier)) ?? '', isSmall ? 'few events expected' : '',
    ]; // prettier-ignore
  });
  const leftOut = leftOutWords(signals.length - printed.length, threshold);
  return { columns: COLUMNS, rows: [...rows, ...leftOutRow(COLUMNS, leftOut)], leftOut };
}

/** The mask of what was so before a signal, where the counts of a year before are small; else null. */
async function maskOfEarlier(earlier: readonly Board[], threshold: number): Promise<(signal: Signal) => string | null> {
  const [{ MASK }, ...masks] = await Promise.all([import('@/exports/masked-units'), ...earlier.map((board) => boardMask(board, threshold))]); // prettier-ignore
  return ({ column: { key }, place }) => {
    const isHidden = earlier.some(({ columns }, year) => {
      const column = columns.find((one) => one.key === key);
      return column !== undefined && masks[year]?.(column).isUnjudged(place) === true;
    });
    return isHidden ? MASK : null;
  };
}

function printOf(unit: readonly PrintedColumn[]): readonly PrintedColumn[] {
  return [
    ...unit,
    { column: 'measure', header: 'Measure', format: 'text' },
    { column: 'value_in_words', header: 'Value', format: 'text' },
    { column: 'target_in_words', header: 'All together', format: 'text' },
    { column: 'z', header: 'z', format: 'z' },
    { column: 'before', header: 'Before', format: 'text' },
    { column: 'note', header: 'Note', format: 'text' },
  ];
}
