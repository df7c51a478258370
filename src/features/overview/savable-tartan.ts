import type { MeasureUnit, ScanUnit } from '@/analysis/analysis';
import type { NamedCodes } from '@/domain/unit-group';
import type { SavedTable } from '@/exports/savable';
import { maskableColumn } from '@/signals/maskable-column';
import { shownBand, type Tartan } from './view-model/tartan';

const COLUMNS = ['measure', 'period', 'locality', 'numerator', 'denominator', 'value', 'target', 'band', 'signals'];

/** The place of the area in a row. */
const AREA = COLUMNS.indexOf('locality');

/**
 * The table as it is saved, numbers unrounded: each measure by locality, then over all. Counts that are small, or would give
 * small ones of units away, are `*`, with the value and the band; the signals too where any count of the measure is.
 *
 * @param group by which the units are parted: its members are listed; null for localities and areas of files
 * @param threshold the smallest count printed, besides 0; 0 or 1 masks nothing
 */
export async function savableTartan(
  { groups }: Tartan,
  units: readonly ScanUnit[],
  threshold: number,
  group: NamedCodes | null = null,
): Promise<SavedTable> {
  const [{ maskingOf }, { MASK }] = await Promise.all([
    import('@/exports/small-numbers'),
    import('@/exports/masked-units'),
  ]);
  const rows = groups.flatMap((group) => group.rows).flatMap(({ column, signals }) => {
    const masking = maskingOf(maskableColumn(column, units), threshold);
    const line = (unit: MeasureUnit, name: string, own: (typeof masking)['overall'] | undefined, last: number | string | null) => {
      const [numerator, denominator] = [own?.numerator ?? false, own?.denominator ?? false];
      const isHidden = numerator || denominator;
      return [
        column.title, column.covered ?? column.request.period, name,
        numerator ? MASK : unit.numerator,
        denominator ? MASK : unit.denominator,
        isHidden ? MASK : unit.value,
        masking.target ? MASK : column.target,
        isHidden || masking.target ? MASK : shownBand(unit, column),
        last,
      ];
    };
    return [
      ...column.localities.map((unit, i) => line(unit, unit.code, masking.localities[i], null)),
      line(column.overall, 'All', masking.overall, masking.isMasked ? MASK : signals),
    ];
  }); // prettier-ignore
  if (group === null) return { columns: COLUMNS, rows };
  const members = group.codes.join(' ');
  return { columns: [...COLUMNS, 'members'], rows: rows.map((row) => [...row, row[AREA] === group.name ? members : null]) }; // prettier-ignore
}
