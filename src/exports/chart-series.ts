import { escapeMarkup } from '@/charts/escape-markup';
import { INK } from '@/charts/ink';
import type { NativeLook, NativePoints, NativeValues } from '@/charts/native-chart';
import { fill, richText, stroke, textLook } from './chart-ink';
import type { SeriesCells } from './chart-sheet';

const LINE_WIDTH = 1.5;
const TEXT = 10;
/** Sizes of marks, in points, with up to as many of them. */
const MARK_SIZES = [{ most: 100, size: 7 }, { most: 400, size: 5 }, { most: Infinity, size: 4 }] as const; // prettier-ignore
const LINE_MARK = 6;
const FLAT_MARK = 15;
/** By which marks that are set apart are larger: not every program shows which are filled. */
const LARGER = 3;

const SYMBOLS = {
  circle: 'circle',
  square: 'square',
  triangle: 'triangle',
  diamond: 'diamond',
  // Office programs have no triangle that points down.
  'triangle-down': 'star',
  plus: 'plus',
  saltire: 'x',
  dash: 'dash',
} as const;
const DRAWN_BY_LINES = ['triangle-down', 'plus', 'saltire'];

/** A series of marks, or a line, at points. @param count of points of the longest series */
export function pointsSeries(series: NativePoints, cells: SeriesCells, place: number, count: number): string {
  const { points, drawn } = series;
  const isLine = drawn === 'line';
  const size = MARK_SIZES.find(({ most }) => points.length <= most)?.size ?? LINE_MARK;
  const named = points.flatMap((point, at) => (point.isNamed === true && point.name !== undefined ? [nameLabel(at, point.name)] : [])); // prettier-ignore
  return [
    '<c:ser>',
    head(series.name, cells, place),
    `<c:spPr>${stroke(series.colour, isLine ? (series.width ?? LINE_WIDTH) : 0, series.dash)}</c:spPr>`,
    isLine ? NO_MARK : mark(series, size, series.isHollow === true ? 'outline' : 'filled'),
    named.length > 0 ? `<c:dLbls>${named.join('')}${shown({})}</c:dLbls>` : '',
    `<c:xVal>${numbers(cells.along, points.map(({ x }) => x), count)}</c:xVal>`,
    `<c:yVal>${numbers(cells.values, points.map(({ y }) => y), count)}</c:yVal>`,
    '<c:smooth val="0"/></c:ser>',
  ].join(''); // prettier-ignore
}

/** A series of bars. */
export function barSeries(
  series: NativeValues,
  cells: SeriesCells,
  place: number,
  categories: readonly string[],
): string {
  const { colour, isHollow, isUnseen, printed } = series;
  const area = isUnseen === true ? '<a:noFill/>' : fill(isHollow === true ? INK.paper : colour);
  return [
    '<c:ser>',
    head(series.name, cells, place),
    `<c:spPr>${area}${stroke(colour, isUnseen === true ? 0 : 1)}</c:spPr><c:invertIfNegative val="0"/>`,
    printed === undefined ? '' : `<c:dLbls><c:numFmt formatCode="${escapeMarkup(printed)}" sourceLinked="0"/>${NO_BOX}${textLook(TEXT)}<c:dLblPos val="outEnd"/>${shown({ value: true })}</c:dLbls>`,
    intervalBars(series, INK.text, ''),
    `<c:cat>${texts(cells.along, categories)}</c:cat><c:val>${numbers(cells.values, series.values)}</c:val></c:ser>`,
  ].join(''); // prettier-ignore
}

