import { formatAxisValue, formatValue, type ValueFormat } from '@/domain/format';
import { axisPrint } from './axis-print';
import { chartPicture, type ChartPicture } from './chart-picture';
import type { ChartUnit } from './chart-unit';
import { dotSeries, ringSeries } from './dot-series';
import { drawnText } from './drawn-element';
import { INK } from './ink';
import { plainLine } from './line-series';
import { localityKey } from './locality-key';
import type { LocalityScheme } from './locality-mark';
import { pixelOf, type PlotFrame } from './plot-frame';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { rangeAlong, rangeUp, widestTick } from './tick-room';
import { wrapText } from './wrap-text';

/** A unit by two values. */
export interface QuadrantPoint extends ChartUnit {
  /** Null where there is none: the unit is counted in `notDrawn`. */
  readonly x: number | null;
  readonly y: number | null;
}

/** Words for the four quarters, by where they lie: higher or lower up the chart, left or right. */
export interface QuadrantWords {
  readonly topLeft: string;
  readonly topRight: string;
  readonly bottomLeft: string;
  readonly bottomRight: string;
}

/** Everything a quadrant chart shows. */
export interface QuadrantSpec extends LocalityScheme {
  readonly points: readonly QuadrantPoint[];
  /** Where the chart is crossed; null for no line. */
  readonly averages: { readonly x: number | null; readonly y: number | null };
  readonly words: QuadrantWords;
  readonly format: ValueFormat;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly selectedId: string | null;
  readonly summary: string;
}

type Drawable = QuadrantPoint & { readonly x: number; readonly y: number };

const CROSS = { colour: INK.average, width: 1.5, dash: [5, 4] } as const;

/** Units by two values, crossed at the averages, each quarter with its meaning in words. */
export function quadrantPicture(spec: QuadrantSpec, sheet: Sheet): ChartPicture {
  const points = spec.points.filter((point): point is Drawable => point.x !== null && point.y !== null);
  const shown = spec.localities.filter((locality) => points.some((point) => point.locality === locality));
  const key = localityKey(sheet, shown, spec);
  const frame = frameOf(spec, points, sheet, key.height);
  const { rect } = frame;
  const radius = points.length > 2000 ? 2 : points.length > 400 ? 3 : 4.5;
  const ordered = [...points].sort((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
  const dots = ordered.map((unit) => ({ unit, x: unit.x, y: unit.y, hollow: false }));
  const selected = dots.filter(({ unit }) => unit.id === spec.selectedId);
  const { x, y } = spec.averages;
  const averages = [
    ...(x === null ? [] : [plainLine([[x, frame.y.min], [x, frame.y.max]], CROSS)]), // prettier-ignore
    ...(y === null ? [] : [plainLine([[frame.x.min, y], [frame.x.max, y]], CROSS)]), // prettier-ignore
  ];
  return chartPicture(sheet, {
    frame,
    axes: {
      x: { print: axisPrint(frame.x, spec.format), ruled: false, lineShown: true },
      y: { print: axisPrint(frame.y, spec.format), ruled: true, lineShown: true },
    },
    summary: spec.summary,
    series: [
      ...averages,
      dotSeries(dots, spec, radius),
      ...(selected.length > 0 ? [ringSeries(selected, radius, 'selected')] : []),
    ],
    elements: [
      ...key.elements,
      drawnText(titleOf(spec.yTitle, y, spec.format), { x: 1, y: key.height + LINE_HEIGHT / 2 }, { colour: INK.mutedText }), // prettier-ignore
      drawnText(titleOf(spec.xTitle, x, spec.format), { x: rect.x + rect.width / 2, y: rect.y + rect.height + 32 }, { align: 'center', colour: INK.mutedText }), // prettier-ignore
      ...quarterWords(spec, frame, sheet),
    ],
    points: ordered.map(({ id, name, hover, x: across, y: up }) => ({ id, name, hover, ...pixelOf(frame, across, up) })), // prettier-ignore
    labels: [],
    unlabelled: 0,
    notDrawn: spec.points.length - points.length,
    cutIntervals: 0,
    markCount: points.length,
  });
}

function titleOf(title: string, average: number | null, format: ValueFormat): string {
  return average === null ? title : `${title}; average ${formatValue(average, format)}`;
}

function frameOf(spec: QuadrantSpec, points: readonly Drawable[], sheet: Sheet, keyHeight: number): PlotFrame {
  const print = (value: number) => formatAxisValue(value, spec.format);
  const given = (value: number | null) => (value === null ? [] : [value]);
  // A row above and below the dots for the words of the quarters.
  const top = keyHeight + 2 * LINE_HEIGHT + 12;
  const height = Math.max(60, sheet.height - top - 44);
  const y = rangeUp([0, ...points.map((point) => point.y), ...given(spec.averages.y)], height, print);
  const left = widestTick(y, axisPrint(y, spec.format), sheet) + 10;
  const width = Math.max(60, sheet.width - left - 16);
  const x = rangeAlong([0, ...points.map((point) => point.x), ...given(spec.averages.x)], width, print, sheet);
  return { rect: { x: left, y: top, width, height }, x, y };
}

function quarterWords({ words }: QuadrantSpec, { rect }: PlotFrame, sheet: Sheet) {
  const [left, right] = [rect.x + 6, rect.x + rect.width - 4];
  const above = rect.y - LINE_HEIGHT / 2 - 1;
  const below = rect.y + rect.height - LINE_HEIGHT / 2 - 3;
  const half = rect.width / 2 - 12;
  const corner = (text: string, x: number, y: number, align: 'left' | 'right') => {
    const lines = wrapText(text, half, textStyle(sheet, true));
    return lines.map((line, i) => drawnText(line, { x, y: y - (lines.length - 1 - i) * LINE_HEIGHT }, { align, bold: true, colour: INK.mutedText })); // prettier-ignore
  };
  return [
    ...corner(words.topLeft, left, above, 'left'),
    ...corner(words.topRight, right, above, 'right'),
    ...corner(words.bottomLeft, left, below, 'left'),
    ...corner(words.bottomRight, right, below, 'right'),
  ];
}
