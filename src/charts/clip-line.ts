import type { Pixel } from './plot-frame';
import type { Rect } from './rect';

/** Rounding alone takes no point off the plot: pixels. */
const SLACK = 0.01;

/**
 * The parts of a line that lie in a rectangle, each a line of its own.
 *
 * @param points null breaks the line
 * @returns lines of two points or more
 */
export function clipLine(points: readonly (Pixel | null)[], rect: Rect): readonly (readonly Pixel[])[] {
  const runs: Pixel[][] = [];
  let run: Pixel[] = [];
  const end = () => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  points.forEach((to, index) => {
    const from = index > 0 ? points[index - 1] : null;
    if (!from || !to) {
      end();
      return;
    }
    const inside = insideOf(from, to, rect);
    if (!inside) {
      end();
      return;
    }
    const [start, stop] = inside;
    if (run.at(-1) !== start) {
      end();
      run.push(start);
    }
    run.push(stop);
    if (stop !== to) end();
  });
  end();
  return runs;
}

/** The part of a straight line in a rectangle: its ends as they were given where they lie inside; null for none (Liang and Barsky 1984). */
function insideOf(from: Pixel, to: Pixel, { x, y, width, height }: Rect): readonly [Pixel, Pixel] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const edges = [
    [-dx, from.x - x + SLACK],
    [dx, x + width + SLACK - from.x],
    [-dy, from.y - y + SLACK],
    [dy, y + height + SLACK - from.y],
  ] as const;
  let [enters, leaves] = [0, 1];
  for (const [speed, room] of edges) {
    if (speed === 0 && room < 0) return null;
    if (speed < 0) enters = Math.max(enters, room / speed);
    if (speed > 0) leaves = Math.min(leaves, room / speed);
  }
  if (enters > leaves) return null;
  const at = (part: number): Pixel => ({ x: from.x + dx * part, y: from.y + dy * part });
  return [enters > 0 ? at(enters) : from, leaves < 1 ? at(leaves) : to];
}
