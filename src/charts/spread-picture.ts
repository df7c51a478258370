import { formatAxisValue, type ValueFormat } from '@/domain/format';
import { axisPrint } from './axis-print';
import { chartPicture, type ChartPicture } from './chart-picture';
import type { ChartUnit, ReferenceLine } from './chart-unit';
import { type Dot, dotSeries, ringSeries } from './dot-series';
import { type DrawnElement, drawnBox, drawnLine, drawnText } from './drawn-element';
import { INK } from './ink';
import { plainLine, referenceStroke } from './line-series';
import { referenceWords } from './reference-labels';
import { rangeAlong } from './tick-room';
import { localityDiamond } from './locality-diamond';
import { localityMark, type LocalityScheme } from './locality-mark';
import { nameLabels } from './name-labels';
import { pixelOf, type PlotFrame } from './plot-frame';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { swarm, swarmReach } from './swarm';
import { textWidth } from './text-width';
import { topLabels } from './top-labels';
import { wrapText } from './wrap-text';

/** A unit of a locality's row. */
export interface SpreadPoint extends ChartUnit {
  /** Null where there is none: the unit is counted in `notDrawn`. */
  readonly value: number | null;
  readonly isCompared: boolean;
}

/** One locality. */
export interface SpreadRow {
  readonly locality: string;
  readonly points: readonly SpreadPoint[];
  /** Quartiles of the row's values (type 7). Drawn from 4 values on, the median alone for 2 or 3. */
  readonly quartiles: { readonly q1: number; readonly median: number; readonly q3: number } | null;
  /** The locality's own value, sums over sums, with its 95% interval: a diamond. Null to leave it out. */
  readonly whole: { readonly value: number; readonly lower: number | null; readonly upper: number | null } | null;
}

/** Everything the chart of spread within localities shows. */
export interface SpreadSpec extends LocalityScheme {
  /** In the order of `sortLocalities`; a locality without units keeps its row. Localities filtered out have none. */
  readonly rows: readonly SpreadRow[];
  /** Most important first. */
  readonly lines: readonly ReferenceLine[];
  readonly format: ValueFormat;
  readonly valueTitle: string;
  readonly selectedId: string | null;
  readonly summary: string;
}

interface DrawnRow extends SpreadRow {
  readonly dots: readonly Dot[];
  readonly radius: number;
  /** Middle of the row on the y axis: rows stand at 0.5, 1.5, … from the bottom. */
  readonly middle: number;
}

const LOWEST_ROW = 26;
const HIGHEST_ROW = 84;
const BELOW_PLOT = 46;
/** Share of a row's height that its dots may reach to above and below its middle. */
const DOT_ROOM = 0.46;
/** Rows grow, up to this many times the height asked for, so that dots need not be smaller than this radius. */
const MOST_GROWTH = 1.5;
const READABLE_DOT = 3.5;
/** More dots than this in a row would hide the box behind them: its outline and the median go in front. */
const MANY_DOTS = 150;
const FEWEST_FOR_BOX = 4;
const FEWEST_FOR_MEDIAN = 2;

/**
 * A row for each locality: every unit a dot, the middle half a box, the median a bar, the whole locality a diamond, the
 * overall value a line across all rows. The sheet grows where the rows need more height.
 */
export function spreadPicture(spec: SpreadSpec, sheet: Sheet): ChartPicture {
  const frame = spreadFrame(spec, sheet);
  const rowHeight = frame.rect.height / Math.max(1, spec.rows.length);
  const grown = { ...sheet, height: frame.rect.y + frame.rect.height + BELOW_PLOT };
  const rows = drawnRows(spec.rows, frame, rowHeight);
  const names = topLabels(
    grown,
    spec.lines.map((line) => ({ ...referenceWords(line, spec.format), x: pixelOf(frame, line.value, 0).x })),
    frame.rect.y,
  );
  const all = rows.flatMap((row) => row.dots.map((dot) => ({ dot, radius: row.radius })));
  const chosen = all.filter(({ dot }) => dot.unit.id === spec.selectedId);
  const chosenNames = nameLabels(
    grown,
    chosen.map(({ dot: { unit, x, y }, radius }) => ({
      ...pixelOf(frame, x, y),
      id: unit.id,
      name: unit.name,
      radius: radius + 6,
      selected: true,
    })),
    { marks: all.map(({ dot, radius }) => ({ ...pixelOf(frame, dot.x, dot.y), radius: radius + 1 })), lines: [] },
    frame.rect,
  );
  const middle = frame.rect.x + frame.rect.width / 2;
  const title = { x: middle, y: frame.rect.y + frame.rect.height + 32 };
  return chartPicture(grown, {
    frame,
    axes: {
      x: { print: axisPrint(frame.x, spec.format), ruled: true, lineShown: false },
      y: { print: null, ruled: false, lineShown: false },
    },
    summary: spec.summary,
    series: [
      ...spec.lines.map((line) => plainLine([[line.value, 0], [line.value, frame.y.max]], referenceStroke(line))), // prettier-ignore
      ...rows.map(({ dots, radius }) => dotSeries(dots, spec, radius)),
      ...chosen.map(({ dot, radius }) => ringSeries([dot], radius, 'selected')),
    ],
    elements: [
      ...rows.flatMap((row) => rowElements(row, spec, frame, rowHeight, grown)),
      ...names.elements,
      drawnText(spec.valueTitle, title, { align: 'center', colour: INK.mutedText }),
      ...chosenNames.elements,
    ],
    points: rows.flatMap(({ dots }) =>
      [...dots]
        .sort((a, b) => a.x - b.x || (a.unit.id < b.unit.id ? -1 : 1))
        .map(({ unit: { id, name, hover }, x, y }) => ({ id, name, hover, ...pixelOf(frame, x, y) })),
    ),
    labels: [...names.labels, ...chosenNames.labels],
    unlabelled: 0,
    notDrawn: spec.rows.reduce((sum, row) => sum + row.points.length, 0) - all.length,
    cutIntervals: 0,
    markCount: all.length,
  });
}

