import type { MeasureUnit, ScanUnit } from '@/analysis/analysis';
import { areaWord, groupOfGrouping } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import type { PrintedColumn, SavedTable } from '@/exports/savable';
import { maskableColumn } from '@/signals/maskable-column';
import { valueText } from '@/signals/words';
import { shownBand, standingOf, type Tartan } from './view-model/tartan';

const COLUMNS = ['measure', 'period', 'locality', 'numerator', 'denominator', 'value', 'target', 'band', 'signals', 'value_in_words', 'standing']; // prettier-ignore

/** The place of the area in a row. */
const AREA = COLUMNS.indexOf('locality');

/**
 * The table as it is saved, numbers unrounded: each measure by locality, then over all. Counts that are small, or would give
 * small ones of units away, are `*`, with the value and the band; the signals too where any count of the measure is.
 *
 * @param grouping what the units are grouped by, in its written form: the members of a group are listed; undefined: localities
 * @param threshold the smallest count printed, besides 0; 0 or 1 masks nothing
 */
export async function savableTartan(
  { groups }: Tartan,
  units: readonly ScanUnit[],
  threshold: number,
  grouping?: string,
): Promise<SavedTable> {
  const [{ maskingOf }, { MASK }] = await Promise.all([
    import('@/exports/small-numbers'),
    import('@/exports/masked-units'),
  ]);
  const rows = groups.flatMap((group) => group.rows).flatMap(({ column, signals }) => {
    const masking = maskingOf(maskableColumn(column, units), threshold);
    const line = (unit: MeasureUnit, name: string, own: (typeof masking)['overall'] | undefined, count: number | string | null, standing: string | null) => {
      const [numerator, denominator] = [own?.numerator ?? false, own?.denominator ?? false];
      const isHidden = numerator || denominator;
      return [
        column.title, column.covered ?? column.request.period, name,
        numerator ? MASK : unit.numerator,
        denominator ? MASK : unit.denominator,
        isHidden ? MASK : unit.value,
        masking.target ? MASK : column.target,
        isHidden || masking.target ? MASK : shownBand(unit, column),
        count,
        isHidden ? MASK : valueText(unit.value, column),
        isHidden || masking.target ? MASK : standing,
      ];
    };
    return [
      ...column.localities.map((unit, i) => line(unit, unit.code, masking.localities[i], null, standingOf(unit, column))),
      line(column.overall, 'All', masking.overall, masking.isMasked ? MASK : signals, null),
    ];
  }); // prettier-ignore
  const print = printOf(grouping);
  const group = groupOfGrouping(grouping);
  if (group === null) return { columns: COLUMNS, rows, print };
  const members = group.codes.join(' ');
  return { columns: [...COLUMNS, 'members'], rows: rows.map((row) => [...row, row[AREA] === group.name ? members : null]), print }; // prettier-ignore
}

function printOf(grouping: string | undefined): readonly PrintedColumn[] {
  return [
    { column: 'measure', header: 'Measure', format: 'text' },
    { column: 'period', header: 'Period', format: 'text' },
    { column: 'locality', header: startSentence(areaWord(grouping, 1)), format: 'text' },
    { column: 'value_in_words', header: 'Value', format: 'text' },
    { column: 'standing', header: 'Against all together', format: 'text' },
    { column: 'signals', header: 'Signals', format: 'count' },
  ];
}
