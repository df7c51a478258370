import { dotCorners } from './dot-outline';
import type { DotLook, Drawing } from './drawing';
import { escapeMarkup, replaceForbidden } from './escape-markup';
import { INK } from './ink';
import type { Pixel } from './plot-frame';
import { sceneOf, type Shape } from './scene';
import { TEXT_SIZE } from './sheet';

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

/**
 * A drawing as SVG 1.1 of presentation attributes alone. The same drawing always gives the same text, coordinates have two
 * decimals, and there are no ids, so that several can stand in one document.
 *
 * @returns a whole `<svg>` element of the drawing's size
 */
export function paintSvg(drawing: Drawing): string {
  const { width, height, fonts } = drawing;
  const size = `width="${width}" height="${height}"`;
  const outlines = new Map<DotLook, string>();
  return replaceForbidden(
    [
      `<svg ${size} xmlns="http://www.w3.org/2000/svg" version="1.1" viewBox="0 0 ${width} ${height}">`,
      `<rect ${size} fill="${INK.paper}"/>`,
      `<g font-family="${escapeMarkup(fonts)}" font-size="${TEXT_SIZE}">`,
      ...sceneOf(drawing).map((shape) => markupOf(shape, outlines)),
      '</g>',
      '</svg>',
      '',
    ].join('\n'),
  );
}

function markupOf(shape: Shape, outlines: Map<DotLook, string>): string {
  if (shape.kind === 'text') return textMarkup(shape);
  if (shape.kind === 'dot') return dotMarkup(shape, outlines);
  const { lines, isClosed, fill, stroke, width, dash } = shape;
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(',')}"` : '';
  return `<path d="${lines.map((line) => pathOf(line, isClosed)).join('')}"${inks(fill, stroke, width)}${dashes}${isClosed ? '' : ' stroke-linejoin="bevel"'}/>`;
}

function textMarkup({ x, y, text, bold, align, fill, halo }: Extract<Shape, { kind: 'text' }>): string {
  const weight = bold ? ' font-weight="bold"' : '';
  const edge = halo === null ? '' : ` stroke="${halo}" stroke-width="3" paint-order="stroke" stroke-miterlimit="2"`;
  return `<text x="${round(x)}" y="${round(y)}" dy="0.35em" text-anchor="${ANCHORS[align]}"${weight} xml:space="preserve" fill="${fill}"${edge}>${escapeMarkup(text)}</text>`;
}

function dotMarkup({ x, y, look }: Extract<Shape, { kind: 'dot' }>, outlines: Map<DotLook, string>): string {
  const { fill, stroke, edge } = look;
  if (fill === null && stroke === null) return '';
  let outline = outlines.get(look);
  if (outline === undefined) {
    const corners = dotCorners(look);
    outline = `${corners === null ? '' : `d="${pathOf(corners, true)}"`}${inks(fill, stroke, edge)}`;
    outlines.set(look, outline);
  }
  return 'shape' in look.form && look.form.shape === 'circle'
    ? `<circle cx="${round(x)}" cy="${round(y)}" r="${round(look.form.radius)}"${outline}/>`
    : `<path transform="translate(${round(x)} ${round(y)})" ${outline}/>`;
}

function inks(fill: string | null, stroke: string | null, width: number): string {
  const pen =
    stroke === null || width === 0 ? '' : ` stroke="${stroke}"${width === 1 ? '' : ` stroke-width="${round(width)}"`}`;
  return ` fill="${fill ?? 'none'}"${pen}`;
}

function pathOf(points: readonly Pixel[], isClosed: boolean): string {
  return `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}${isClosed ? 'Z' : ''}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
