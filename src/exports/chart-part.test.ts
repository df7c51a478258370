import { read, utils } from '@e965/xlsx';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { NativeChart, NativeValues } from '@/charts/native-chart';
import { elementsOf } from '../../tests/support/office-parts';
import { chartPart } from './chart-part';
import { chartSheet } from './chart-sheet';
import { workbookBytes } from './workbook-bytes';

const { DOMParser } = new JSDOM().window;
const xmlOf = (chart: NativeChart) => new DOMParser().parseFromString(chartPart(chart, chartSheet(chart)), 'application/xml'); // prettier-ignore

const AXIS = { title: 'Rate & <ratio>', format: '0.0%', range: { min: 0, max: 0.3, step: 0.1 } };
const SCATTER: NativeChart = {
  kind: 'scatter',
  x: { title: 'List size', format: '#,##0' },
  y: AXIS,
  series: [
    { name: '95% limit, upper', drawn: 'line', colour: '#4c6272', dash: 'dashed', points: [{ x: 1, y: 0.3 }, { x: 4000, y: 0.2 }] },
    { name: 'DacCom', drawn: 'marks', colour: '#12436D', shape: 'square', points: [{ x: 100, y: 0.1, name: 'Elm & <Ash>', isNamed: true }, { x: 250.5, y: 1 / 3, name: 'Oak' }, { x: 300, y: 0, name: 'Fir' }] },
    { name: 'WatCom, not compared', drawn: 'marks', colour: '#801650', isHollow: true, points: [{ x: 20, y: 0.25, name: 'Yew' }] },
  ],
}; // prettier-ignore
const values = (name: string, of: NativeValues['values'], changes: Partial<NativeValues> = {}): NativeValues => ({ name, colour: '#12436D', values: of, ...changes }); // prettier-ignore
const BARS: NativeChart = {
  kind: 'bars',
  categories: ['Oak', 'Elm', 'Fir'],
  value: AXIS,
  series: [
    values('DacCom', [0.1, null, 0], { intervals: [{ lower: 0.05, upper: 0.2 }, null, null] }),
    values('WatCom', [null, 1 / 3, null], { isHollow: true, printed: '£#,##0' }),
  ],
  lines: [values('average 6.6%', [0.066, 0.066, 0.066])],
};
const LINES: NativeChart = {
  kind: 'lines',
  categories: ['Apr', 'May', 'Jun'],
  value: AXIS,
  series: [
    values('ratio', [2.5, null, 0.1 + 0.2], { marks: { filled: [2], diamonds: [2] }, dash: 'dotted' }),
    values('mean', [2, 2, 2], { isUnlisted: true }),
    values('limit', [3, 3, 3]),
  ],
};
const CHARTS = [['scatter', SCATTER], ['bars', BARS], ['lines', LINES]] as const; // prettier-ignore

/** Children in the order in which the schema of charts wants them (ECMA-376 part 1, annex A.5), for what is written here. */
const ORDERS: Readonly<Record<string, string>> = {
  'c:chartSpace': 'c:date1904 c:lang c:roundedCorners c:chart c:spPr c:txPr c:externalData',
  'c:chart': 'c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  'c:plotArea': 'c:layout c:scatterChart c:barChart c:lineChart c:catAx c:valAx c:spPr',
  'c:scatterChart': 'c:scatterStyle c:varyColors c:ser c:axId',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:gapWidth c:overlap c:axId',
  'c:lineChart': 'c:grouping c:varyColors c:ser c:marker c:axId',
  'c:scatterChart c:ser': 'c:idx c:order c:tx c:spPr c:marker c:dLbls c:xVal c:yVal c:smooth',
  'c:barChart c:ser': 'c:idx c:order c:tx c:spPr c:invertIfNegative c:dLbls c:errBars c:cat c:val',
  'c:lineChart c:ser': 'c:idx c:order c:tx c:spPr c:marker c:dPt c:errBars c:cat c:val c:smooth',
  'c:dPt': 'c:idx c:marker c:bubble3D c:spPr',
  'c:marker': 'c:symbol c:size c:spPr',
  'c:dLbls': 'c:dLbl c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize',
  'c:dLbl': 'c:idx c:layout c:tx c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize',
  'c:errBars': 'c:errDir c:errBarType c:errValType c:noEndCap c:plus c:minus c:spPr',
  'c:catAx': 'c:axId c:scaling c:delete c:axPos c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl',
  'c:valAx': 'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween c:majorUnit',
  'c:scaling': 'c:orientation c:max c:min',
  'c:legend': 'c:legendPos c:legendEntry c:overlay c:txPr',
  'c:title': 'c:tx c:overlay',
  'a:ln': 'a:noFill a:solidFill a:prstDash a:round',
}; // prettier-ignore

