import { dotCorners } from './dot-outline';
import type { DotLook, Drawing } from './drawing';
import { INK } from './ink';
import type { Pixel } from './plot-frame';
import { sceneOf, type Shape } from './scene';
import { TEXT_SIZE } from './sheet';

/** Ascent of the letters' middle below their baseline, in font sizes: as `paintSvg` has it. */
const TO_BASELINE = 0.35;

/** Draws a drawing on a canvas, whose pixels are those of the drawing times the scale that is set on `pen`. */
export function paintCanvas(drawing: Drawing, pen: CanvasRenderingContext2D): void {
  pen.fillStyle = INK.paper;
  pen.fillRect(0, 0, drawing.width, drawing.height);
  const outlines = new Map<DotLook, Path2D>();
  for (const shape of sceneOf(drawing)) {
    if (shape.kind === 'text') paintText(shape, drawing.fonts, pen);
    else if (shape.kind === 'dot') paintDot(shape, outlines, pen);
    else paintPath(shape, pen);
  }
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

function paintDot(
  { x, y, look }: Extract<Shape, { kind: 'dot' }>,
  outlines: Map<DotLook, Path2D>,
  pen: CanvasRenderingContext2D,
): void {
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
