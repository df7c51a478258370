import { NO_LOCALITY } from '@/domain/locality-colours';
import { periodInWords } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import type { CsvCell } from '@/exports/csv-text';
import type { PrintedColumn, SavableTable, SavedTable } from '@/exports/savable';
import { loadedSources } from '@/figures/loaded-sources';
import { printedUnit } from '@/figures/printed-unit';
import { savableTable } from '@/figures/savable-table';
import { ageNote } from '@/signals/age-note';
import { bandAt, type Board, numberAt } from '@/signals/board';
import { valueText, whyText } from '@/signals/words';
import { filterWords, limitedTo } from './filter-words';
import { boardMask } from './masked-columns';
import type { ResolvedOutliers } from './resolve-outliers';
import type { OutliersInput } from './savable-signals';

type Named = Pick<ResolvedOutliers, 'unitKind' | 'request'>;

/** What the map is called. */
export function mapTitle({ unitKind, request }: Named): string {
  return `Every ${unitWord(unitKind, 1)} in every measure, ${periodInWords(request.period)}`;
}

/** What each cell of the map says. */
export function mapSubtitle({ unitKind }: Named): string {
  return `z against all ${unitWord(unitKind, 2)} together, adjusted where they differ by more than chance.`;
}

/** The map as it can be saved. @param rows places of the units shown, in their order */
export function savableMap(input: OutliersInput, rows: readonly number[]): SavableTable {
  const { board, resolved, view, description } = input;
  const { request, unitKind } = resolved;
  const print = printOf(printedUnit(unitKind, request.grouping));
  return savableTable({
    title: mapTitle(resolved),
    subtitle: `${mapSubtitle(resolved)} ${ageNote(board.columns)}`.trim(),
    filters: filterWords(resolved, view),
    sources: loadedSources(description),
    isMasked: true,
    nameParts: [`Every ${unitWord(unitKind, 1)}`, ...limitedTo(resolved, view), periodInWords(request.period)],
    table: async (threshold) => ({ ...(await mapTable(board, rows, threshold)), print }),
  });
}

const COLUMNS = ['unit_code', 'unit_name', 'locality', 'measure', 'period', 'numerator', 'denominator', 'value', 'value_in_words', 'z', 'band', 'standing']; // prettier-ignore

/**
 * The cells of the map that have a value, row by row, numbers unrounded: z and band are those shown. A masked count masks
 * the value, z and band of its cell.
 *
 * @param threshold the smallest count printed, besides 0; 0 or 1 masks nothing
 */
export async function mapTable(board: Board, rows: readonly number[], threshold: number): Promise<SavedTable> {
  const [maskOf, { MASK }] = await Promise.all([boardMask(board, threshold), import('@/exports/masked-units')]);
  const columns = board.columns.map((column) => ({ column, mask: maskOf(column) }));
  const cells = rows.flatMap((place) => {
    const unit = board.units[place];
    if (!unit) return [];
    return columns.flatMap(({ column, mask }): readonly (readonly CsvCell[])[] => {
      const value = numberAt(column.values, place);
      if (value === null) return [];
      const [isHidden, isUnjudged] = [mask.isHidden(place), mask.isUnjudged(place)];
      return [[
        unit.code, unit.name, unit.locality ?? NO_LOCALITY, column.title, column.covered ?? column.request.period,
        mask.numerator(place) ? MASK : numberAt(column.numerators, place),
        mask.denominator(place) ? MASK : numberAt(column.denominators, place),
        isHidden ? MASK : value,
        isHidden ? MASK : valueText(value, column),
        isUnjudged ? MASK : mask.judged(numberAt(column.zShown, place)),
        isUnjudged ? MASK : bandAt(column, place),
        isUnjudged ? MASK : whyText(column, place),
      ]];
    }); // prettier-ignore
  });
  return { columns: COLUMNS, rows: cells };
}

function printOf(unit: readonly PrintedColumn[]): readonly PrintedColumn[] {
  return [
    ...unit,
    { column: 'measure', header: 'Measure', format: 'text' },
    { column: 'value_in_words', header: 'Value', format: 'text' },
    { column: 'z', header: 'z', format: 'z' },
    { column: 'standing', header: 'Against all together', format: 'text' },
  ];
}