/** Elements whose children are unknown, or in another order. */
function disordered(document: Document): readonly string[] {
  return elementsOf(document, document.documentElement.nodeName).concat(Object.keys(ORDERS).flatMap((name) => elementsOf(document, name.split(' ').at(-1) ?? ''))).flatMap((element) => {
    const order = (ORDERS[`${element.parentElement?.nodeName} ${element.nodeName}`] ?? ORDERS[element.nodeName])?.split(' ');
    if (!order || element.childElementCount === 0) return [];
    const places = Array.from(element.children, ({ nodeName }) => order.indexOf(nodeName));
    return places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0)) ? [] : [`${element.nodeName}: ${Array.from(element.children, ({ nodeName }) => nodeName).join(' ')}`];
  }); // prettier-ignore
}

const textAt = (element: Element | undefined, name: string) => elementsOf(element ?? new DOMParser().parseFromString('<none/>', 'text/xml'), name)[0]?.textContent ?? ''; // prettier-ignore

/** The cached values of a reference, by their places; what is missing is null. */
function cachedIn(element: Element | undefined): readonly (string | null)[] {
  if (!element) return [];
  const points = elementsOf(element, 'c:pt');
  const count = Number(elementsOf(element, 'c:ptCount')[0]?.getAttribute('val'));
  return Array.from({ length: count }, (_, at) => points.find((point) => point.getAttribute('idx') === String(at))?.textContent ?? null); // prettier-ignore
}

function seriesOf(chart: NativeChart) {
  return elementsOf(xmlOf(chart), 'c:ser').map((series) => {
    const part = (name: string) => elementsOf(series, name)[0];
    const [along, up] = [part('c:xVal') ?? part('c:cat'), part('c:yVal') ?? part('c:val')];
    return {
      series,
      name: cachedIn(part('c:tx'))[0],
      cells: [textAt(part('c:tx'), 'c:f'), textAt(along, 'c:f'), textAt(up, 'c:f')],
      along: cachedIn(along),
      up: cachedIn(up).map((value) => (value === null ? null : Number(value))),
    };
  });
}

/** What the cells of a reference hold in the workbook beside a chart. */
function cellsAt(chart: NativeChart, reference: string): readonly (string | number | null)[] {
  const book = read(workbookBytes({ ...chartSheet(chart), about: [] }));
  const [name = '', range = ''] = reference.split('!');
  const sheet = book.Sheets[name] ?? {};
  const { s, e } = utils.decode_range(range.replaceAll('$', ''));
  return Array.from({ length: e.r - s.r + 1 }, (_, row) => (sheet[utils.encode_cell({ r: s.r + row, c: s.c })] as { v: string | number } | undefined)?.v ?? null); // prettier-ignore
}

