import { type DrawnElement, drawnLine, drawnPolygon, drawnSolid } from './drawn-element';
import { INK } from './ink';
import type { Pixel } from './plot-frame';
import type { SpineRow } from './spine-spec';

type At = (place: number) => Pixel;

const MARK = 7;
/** Length of the point that stands where an interval goes on beyond the chart. */
const CUT = 5;

/** All units as a pale bar, the middle half dark, with a line at the middle unit. */
export function spineBars(row: SpineRow, at: At, height: number): readonly DrawnElement[] {
  if (row.bar === null) return [];
  const { lowest, quarter, threeQuarters, highest } = row.bar;
  const box = (from: number, to: number) => {
    const [start, end] = [at(from), at(to)];
    return { x: start.x, y: start.y - height / 2, width: Math.max(1, end.x - start.x), height };
  };
  const middle = at(0);
  return [
    drawnSolid(box(lowest, highest), INK.paleBar, INK.axis),
    drawnSolid(box(quarter, threeQuarters), INK.darkBar, INK.axis),
    {
      ...drawnLine([{ x: middle.x, y: middle.y - height / 2 - 4 }, { x: middle.x, y: middle.y + height / 2 + 4 }], INK.text),
      z: 2,
    }, // prettier-ignore
  ];
}

/** The diamond of what the unit is set beside; it lies under the unit's own dot. */
export function spineMark(row: SpineRow, at: At, colour: string): readonly DrawnElement[] {
  if (row.bar === null || row.mark === null) return [];
  const { x, y } = at(Math.max(-1, Math.min(1, row.mark)));
  const corners = [[0, -MARK], [MARK, 0], [0, MARK], [-MARK, 0]].map(([dx = 0, dy = 0]) => ({ x: x + dx, y: y + dy })); // prettier-ignore
  return [{ ...drawnPolygon(corners, colour, INK.paper, 1), z: 8 }];
}

/** The 95% interval, cut off at the ends of the scale with a point that says that it goes on. */
export function spineInterval(
  row: SpineRow,
  at: At,
): { readonly elements: readonly DrawnElement[]; readonly isCut: boolean } {
  const { bar, value, lower, upper } = row;
  if (bar === null || value === null || lower === null || upper === null) return { elements: [], isCut: false };
  const [from, to] = [Math.max(-1, Math.min(1, lower)), Math.min(1, Math.max(-1, upper))];
  const line = { ...drawnLine([at(from), at(to)], INK.unit, 2), z: 9 };
  const points = [...(lower < -1 ? [point(at(-1), -1)] : []), ...(upper > 1 ? [point(at(1), 1)] : [])];
  return { elements: [line, ...points], isCut: points.length > 0 };
}

function point({ x, y }: Pixel, way: 1 | -1): DrawnElement {
  const corners = [{ x: x + way * (CUT + 1), y }, { x: x + way, y: y - 4 }, { x: x + way, y: y + 4 }]; // prettier-ignore
  return drawnPolygon(corners, INK.unit, INK.unit, 1);
}
