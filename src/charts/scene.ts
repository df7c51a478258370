import { clipLine } from './clip-line';
import type { DotLook, Drawing, LineSeries, Plot, PlotSeries } from './drawing';
import type { DrawnElement } from './drawn-element';
import { INK } from './ink';
import { type Pixel, pixelOf } from './plot-frame';

/** What a painter draws, in pixels of the sheet. Null is no ink. */
export type Shape =
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The middle of the letters. */
      readonly y: number;
      readonly text: string;
      readonly bold: boolean;
      readonly align: 'left' | 'center' | 'right';
      readonly fill: string;
      readonly halo: string | null;
    }
  | {
      readonly kind: 'path';
      readonly lines: readonly (readonly Pixel[])[];
      readonly isClosed: boolean;
      readonly fill: string | null;
      readonly stroke: string | null;
      readonly width: number;
      readonly dash: readonly number[];
    }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly look: DotLook };

type Layer = readonly [z: number, shapes: readonly Shape[]];

const AXES = 0;
const [TICK_GAP, BELOW_AXIS] = [8, 14];

/** The shapes of a drawing in the order in which they are painted, the hindmost first. */
export function sceneOf({ plots, elements }: Drawing): readonly Shape[] {
  const layers: readonly Layer[] = [
    ...plots.map((plot): Layer => [AXES, axesOf(plot)]),
    ...elements.map((element): Layer => [element.z, [shapeOf(element)]]),
    ...plots.flatMap((plot) => plot.series.map((series): Layer => [series.z, seriesOf(series, plot)])),
  ];
  return [...layers].sort(([a], [b]) => a - b).flatMap(([, shapes]) => shapes);
}

/** Lines across the plot first, then the axes themselves, then what stands at their ticks. */
function axesOf({ frame, axes }: Plot): readonly Shape[] {
  const { x, y, width, height } = frame.rect;
  const across = (at: number, colour: string) => rule({ x, y: sharp(at) }, { x: x + width, y: sharp(at) }, colour);
  const upright = (at: number, colour: string) => rule({ x: sharp(at), y }, { x: sharp(at), y: y + height }, colour);
  const columns = frame.x.ticks.map((tick) => ({ tick, at: pixelOf(frame, tick, frame.y.min).x }));
  const rows = frame.y.ticks.map((tick) => ({ tick, at: pixelOf(frame, frame.x.min, tick).y }));
  return [
    ...(axes.x.ruled ? columns.map(({ at }) => upright(at, INK.gridLine)) : []),
    ...(axes.y.ruled ? rows.map(({ at }) => across(at, INK.gridLine)) : []),
    ...(axes.x.lineShown ? [across(y + height, INK.axis)] : []),
    ...(axes.y.lineShown ? [upright(x, INK.axis)] : []),
    ...columns.flatMap(({ tick, at }) =>
      tickText(axes.x.print?.(tick), { x: at, y: y + height + BELOW_AXIS }, 'center'),
    ),
    ...rows.flatMap(({ tick, at }) => tickText(axes.y.print?.(tick), { x: x - TICK_GAP, y: at }, 'right')),
  ];
}

/** The middle of the nearest pixel, where a line one pixel wide is sharp. */
const sharp = (at: number) => Math.round(at - 0.5) + 0.5;

function rule(from: Pixel, to: Pixel, stroke: string): Shape {
  return { kind: 'path', lines: [[from, to]], isClosed: false, fill: null, stroke, width: 1, dash: [] };
}

function tickText(text: string | undefined, { x, y }: Pixel, align: 'center' | 'right'): readonly Shape[] {
  if (text === undefined || text === '') return [];
  return [{ kind: 'text', x, y, text, bold: false, align, fill: INK.mutedText, halo: null }];
}

function seriesOf(series: PlotSeries, { frame }: Plot): readonly Shape[] {
  if (series.type === 'line') return [lineOf(series, { frame })];
  return series.data.map(({ x, y, look }) => ({ kind: 'dot', ...pixelOf(frame, x, y), look }));
}

function lineOf({ data, stroke: { colour, width, dash = [] } }: LineSeries, { frame }: Pick<Plot, 'frame'>): Shape {
  const points = data.map((point) => point && pixelOf(frame, point[0], point[1]));
  return {
    kind: 'path',
    lines: clipLine(points, frame.rect),
    isClosed: false,
    fill: null,
    stroke: colour,
    width,
    dash,
  };
}

function shapeOf(element: DrawnElement): Shape {
  if (element.type === 'text') return { kind: 'text', x: element.x, y: element.y, ...element.style };
  const { fill, stroke, lineWidth } = element.style;
  const ink = { fill: fill === 'none' ? null : fill, stroke: lineWidth > 0 ? stroke : null };
  if (element.type === 'circle') {
    const { cx, cy, r } = element.shape;
    const form = { shape: 'circle', radius: r } as const;
    return { kind: 'dot', x: cx, y: cy, look: { form, ...ink, edge: lineWidth } };
  }
  const isClosed = element.type !== 'polyline';
  return {
    kind: 'path',
    lines: [cornersOf(element)],
    isClosed,
    ...ink,
    width: lineWidth,
    dash: element.style.lineDash ?? [],
  };
}

function cornersOf(element: Exclude<DrawnElement, { type: 'text' | 'circle' }>): readonly Pixel[] {
  if (element.type !== 'rect') return element.shape.points.map(([x, y]) => ({ x, y }));
  const { x, y, width, height } = element.shape;
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}
