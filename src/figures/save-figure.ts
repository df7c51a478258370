import type { FigureWords } from '@/exports/figure';
import type { AboutTable, SavableChart, SavableTable, SavedTable } from '@/exports/savable';
import { CountsTooSmall } from './counts-too-small';

export type SaveFormat = 'png' | 'svg' | 'csv' | 'xlsx';

/** How a figure is taken from the page. */
export interface Taking {
  /** Counts from 1 to one less than this are masked. */
  readonly threshold: number;
  /** Where what is on show opens again, with the data that it was drawn from. */
  readonly reference: () => Promise<string>;
}

/** Writes a chart or a table to a file of the reader's. What writes it is fetched only now. @throws Error in plain words */
export async function saveFigure(savable: SavableChart | SavableTable, format: SaveFormat, taking: Taking) {
  const [{ fileName }, { saveFile }] = await Promise.all([
    import('@/exports/file-name'),
    import('@/exports/save-file'),
  ]);
  saveFile(await fileOf(savable, format, taking), fileName(savable.nameParts, format));
}

/** Puts a chart on the clipboard as a picture. @throws Error in plain words */
export async function copyAsPicture(chart: SavableChart, taking: Taking): Promise<void> {
  const { copyPicture } = await import('@/exports/copy-figure');
  await copyPicture(pngOf(chart, taking));
}

/** Puts the table of a figure on the clipboard. @throws Error in plain words */
export async function copyAsTable(savable: SavableChart | SavableTable, { threshold }: Taking): Promise<void> {
  const { copyTable } = await import('@/exports/copy-figure');
  await copyTable(savable.table(threshold));
}

async function fileOf(savable: SavableChart | SavableTable, format: SaveFormat, taking: Taking): Promise<Blob> {
  if (format === 'csv') return csvFile(await savable.table(taking.threshold));
  if (format === 'xlsx') return workbook(await savable.table(taking.threshold), await aboutOf(savable, taking));
  if (!('figure' in savable)) throw new Error('A table has no picture.');
  return format === 'png'
    ? pngOf(savable, taking)
    : new Blob([await svgOf(savable, taking)], { type: 'image/svg+xml' });
}

async function csvFile({ columns, rows }: SavedTable): Promise<Blob> {
  const { csvText } = await import('@/exports/csv-text');
  return new Blob([csvText(columns, rows, { guardFormulas: true })], { type: 'text/csv;charset=utf-8' });
}

async function workbook(table: SavedTable, about: AboutTable): Promise<Blob> {
  const { workbookFile } = await import('@/exports/workbook-file');
  return workbookFile({ columns: table.columns, rows: table.rows, about });
}

async function svgOf(chart: SavableChart, { threshold, reference }: Taking): Promise<string> {
  const [{ figureSvg }, { words, picture }, opensAt] = await Promise.all([
    import('@/exports/figure-svg'),
    chart.figure(threshold),
    reference(),
  ]);
  return figureSvg({ ...words, reference: opensAt }, picture);
}

async function pngOf(chart: SavableChart, taking: Taking): Promise<Blob> {
  const [{ svgPng }, svg] = await Promise.all([import('@/exports/svg-png'), svgOf(chart, taking)]);
  return svgPng(svg);
}

async function aboutOf(savable: SavableChart | SavableTable, { threshold, reference }: Taking): Promise<AboutTable> {
  const [{ aboutFigure, aboutNoPicture }, opensAt] = await Promise.all([import('@/exports/about-figure'), reference()]);
  const words = await wordsOf(savable, threshold);
  return words instanceof CountsTooSmall
    ? aboutNoPicture(savable.nameParts, words.message, opensAt)
    : aboutFigure({ ...words, reference: opensAt });
}

/** The words of a figure. A chart whose small counts allow no picture still has a table: why is then given. */
async function wordsOf(savable: SavableChart | SavableTable, threshold: number): Promise<FigureWords | CountsTooSmall> {
  if (!('figure' in savable)) return savable.words(threshold);
  try {
    return (await savable.figure(threshold)).words;
  } catch (cause) {
    if (cause instanceof CountsTooSmall) return cause;
    throw cause;
  }
}
