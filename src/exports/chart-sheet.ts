import type { NativeChart, NativePoints, NativeValues } from '@/charts/native-chart';
import type { CsvCell } from './csv-text';
import { FIGURES_SHEET } from './workbook-bytes';

/** The data of a chart as the sheet that its reader opens to edit it. */
export interface ChartSheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** Where each series of the chart lies, in its order; of bars the lines across them come last. */
  readonly series: readonly SeriesCells[];
}

/** References to cells, such as `Figures!$B$2:$B$74`. */
export interface SeriesCells {
  readonly name: string;
  /** The x values, or the categories. */
  readonly along: string;
  readonly values: string;
}

interface Column {
  readonly name: string;
  readonly cells: readonly CsvCell[];
}

/**
 * Points as three columns for each series, what they stand for, x and y, and two for a line; values as one column for each
 * series beside the categories, with the ends of their intervals after all of them.
 */
export function chartSheet(chart: NativeChart): ChartSheet {
  return chart.kind === 'scatter' ? pointsSheet(chart.x.title, chart.series) : valuesSheet(chart);
}

function pointsSheet(xTitle: string, series: readonly NativePoints[]): ChartSheet {
  const columns: Column[] = [];
  const count = mostPoints(series);
  const cells = series.map(({ name, drawn, points }): SeriesCells => {
    if (drawn === 'marks') columns.push({ name: `${name}: which`, cells: points.map((point) => point.name ?? null) });
    columns.push({ name: xTitle, cells: points.map(({ x }) => x) }, { name, cells: points.map(({ y }) => y) });
    const at = columns.length - 1;
    return { name: cellOf(at), along: cellsOf(at - 1, count), values: cellsOf(at, count) };
  });
  return { ...tableOf(columns), series: cells };
}

/** The length that every series is given: LibreOffice loses those before one that is longer. */
export function mostPoints(series: readonly NativePoints[]): number {
  return series.reduce((most, { points }) => Math.max(most, points.length), 0);
}

function valuesSheet(chart: Exclude<NativeChart, { kind: 'scatter' }>): ChartSheet {
  const { categories } = chart;
  const series: readonly NativeValues[] = [...chart.series, ...(chart.kind === 'bars' ? (chart.lines ?? []) : [])];
  const columns: readonly Column[] = [
    { name: chart.kind === 'bars' ? 'Name' : 'Period', cells: categories },
    ...series.map(({ name, values }) => ({ name, cells: values })),
    ...series.flatMap(({ name, intervals }) =>
      (['lower', 'upper'] as const).flatMap((end) =>
        intervals ? [{ name: `${name}, ${end}`, cells: intervals.map((interval) => interval?.[end] ?? null) }] : [],
      ),
    ),
  ];
  const along = cellsOf(0, categories.length);
  return {
    ...tableOf(columns),
    series: series.map((_, at) => ({ name: cellOf(at + 1), along, values: cellsOf(at + 1, categories.length) })),
  };
}

function tableOf(columns: readonly Column[]): Pick<ChartSheet, 'columns' | 'rows'> {
  const count = columns.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return {
    columns: columns.map(({ name }) => name),
    rows: Array.from({ length: count }, (_, row) => columns.map(({ cells }) => cells[row] ?? null)),
  };
}

/** The head of a column, from 0. */
function cellOf(column: number): string {
  return `${FIGURES_SHEET}!$${letters(column)}$1`;
}

function cellsOf(column: number, count: number): string {
  return `${FIGURES_SHEET}!$${letters(column)}$2:$${letters(column)}$${Math.max(2, count + 1)}`;
}

/** What a spreadsheet calls a column, from 0: `A` to `Z`, `AA`. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
