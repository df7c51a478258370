import type { MeasureResult } from '@/analysis/analysis';
import type { ChartPicture } from '@/charts/chart-picture';
import type { CsvCell } from '@/exports/csv-text';
import type { Figure } from '@/exports/figure';

export type SaveFormat = 'png' | 'svg' | 'csv' | 'xlsx';

/** A chart as it can be saved. */
export interface SavableChart {
  /** The chart for paper with its words, without what would give small counts away. @throws Error in plain words */
  readonly figure: (threshold: number) => Promise<{ readonly words: Figure; readonly picture: ChartPicture }>;
  /** The table behind it, small counts masked. */
  readonly table: (threshold: number) => Promise<SavedTable>;
  /** What the file is called after: title, period. */
  readonly nameParts: readonly (string | null)[];
}

/** What is said of a table in its workbook: what each thing is, and the text. */
export type AboutTable = readonly (readonly [what: string, text: string])[];

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

/** Puts a chart, or the table behind it, on the clipboard. @throws Error in plain words */
export async function copyChart(chart: SavableChart, what: 'picture' | 'table', threshold: number): Promise<void> {
  const { copyPicture, copyTable } = await import('@/exports/copy-figure');
  await (what === 'picture' ? copyPicture(pngOf(chart, threshold)) : copyTable(chart.table(threshold)));
}

/** A table that has no chart as it can be saved. */
export interface SavableTable {
  /** The table, small counts masked. */
  readonly table: () => Promise<SavedTable>;
  /** What is said of it in a workbook, line by line: what it is of, its source, what to know of it. */
  readonly about: AboutTable;
  readonly nameParts: SavableChart['nameParts'];
}

/** Writes a table to a file of the reader's. @throws Error in plain words */
export async function saveTable(saved: SavableTable, format: 'csv' | 'xlsx'): Promise<void> {
  const [{ fileName }, { saveFile }] = await Promise.all([
    import('@/exports/file-name'),
    import('@/exports/save-file'),
  ]);
  const table = await saved.table();
  const file = format === 'csv' ? await csvFile(table) : await workbook(table, saved.about);
  saveFile(file, fileName(saved.nameParts, format));
}

/** Puts such a table on the clipboard. @throws Error in plain words */
export async function copySavedTable(saved: SavableTable): Promise<void> {
  const { copyTable } = await import('@/exports/copy-figure');
  await copyTable(saved.table());
}

async function csvFile({ columns, rows }: SavedTable): Promise<Blob> {
  const { csvText } = await import('@/exports/csv-text');
  return new Blob([csvText(columns, rows, { guardFormulas: true })], { type: 'text/csv;charset=utf-8' });
}

async function workbook(table: SavedTable, about: AboutTable): Promise<Blob> {
  const { workbookFile } = await import('@/exports/workbook-file');
  return workbookFile({ ...table, about });
}

async function fileOf(chart: SavableChart, format: SaveFormat, threshold: number): Promise<Blob> {
  if (format === 'csv') return csvFile(await chart.table(threshold));
  if (format === 'xlsx') return workbook(await chart.table(threshold), await aboutChart(chart, threshold));
  if (format === 'png') return pngOf(chart, threshold);
  return new Blob([await svgOf(chart, threshold)], { type: 'image/svg+xml' });
}

async function svgOf(chart: SavableChart, threshold: number): Promise<string> {
  const [{ figureSvg }, { words, picture }] = await Promise.all([
    import('@/exports/figure-svg'),
    chart.figure(threshold),
  ]);
  return figureSvg(words, picture);
}

async function pngOf(chart: SavableChart, threshold: number): Promise<Blob> {
  const [{ svgPng }, svg] = await Promise.all([import('@/exports/svg-png'), svgOf(chart, threshold)]);
  return svgPng(svg);
}

/** The words of a chart for its workbook. A chart whose small counts allow no picture still has a table. */
async function aboutChart(chart: SavableChart, threshold: number): Promise<AboutTable> {
  try {
    const { words } = await chart.figure(threshold);
    const { aboutFigure } = await import('@/exports/about-figure');
    return aboutFigure(words);
  } catch (cause) {
    const named = chart.nameParts.filter((part) => part !== null).join(', ');
    return [['Table', named], ['Note', cause instanceof Error ? cause.message : 'There is no picture of it.'], ['Opens again at', window.location.href]]; // prettier-ignore
  }
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