function spreadFrame(spec: SpreadSpec, sheet: Sheet): PlotFrame {
  const style = textStyle(sheet);
  const widest = Math.max(0, ...spec.rows.flatMap((row) => rowName(row, sheet).map((line) => textWidth(line, style))));
  const left = Math.ceil(widest) + 12;
  const top = Math.max(1, spec.lines.length) * LINE_HEIGHT + 4;
  const asked = sheet.height - top - BELOW_PLOT;
  const print = (value: number) => formatAxisValue(value, spec.format);
  const width = Math.max(60, sheet.width - left - 24);
  const x = rangeAlong(spreadValues(spec), width, print, sheet);
  const y = { min: 0, max: Math.max(1, spec.rows.length), ticks: [] };
  const frame = { rect: { x: left, y: top, width, height: 60 }, x, y };
  const named = Math.max(...spec.rows.map((row) => rowName(row, sheet).length * LINE_HEIGHT + 4), LOWEST_ROW);
  const even = Math.min(asked / y.max, HIGHEST_ROW);
  const dots = spec.rows.map((row) => swarmReach(pixelsAlong(row, frame), READABLE_DOT) ?? Infinity);
  // A lone row has all the height already: growing, it would leave the chart beside it half empty.
  const most = spec.rows.length === 1 ? asked : Math.min(asked * MOST_GROWTH, asked + 240);
  const roomy = Math.min(Math.max(...dots, 0) / DOT_ROOM, most / y.max);
  return { ...frame, rect: { ...frame.rect, height: Math.max(60, Math.max(named, even, roomy) * y.max) } };
}

function pixelsAlong({ points }: SpreadRow, frame: PlotFrame): readonly number[] {
  return points.flatMap(({ value }) => (value === null ? [] : [pixelOf(frame, value, 0).x]));
}

function spreadValues(spec: SpreadSpec): readonly number[] {
  const dots = spec.rows.flatMap((row) => [
    ...row.points.map(({ value }) => value),
    ...(row.whole ? [row.whole.value, row.whole.lower, row.whole.upper] : []),
  ]);
  return [...dots.filter((value) => value !== null), ...spec.lines.map(({ value }) => value)];
}

function rowName({ locality }: SpreadRow, sheet: Sheet): readonly string[] {
  return wrapText(locality, sheet.width * 0.28, textStyle(sheet));
}

/** Rows with their dots moved apart, all of the size that the fullest row allows. */
function drawnRows(rows: readonly SpreadRow[], frame: PlotFrame, rowHeight: number): readonly DrawnRow[] {
  const reach = rowHeight * DOT_ROOM;
  const sorted = rows.map((row) => ({
    row,
    points: row.points
      .flatMap((point) => (point.value === null ? [] : [{ point, value: point.value }]))
      .sort((a, b) => a.value - b.value || (a.point.id < b.point.id ? -1 : 1)),
  }));
  const xs = sorted.map(({ points }) => points.map(({ value }) => pixelOf(frame, value, 0).x));
  const radius = Math.min(...xs.map((row) => swarm(row, reach).radius));
  return sorted.map(({ row, points }, index) => {
    const middle = rows.length - index - 0.5;
    const { offsets } = swarm(xs[index] ?? [], reach, radius);
    const dots = points.map(({ point, value }, place) => ({
      unit: point,
      x: value,
      y: middle - (offsets[place] ?? 0) / rowHeight,
      hollow: !point.isCompared,
    }));
    return { ...row, dots, radius, middle };
  });
}

function rowElements(
  row: DrawnRow,
  scheme: LocalityScheme,
  frame: PlotFrame,
  rowHeight: number,
  sheet: Sheet,
): readonly DrawnElement[] {
  const at = (value: number) => pixelOf(frame, value, row.middle);
  const { y } = at(frame.x.min);
  const half = Math.min(rowHeight * 0.34, 24);
  const lines = rowName(row, sheet);
  const name = lines.map((line, index) => {
    const place = { x: frame.rect.x - 10, y: y + (index - (lines.length - 1) / 2) * LINE_HEIGHT };
    return drawnText(line, place, { align: 'right' });
  });
  if (row.dots.length === 0) {
    return [...name, drawnText('none with a value', { x: frame.rect.x + 8, y }, { colour: INK.mutedText })];
  }
  const { quartiles, whole } = row;
  const isCrowded = row.dots.length > MANY_DOTS;
  const box = quartiles && row.dots.length >= FEWEST_FOR_BOX;
  const [from, to] = quartiles ? [at(quartiles.q1).x, at(quartiles.q3).x] : [0, 0];
  const median = quartiles ? at(quartiles.median).x : 0;
  return [
    ...name,
    ...(box
      ? [
          drawnBox(
            { x: from, y: y - half, width: to - from, height: half * 2 },
            localityMark(row.locality, scheme).colour,
            isCrowded,
          ),
        ]
      : []),
    ...(quartiles && row.dots.length >= FEWEST_FOR_MEDIAN
      ? [{ ...drawnLine([{ x: median, y: y - half - 4 }, { x: median, y: y + half + 4 }], INK.outline, 3), z: isCrowded ? 9 : 1 }] // prettier-ignore
      : []),
    ...(whole ? localityDiamond(whole, at) : []),
  ];
}
