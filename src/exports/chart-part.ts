import type {
  NativeBars,
  NativeChart,
  NativeLines,
  NativePoints,
  NativeScatter,
  NativeValues,
} from '@/charts/native-chart';
import { AXIS_IDS, nameAxis, type Names, numberAxis } from './chart-axes';
import { textLook } from './chart-ink';
import { barSeries, lineSeries, pointsSeries } from './chart-series';
import { type ChartSheet, mostPoints, type SeriesCells } from './chart-sheet';

const { across, up } = AXIS_IDS;
const [ACROSS, UP] = [{ id: across, crossedBy: up }, { id: up, crossedBy: across }] as const; // prettier-ignore
const LEGEND_TEXT = 11;
/** With more, a legend would leave the chart no room: it then names lines only. */
const MOST_NAMED = 16;
/** With more columns than these their names stand upright, or are left to the sheet of the data. */
const MOST_ALONG = 12;
const MOST_UPRIGHT = 40;
const NO_CELLS: SeriesCells = { name: '', along: '', values: '' };

/**
 * A chart as the part of an office document that draws it (`c:chartSpace`, ECMA-376 part 1, 21.2), with its data both in it
 * and referred to in the workbook that lies beside it as `rId1`.
 *
 * @param sheet of the same chart
 */
export function chartPart(chart: NativeChart, sheet: ChartSheet): string {
  const cells = (place: number) => sheet.series[place] ?? NO_CELLS;
  const spansGaps = chart.kind === 'lines' && chart.spansGaps === true;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>',
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    plotOf(chart, cells),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>',
    legendOf(chart),
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="${spansGaps ? 'span' : 'gap'}"/></c:chart>`,
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(LEGEND_TEXT)}`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('');
}

function plotOf(chart: NativeChart, cells: (place: number) => SeriesCells): string {
  if (chart.kind === 'scatter') return scatterPlot(chart, cells);
  return chart.kind === 'bars' ? barsPlot(chart, cells) : linesPlot(chart, cells);
}

function scatterPlot({ x, y, series }: NativeScatter, cells: (place: number) => SeriesCells): string {
  return [
    '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>',
    ...series.map((each, place) => pointsSeries(each, cells(place), place, mostPoints(series))),
    `${axes()}</c:scatterChart>`,
    numberAxis(x, { ...ACROSS, at: 'b' }, { isRuled: false, crosses: 'min', between: 'midCat' }),
    numberAxis(y, { ...UP, at: 'l' }, { isRuled: true, crosses: 'min', between: 'midCat' }),
  ].join('');
}

function barsPlot(chart: NativeBars, cells: (place: number) => SeriesCells): string {
  const { categories, series, value, drawn, isStacked, lines = [] } = chart;
  const isRows = drawn === 'rows';
  return [
    `<c:barChart><c:barDir val="${isRows ? 'bar' : 'col'}"/><c:grouping val="${isStacked === true ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...series.map((each, place) => barSeries(each, cells(place), place, categories)),
    `<c:gapWidth val="${isRows ? 60 : 35}"/><c:overlap val="100"/>${axes()}</c:barChart>`,
    lines.length > 0 ? linesOver(lines, series.length, categories, cells) : '',
    nameAxis({ ...ACROSS, at: isRows ? 'l' : 'b' }, namesOf(chart)),
    numberAxis(value, { ...UP, at: isRows ? 'b' : 'l' }, { isRuled: true, crosses: isRows ? 'max' : 'autoZero', between: 'between' }), // prettier-ignore
  ].join('');
}

function namesOf({ categories, categoriesTitle = '', drawn }: NativeBars): Names {
  if (drawn === 'rows') return { title: categoriesTitle, set: 'along', isFromTop: true };
  const set = categories.length <= MOST_ALONG ? 'along' : categories.length <= MOST_UPRIGHT ? 'upright' : 'none';
  return { title: categoriesTitle, set, isFromTop: false };
}

function linesPlot({ categories, series, value }: NativeLines, cells: (place: number) => SeriesCells): string {
  return [
    linesOver(series, 0, categories, cells),
    nameAxis({ ...ACROSS, at: 'b' }, { title: '', set: 'along', isFromTop: false }),
    numberAxis(value, { ...UP, at: 'l' }, { isRuled: true, crosses: 'autoZero', between: 'between' }),
  ].join('');
}

function linesOver(
  series: readonly NativeValues[],
  first: number,
  categories: readonly string[],
  cells: (place: number) => SeriesCells,
): string {
  const drawn = series.map((each, at) => lineSeries(each, cells(first + at), first + at, categories));
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn.join('')}<c:marker val="1"/>${axes()}</c:lineChart>`;
}

function axes(): string {
  return `<c:axId val="${across}"/><c:axId val="${up}"/>`;
}

/** The names of the series at the bottom; none for one alone, or where bars say by themselves what they are. */
function legendOf(chart: NativeChart): string {
  const series: readonly (NativePoints | NativeValues)[] = chart.kind === 'bars' ? [...chart.series, ...(chart.lines ?? [])] : chart.series; // prettier-ignore
  const isLine = (at: number) =>
    chart.kind === 'lines' || (chart.kind === 'bars' ? at >= chart.series.length : chart.series[at]?.drawn === 'line');
  const isCrowded = series.filter(({ isUnlisted }) => isUnlisted !== true).length > MOST_NAMED;
  const left = series.flatMap(({ isUnlisted }, at) => (isUnlisted === true || (isCrowded && !isLine(at)) ? [at] : []));
  if (series.length - left.length < 2 || saysItself(chart)) return '';
  const hidden = left.map((at) => `<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`);
  return `<c:legend><c:legendPos val="b"/>${hidden.join('')}<c:overlay val="0"/>${textLook(LEGEND_TEXT)}</c:legend>`;
}

/** Stacked bars are told by their categories, and so are bars with their own name beside them. */
function saysItself(chart: NativeChart): boolean {
  if (chart.kind !== 'bars') return false;
  if (chart.isStacked === true) return true;
  if ((chart.lines ?? []).length > 0) return false;
  return chart.series.every(({ name, values }) => values.every((value, at) => value === null || chart.categories[at] === name)); // prettier-ignore
}
