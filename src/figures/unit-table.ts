import type { MeasureResult } from '@/analysis/analysis';
import type { SavedTable } from '@/exports/savable';

/** The fixed table of a result for the units shown, numbers unrounded, small counts masked over all units, shown or not. */
export async function unitTable(
  result: MeasureResult,
  isShown: (code: string) => boolean,
  threshold: number,
): Promise<SavedTable> {
  const [{ MEASURE_COLUMNS, measureTableCells, measureTableRows }, { printedResult }, { standardisedColumns }] =
    await Promise.all([
      import('@/exports/measure-table'),
      import('@/exports/masked-units'),
      import('@/exports/standardised-table'),
    ]);
  const { target, units, masking } = printedResult(result, threshold);
  const further = standardisedColumns(result, masking, threshold);
  const rows = measureTableRows({ ...result, target }, units).filter(({ unitCode }) => isShown(unitCode));
  const cells = measureTableCells(rows).map((row, i) => [...row, ...further.cells(rows[i]?.unitCode ?? '')]);
  return { columns: [...MEASURE_COLUMNS, ...further.columns], rows: cells };
}