/** A line over categories. */
export function lineSeries(
  series: NativeValues,
  cells: SeriesCells,
  place: number,
  categories: readonly string[],
): string {
  const { marks, colour, shape } = series;
  const size = shape === 'dash' ? FLAT_MARK : LINE_MARK;
  const places = [...new Set([...(marks?.filled ?? []), ...(marks?.diamonds ?? [])])].sort((a, b) => a - b);
  const apart = places.map((at) => {
    const look = marks?.diamonds.includes(at) === true ? { colour, shape: 'diamond' as const } : series;
    return `<c:dPt><c:idx val="${at}"/>${mark(look, size + LARGER, marks?.filled.includes(at) === true ? 'filled' : 'white')}<c:bubble3D val="0"/>${lineLook(series)}</c:dPt>`;
  });
  return [
    '<c:ser>',
    head(series.name, cells, place),
    lineLook(series),
    marks ? mark(series, size, 'white') : NO_MARK,
    ...apart,
    intervalBars(series, colour, '<c:errDir val="y"/>'),
    `<c:cat>${texts(cells.along, categories)}</c:cat><c:val>${numbers(cells.values, series.values)}</c:val>`,
    '<c:smooth val="0"/></c:ser>',
  ].join('');
}

const NO_MARK = '<c:marker><c:symbol val="none"/></c:marker>';
const NO_BOX = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

function lineLook({ colour, width = LINE_WIDTH, dash }: NativeLook): string {
  return `<c:spPr>${stroke(colour, width, dash)}</c:spPr>`;
}

function head(name: string, cells: SeriesCells, place: number): string {
  return `<c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:strRef><c:f>${cells.name}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeMarkup(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

/**
 * A mark: filled, with a white edge, or an outline in its own colour, white inside where a line runs behind it. Shapes drawn
 * by lines have no inside.
 */
function mark(
  { colour, shape = 'circle' }: Pick<NativeLook, 'colour' | 'shape'>,
  size: number,
  inside: 'filled' | 'white' | 'outline',
): string {
  const area = inside === 'outline' ? '<a:noFill/>' : fill(inside === 'filled' ? colour : INK.paper);
  const edge = inside === 'filled' && !DRAWN_BY_LINES.includes(shape) ? stroke(INK.paper, 0.5) : stroke(colour, 1.25);
  return `<c:marker><c:symbol val="${SYMBOLS[shape]}"/><c:size val="${size}"/><c:spPr>${area}${edge}</c:spPr></c:marker>`;
}

/** What a mark stands for, on its right. */
function nameLabel(at: number, name: string): string {
  return `<c:dLbl><c:idx val="${at}"/><c:layout/>${richText(name, TEXT, INK.text)}<c:dLblPos val="r"/>${shown({ value: true })}</c:dLbl>`;
}

function shown({ value = false }: { readonly value?: boolean }): string {
  return `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

/** Intervals, as their distances from the values. @param direction of lines; bars have one alone, which is not said */
function intervalBars({ values, intervals }: NativeValues, colour: string, direction: string): string {
  if (!intervals) return '';
  const apart = (end: 'lower' | 'upper') =>
    values.map((value, at) => {
      const interval = intervals[at] ?? null;
      return value === null || interval === null ? null : Math.abs(interval[end] - value);
    });
  return `<c:errBars>${direction}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/><c:plus>${literal(apart('upper'))}</c:plus><c:minus>${literal(apart('lower'))}</c:minus><c:spPr>${stroke(colour, 1)}</c:spPr></c:errBars>`;
}

function numbers(cells: string, values: readonly (number | null)[], count = values.length): string {
  return `<c:numRef><c:f>${cells}</c:f><c:numCache>${cache(values, count)}</c:numCache></c:numRef>`;
}

function literal(values: readonly (number | null)[]): string {
  return `<c:numLit>${cache(values, values.length)}</c:numLit>`;
}

/** Numbers in full; a missing one has no point. */
function cache(values: readonly (number | null)[], count: number): string {
  const points = values.map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`));
  return `<c:formatCode>General</c:formatCode><c:ptCount val="${count}"/>${points.join('')}`;
}

function texts(cells: string, values: readonly string[]): string {
  const points = values.map((value, at) => `<c:pt idx="${at}"><c:v>${escapeMarkup(value)}</c:v></c:pt>`);
  return `<c:strRef><c:f>${cells}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}
