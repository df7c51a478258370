import { type DrawnElement, drawnLine, drawnPolygon } from './drawn-element';
import { INK } from './ink';
import type { Pixel } from './plot-frame';

/** A whole locality in its row: a diamond at its value over the line of its 95% interval. */
export function localityDiamond(
  { value, lower, upper }: { readonly value: number; readonly lower: number | null; readonly upper: number | null },
  at: (value: number) => Pixel,
): readonly DrawnElement[] {
  const { x, y } = at(value);
  const corners = [[0, -8], [8, 0], [0, 8], [-8, 0]].map(([dx = 0, dy = 0]) => ({ x: x + dx, y: y + dy })); // prettier-ignore
  const interval = lower !== null && upper !== null ? [drawnLine([at(lower), at(upper)], INK.outline, 2)] : [];
  return [...interval, drawnPolygon(corners, INK.paper, INK.outline, 2)];
}
