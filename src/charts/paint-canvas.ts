import { dotCorners } from './dot-outline';
import { type DotStamp, putDot, STAMP_PLACES, stampFrom } from './dot-stamp';
import type { DotLook, Drawing } from './drawing';
import { INK } from './ink';
import type { Pixel } from './plot-frame';
import { sceneOf, type Shape } from './scene';
import { TEXT_SIZE } from './sheet';

/** Ascent of the letters' middle below their baseline, in font sizes: as `paintSvg` has it. */
const TO_BASELINE = 0.35;

/** So many marks one after the other are stamped: filling a path for each takes the browser about six times as long. */
const MANY_DOTS = 200;

type DotShape = Extract<Shape, { kind: 'dot' }>;

/** Draws a drawing on a canvas, whose pixels are those of the drawing times `scale`. */
export function paintCanvas(drawing: Drawing, pen: CanvasRenderingContext2D, scale: number): void {
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.fillStyle = INK.paper;
  pen.fillRect(0, 0, drawing.width, drawing.height);
  const outlines = new Map<DotLook, Path2D>();
  let dots: DotShape[] = [];
  const paintDots = (): void => {
    if (dots.length >= MANY_DOTS) stampDots(dots, pen, scale);
    else for (const dot of dots) paintDot(dot, outlines, pen);
    dots = [];
  };
  for (const shape of sceneOf(drawing)) {
    if (shape.kind === 'dot') dots.push(shape);
    else {
      paintDots();
      if (shape.kind === 'text') paintText(shape, drawing.fonts, pen);
      else paintPath(shape, pen);
    }
  }
  paintDots();
}

function paintText(
  { x, y, text, bold, align, fill, halo }: Extract<Shape, { kind: 'text' }>,
  fonts: string,
  pen: CanvasRenderingContext2D,
): void {
  pen.font = `${bold ? 'bold ' : ''}${TEXT_SIZE}px ${fonts}`;
  pen.textAlign = align;
  pen.textBaseline = 'alphabetic';
  const baseline = y + TEXT_SIZE * TO_BASELINE;
  if (halo !== null) {
    pen.strokeStyle = halo;
    pen.lineWidth = 3;
    pen.lineJoin = 'miter';
    pen.miterLimit = 2;
    pen.setLineDash([]);
    pen.strokeText(text, x, baseline);
  }
  pen.fillStyle = fill;
  pen.fillText(text, x, baseline);
}

/** Puts marks down as pixels on a sheet of their own, and the sheet on the canvas. */
function stampDots(dots: readonly DotShape[], pen: CanvasRenderingContext2D, scale: number): void {
  const { width, height } = pen.canvas;
  const sheet = new ImageData(width, height);
  const stamps = new Map<DotLook, DotStamp>();
  for (const { x, y, look } of dots) {
    let stamp = stamps.get(look);
    if (!stamp) {
      stamp = keptStamp(look, scale);
      stamps.set(look, stamp);
    }
    putDot(stamp, x * scale, y * scale, sheet);
  }
  const { canvas, pen: own } = newCanvas(width, height);
  own.putImageData(sheet, 0, 0);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.drawImage(canvas, 0, 0);
  pen.setTransform(scale, 0, 0, scale, 0, 0);
}

/** Stamps made so far: every chart of a page draws the same few marks, and does so anew with each answer. */
const keptStamps = new Map<string, DotStamp>();
const MOST_STAMPS = 300;

function keptStamp(look: DotLook, scale: number): DotStamp {
  const key = JSON.stringify([look, scale]);
  const kept = keptStamps.get(key);
  if (kept) return kept;
  if (keptStamps.size >= MOST_STAMPS) keptStamps.clear();
  const stamp = stampOf(look, scale);
  keptStamps.set(key, stamp);
  return stamp;
}

function stampOf(look: DotLook, scale: number): DotStamp {
  const { form, edge } = look;
  const corners = dotCorners(look)?.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]);
  const half = corners ? Math.max(...corners) : 'shape' in form ? form.radius : 0;
  // Half of the edge is outside, and at a corner its point.
  const reach = Math.ceil((half + edge) * scale) + 1;
  const size = 2 * reach + 1;
  const { pen } = newCanvas(size, size * STAMP_PLACES.length);
  const outline = outlineOf(look);
  STAMP_PLACES.forEach(({ across, down }, place) => {
    pen.setTransform(scale, 0, 0, scale, reach + across, place * size + reach + down);
    ink(outline, look.fill, look.stroke, edge, pen);
  });
  return stampFrom(pen.getImageData(0, 0, size, size * STAMP_PLACES.length), reach);
}

/** A canvas that is not shown, kept where its pixels can be read and written at once. */
function newCanvas(width: number, height: number): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('this browser draws on no canvas');
  return { canvas, pen };
}

function paintDot({ x, y, look }: DotShape, outlines: Map<DotLook, Path2D>, pen: CanvasRenderingContext2D): void {
  let outline = outlines.get(look);
  if (!outline) {
    outline = outlineOf(look);
    outlines.set(look, outline);
  }
  pen.translate(x, y);
  ink(outline, look.fill, look.stroke, look.edge, pen);
  pen.translate(-x, -y);
}

function outlineOf(look: DotLook): Path2D {
  const corners = dotCorners(look);
  if (corners) return pathOf([corners], true);
  const circle = new Path2D();
  if ('shape' in look.form) circle.arc(0, 0, look.form.radius, 0, 2 * Math.PI);
  return circle;
}

function paintPath(
  { lines, isClosed, fill, stroke, width, dash }: Extract<Shape, { kind: 'path' }>,
  pen: CanvasRenderingContext2D,
): void {
  pen.setLineDash([...dash]);
  pen.lineJoin = isClosed ? 'miter' : 'bevel';
  ink(pathOf(lines, isClosed), fill, stroke, width, pen);
  pen.setLineDash([]);
}

function ink(
  path: Path2D,
  fill: string | null,
  stroke: string | null,
  width: number,
  pen: CanvasRenderingContext2D,
): void {
  if (fill !== null) {
    pen.fillStyle = fill;
    pen.fill(path);
  }
  if (stroke !== null && width > 0) {
    pen.strokeStyle = stroke;
    pen.lineWidth = width;
    pen.stroke(path);
  }
}

function pathOf(lines: readonly (readonly Pixel[])[], isClosed: boolean): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    line.forEach(({ x, y }, index) => {
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    if (isClosed) path.closePath();
  }
  return path;
}
