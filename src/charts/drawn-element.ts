import type { Pixel } from './plot-frame';
import type { Rect } from './rect';
import { INK, tintOf } from './ink';

interface Placed {
  /** What has the higher one is drawn over what has the lower. */
  readonly z: number;
}

/** Things drawn at pixels rather than at values: labels, leaders, boxes. */
export type DrawnElement = Placed &
  (
    | { readonly type: 'text'; readonly x: number; readonly y: number; readonly style: TextInk }
    | { readonly type: 'rect'; readonly shape: Rect; readonly style: ShapeInk }
    | { readonly type: 'circle'; readonly shape: { cx: number; cy: number; r: number }; readonly style: ShapeInk }
    | {
        readonly type: 'polyline' | 'polygon';
        readonly shape: { points: [number, number][] };
        readonly style: ShapeInk;
      }
  );

interface TextInk {
  readonly text: string;
  readonly fill: string;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** Colour of the edge behind the letters; null for none. */
  readonly halo: string | null;
}

interface ShapeInk {
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
  readonly lineDash?: number[];
}

const BEHIND_MARKS = 1;
const ABOVE_MARKS = 10;

/** One line of horizontal text with its middle at `y`, on a white edge that keeps it readable over lines. */
export function drawnText(
  text: string,
  { x, y }: Pixel,
  {
    align = 'left',
    colour = INK.text,
    bold = false,
    halo = true,
  }: { align?: TextInk['align']; colour?: string; bold?: boolean; halo?: boolean } = {},
): DrawnElement {
  const style = { text, fill: colour, bold, align, halo: halo ? INK.paper : null };
  return { type: 'text', x, y, z: ABOVE_MARKS, style };
}

/** A thin line through pixels, above the marks. */
export function drawnLine(points: readonly Pixel[], colour: string, width = 1): DrawnElement {
  return {
    type: 'polyline',
    z: ABOVE_MARKS - 1,
    shape: { points: points.map(({ x, y }) => [x, y]) },
    style: { fill: 'none', stroke: colour, lineWidth: width },
  };
}

/** A box behind the marks in a tint of a colour, its outline in the colour itself; or only its outline, dark, in front. */
export function drawnBox(shape: Rect, colour: string, isInFront: boolean): DrawnElement {
  const style = isInFront
    ? { fill: 'none', stroke: INK.outline, lineWidth: 1.5 }
    : { fill: tintOf(colour), stroke: colour, lineWidth: 1 };
  return { type: 'rect', z: isInFront ? ABOVE_MARKS - 1 : BEHIND_MARKS, shape, style };
}

/** A box behind the marks, filled and outlined. */
export function drawnSolid(shape: Rect, fill: string, stroke: string): DrawnElement {
  return { type: 'rect', z: BEHIND_MARKS, shape, style: { fill, stroke, lineWidth: 1 } };
}

/** A filled polygon above the marks, with a line around it. */
export function drawnPolygon(points: readonly Pixel[], fill: string, stroke: string, lineWidth: number): DrawnElement {
  const shape = { points: points.map(({ x, y }): [number, number] => [x, y]) };
  return { type: 'polygon', z: ABOVE_MARKS, shape, style: { fill, stroke, lineWidth } };
}

/** An area behind the marks in a tint of a colour, its outline in the colour itself. */
export function drawnArea(points: readonly Pixel[], colour: string): DrawnElement {
  const shape = { points: points.map(({ x, y }): [number, number] => [x, y]) };
  const style = { fill: tintOf(colour), stroke: colour, lineWidth: 1 };
  return { type: 'polygon', z: BEHIND_MARKS, shape, style };
}

/** A filled circle above the marks. */
export function drawnCircle({ x, y }: Pixel, r: number, fill: string): DrawnElement {
  const style = { fill, stroke: INK.paper, lineWidth: 1 };
  return { type: 'circle', z: ABOVE_MARKS, shape: { cx: x, cy: y, r }, style };
}
