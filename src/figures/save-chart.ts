import type { MeasureResult } from '@/analysis/analysis';
import type { ChartPicture } from '@/charts/chart-picture';
import type { CsvCell } from '@/exports/csv-text';
import type { Figure } from '@/exports/figure';

export type SaveFormat = 'png' | 'svg' | 'csv';

/** A chart as it can be saved. */
export interface SavableChart {
  /** The chart for paper with its words, without what would give small counts away. @throws Error in plain words */
  readonly figure: (threshold: number) => Promise<{ readonly words: Figure; readonly picture: ChartPicture }>;
  /** The table behind it, small counts masked. */
  readonly table: (threshold: number) => Promise<SavedTable>;
  /** What the file is called after: title, period. */
  readonly nameParts: readonly (string | null)[];
}

export interface SavedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** Writes a chart to a file of the reader's. What writes it is fetched only now. @throws Error in plain words */
export async function saveChart(chart: SavableChart, format: SaveFormat, threshold: number): Promise<void> {
  const [{ fileName }, { saveFile }] = await Promise.all([
    import('@/exports/file-name'),
    import('@/exports/save-file'),
  ]);
  saveFile(await fileOf(chart, format, threshold), fileName(chart.nameParts, format));
}

/** Writes a table to a CSV file of the reader's. @param nameParts what the file is called after */
export async function saveTable(table: SavedTable, nameParts: SavableChart['nameParts']): Promise<void> {
  const [{ fileName }, { saveFile }] = await Promise.all([
    import('@/exports/file-name'),
    import('@/exports/save-file'),
  ]);
  saveFile(await csvFile(table), fileName(nameParts, 'csv'));
}

async function csvFile({ columns, rows }: SavedTable): Promise<Blob> {
  const { csvText } = await import('@/exports/csv-text');
  return new Blob([csvText(columns, rows, { guardFormulas: true })], { type: 'text/csv;charset=utf-8' });
}

async function fileOf(chart: SavableChart, format: SaveFormat, threshold: number): Promise<Blob> {
  if (format === 'csv') return csvFile(await chart.table(threshold));
  const [{ figureSvg }, { words, picture }] = await Promise.all([
    import('@/exports/figure-svg'),
    chart.figure(threshold),
  ]);
  const svg = figureSvg(words, picture);
  if (format === 'svg') return new Blob([svg], { type: 'image/svg+xml' });
  const { svgPng } = await import('@/exports/svg-png');
  return svgPng(svg);
}

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
