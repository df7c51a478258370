import { textWidth } from './text-width';

interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

interface Span {
  readonly min: number;
  readonly max: number;
}

/** The plot of a chart on a slide, in pixels, at its smallest: an office program says nothing of where it draws. */
const PLOT = { width: 900, height: 220 };
/** Office programs break a name that is longer. */
const WIDEST = 130;
const TEXT = { size: 14 };
const LINE = 18;

/**
 * Names that an office program can print to the right of their marks without one covering another: of those in the order
 * given the ones that have room beside the ones before.
 *
 * @returns a test of the points given
 */
export function namesWithRoom<Point extends NamedPoint>(
  points: readonly Point[],
  x: Span,
  y: Span,
): (point: Point) => boolean {
  const boxes: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] = [];
  const kept = new Set<Point>();
  for (const point of points) {
    const wide = textWidth(point.name, TEXT);
    const half = (Math.ceil(wide / WIDEST) * LINE) / 2;
    const left = share(point.x, x) * PLOT.width;
    const middle = (1 - share(point.y, y)) * PLOT.height;
    const box = { left, right: left + Math.min(wide, WIDEST) + 12, top: middle - half, bottom: middle + half };
    const isFree = boxes.every((other) => box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top); // prettier-ignore
    if (!isFree) continue;
    boxes.push(box);
    kept.add(point);
  }
  return (point) => kept.has(point);
}

function share(value: number, { min, max }: Span): number {
  return max === min ? 0 : (value - min) / (max - min);
}