describe('chartPart', () => {
  it.each(CHARTS)('is well-formed and in the order of the schema: %s', (_, chart) => {
    const document = xmlOf(chart);
    expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
    expect(disordered(document)).toEqual([]);
  });

  it('finds what the schema would not take', () => {
    const wrong = '<c:chart xmlns:c="c"><c:plotVisOnly/><c:plotArea/></c:chart>';
    expect(disordered(new DOMParser().parseFromString(wrong, 'application/xml'))).not.toEqual([]);
  });

  it('holds every point of a scatter, each series with x values of its own, and as many places in each', () => {
    const read = seriesOf(SCATTER);
    expect(read.map(({ name }) => name)).toEqual(SCATTER.series.map(({ name }) => name));
    expect(read.map(({ along, up }) => along.flatMap((x, at) => (x === null ? [] : [[Number(x), up[at]]])))).toEqual([
      [[1, 0.3], [4000, 0.2]],
      [[100, 0.1], [250.5, 1 / 3], [300, 0]],
      [[20, 0.25]],
    ]); // prettier-ignore
    expect(read.map(({ along, up }) => [along.length, up.length])).toEqual([[3, 3], [3, 3], [3, 3]]); // prettier-ignore
  });

  it.each([['bars', BARS], ['lines', LINES]] as const)('holds every value of %s, unrounded, and leaves gaps', (_, chart) => {
    const series = chart.kind === 'bars' ? [...chart.series, ...(chart.lines ?? [])] : chart.series;
    expect(seriesOf(chart).map(({ name, along, up }) => ({ name, along, up }))).toEqual(series.map((each) => ({ name: each.name, along: chart.categories, up: each.values }))); // prettier-ignore
  }); // prettier-ignore

  it.each(CHARTS)('refers to cells of its workbook that hold the same: %s', (_, chart) => {
    for (const { name, cells, along, up } of seriesOf(chart)) {
      const [named = '', first = '', second = ''] = cells;
      expect(cellsAt(chart, named)).toEqual([name]);
      expect(cellsAt(chart, first).map((cell) => (cell === null ? null : String(cell)))).toEqual(along);
      expect(cellsAt(chart, second)).toEqual(up);
    }
  });

  it('draws intervals by their distances from the values', () => {
    const [daccom] = seriesOf(BARS);
    const bars = elementsOf(daccom?.series ?? xmlOf(BARS), 'c:errBars')[0];
    const side = (name: string) => cachedIn(elementsOf(bars ?? xmlOf(BARS), name)[0]);
    expect([side('c:plus'), side('c:minus')]).toEqual([['0.1', null, null], ['0.05', null, null]]); // prettier-ignore
    expect(chartSheet(BARS).columns).toEqual(['Name', 'DacCom', 'WatCom', 'average 6.6%', 'DacCom, lower', 'DacCom, upper']); // prettier-ignore
    expect(chartSheet(BARS).rows[0]).toEqual(['Oak', 0.1, null, 0.066, 0.05, 0.2]);
  });

  it('names marks, escapes what is markup, and says axes, numbers and ends', () => {
    const document = xmlOf(SCATTER);
    expect(elementsOf(document, 'c:dLbl').map(({ textContent }) => textContent)).toEqual(['Elm & <Ash>']);
    expect(elementsOf(document, 'c:title').map(({ textContent }) => textContent)).toEqual(['List size', 'Rate & <ratio>']); // prettier-ignore
    expect(elementsOf(document, 'c:numFmt').map((format) => format.getAttribute('formatCode'))).toEqual(['#,##0', '0.0%']); // prettier-ignore
    expect(['c:max', 'c:min', 'c:majorUnit'].map((name) => elementsOf(document, name).map((end) => end.getAttribute('val')))).toEqual([['0.3'], ['0'], ['0.1']]); // prettier-ignore
  });

  it('has text of 10 points or more, in Arial', () => {
    for (const [, chart] of CHARTS) {
      const fonts = ['a:defRPr', 'a:rPr'].flatMap((name) => elementsOf(xmlOf(chart), name));
      expect(fonts.every((font) => Number(font.getAttribute('sz')) >= 1000)).toBe(true);
      expect(elementsOf(xmlOf(chart), 'a:latin').every((font) => font.getAttribute('typeface') === 'Arial')).toBe(true);
    }
  });

  it('lists series at the bottom unless they say themselves what they are', () => {
    const legend = (chart: NativeChart) => elementsOf(xmlOf(chart), 'c:legend')[0];
    expect(elementsOf(legend(LINES) ?? xmlOf(LINES), 'c:legendEntry')).toHaveLength(1);
    expect(legend(LINES)?.firstElementChild?.getAttribute('val')).toBe('b');
    expect(legend({ ...LINES, series: LINES.series.slice(0, 2) })).toBeUndefined();
    expect(legend({ ...BARS, isStacked: true })).toBeUndefined();
    expect(legend({ ...BARS, lines: [], categories: ['DacCom', 'WatCom', 'DacCom'] })).toBeUndefined();
    const many = { ...SCATTER, series: Array.from({ length: 20 }, () => SCATTER.series).flat() };
    expect(elementsOf(legend(many) ?? xmlOf(many), 'c:legendEntry')).toHaveLength(40);
  });

  it('stands rows from the top, with the numbers below them, and goes on over gaps only where asked to', () => {
    const rows = xmlOf({ ...BARS, drawn: 'rows', lines: [] });
    expect(elementsOf(rows, 'c:barDir')[0]?.getAttribute('val')).toBe('bar');
    expect(elementsOf(rows, 'c:orientation').map((each) => each.getAttribute('val'))).toEqual(['maxMin', 'minMax']);
    expect(elementsOf(rows, 'c:crosses').map((each) => each.getAttribute('val'))).toEqual(['autoZero', 'max']);
    const blanks = (chart: NativeChart) => elementsOf(xmlOf(chart), 'c:dispBlanksAs')[0]?.getAttribute('val');
    expect([blanks(LINES), blanks({ ...LINES, spansGaps: true })]).toEqual(['gap', 'span']);
  });

  it('names columns side by side, upright, or by their title alone where they are many', () => {
    const namesOf = (count: number) => {
      const [axis] = elementsOf(xmlOf({ ...BARS, categories: Array.from({ length: count }, String), categoriesTitle: 'practices' }), 'c:catAx'); // prettier-ignore
      const of = (name: string) => elementsOf(axis ?? xmlOf(BARS), name)[0];
      return [of('c:title')?.textContent, of('c:tickLblPos')?.getAttribute('val'), elementsOf(of('c:txPr') ?? xmlOf(BARS), 'a:bodyPr')[0]?.getAttribute('rot')]; // prettier-ignore
    };
    expect(namesOf(12)).toEqual(['practices', 'low', null]);
    expect(namesOf(40)).toEqual(['practices', 'low', '-5400000']);
    expect(namesOf(73)).toEqual(['practices', 'none', null]);
  });

  it('refers to columns beyond Z', () => {
    const wide: NativeChart = {
      ...LINES,
      series: Array.from({ length: 30 }, (_, at) => values(`s${at}`, [at, at, at])),
    };
    expect(chartSheet(wide).series.at(-1)).toEqual({ name: 'Figures!$AE$1', along: 'Figures!$A$2:$A$4', values: 'Figures!$AE$2:$AE$4' }); // prettier-ignore
  });
});
