import type { MeasureResult } from '@/analysis/analysis';
import { perText } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { PrintedColumn, SavedTable } from '@/exports/savable';

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
  const print = printedColumns(result);
  return { columns: [...MEASURE_COLUMNS, ...further.columns], rows: cells, print };
}

/** The columns of units that a paper prints. */
function printedColumns({ definition, unitKind, units, request }: MeasureResult): readonly PrintedColumn[] {
  const { format, kind, numerator, denominator } = definition;
  const hasCounts = units.some((unit) => unit.denominator !== null);
  const hasAreas = units.some(({ locality }) => locality !== null);
  const money = kind === 'cost' ? 'pounds' : 'count';
  return [
    { column: 'unit_name', header: startSentence(unitWord(unitKind, 1)), format: 'text' },
    ...(hasAreas ? [{ column: 'locality', header: startSentence(areaWord(request.grouping, 1)), format: 'text' } as const] : []), // prettier-ignore
    ...(hasCounts
      ? [
          { column: 'numerator', header: headerOf(numerator), format: money } as const,
          { column: 'denominator', header: headerOf(denominator), format: 'count' } as const,
        ]
      : []),
    { column: 'value', header: valueHeader(definition), format },
    ...(hasCounts && kind !== 'cost'
      ? [
          { column: 'lower95', header: 'Lower 95%', format } as const,
          { column: 'upper95', header: 'Upper 95%', format } as const,
        ]
      : []),
  ];
}

function valueHeader({ shortTitle, format }: MeasureResult['definition']): string {
  return `${shortTitle}${perText(format)}`;
}

/** What is counted, without what the measure’s record says of it in brackets and after a comma. */
function headerOf(counted: string): string {
  const [what = counted] = counted.replaceAll(/\s*\([^)]*\)/gu, '').split(', ');
  return startSentence(what);
}
