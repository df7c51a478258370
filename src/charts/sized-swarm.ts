import { MARK_REACH } from './locality-mark';

/** A dot of a row: where it lies along it and how large it is drawn, in pixels. */
export interface SizedDot {
  readonly x: number;
  readonly radius: number;
}

const EDGE = 0.5;
const MOST_EXACT = 600;
/** Dots of a crowded row lie at multiples of the golden ratio: spread evenly, and always the same way. */
const GOLDEN = 0.618_033_988_75;

/**
 * Moves dots of unlike sizes up and down from the middle of a row, as little as they must be, so that none overlaps
 * another.
 *
 * @param reach how far from the middle a dot's edge may lie, in pixels
 * @returns offsets in the order of the dots; null where one has no free place
 */
export function sizedSwarm(dots: readonly SizedDot[], reach: number): readonly number[] | null {
  if (dots.length > MOST_EXACT) return null;
  const widest = Math.max(0, ...dots.map(({ radius }) => radius));
  const placed: (SizedDot & { readonly y: number })[] = [];
  const offsets = dots.map(() => 0);
  const order = dots.map((dot, index) => ({ ...dot, index })).sort((a, b) => a.x - b.x || a.index - b.index);
  for (const { x, radius, index } of order) {
    const near: { readonly y: number; readonly clear: number }[] = [];
    for (let before = placed.length - 1; before >= 0; before -= 1) {
      const other = placed[before];
      if (!other || x - other.x >= (radius + widest) * MARK_REACH + EDGE) break;
      const gap = (radius + other.radius) * MARK_REACH + EDGE;
      const dx = x - other.x;
      if (dx < gap) near.push({ y: other.y, clear: Math.sqrt(gap * gap - dx * dx) });
    }
    const free = [0, ...near.flatMap(({ y, clear }) => [y - clear, y + clear])]
      .filter((y) => Math.abs(y) + radius <= reach)
      .filter((y) => near.every((other) => Math.abs(y - other.y) >= other.clear - 1e-9))
      .sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)[0];
    if (free === undefined) return null;
    offsets[index] = free;
    placed.push({ x, radius, y: free });
  }
  return offsets;
}

/** Offsets for a row too full to keep its dots apart: all over its height, always the same way. */
export function spreadOut(dots: readonly SizedDot[], reach: number): readonly number[] {
  return dots.map(({ radius }, index) => (((index + 1) * GOLDEN) % 1 - 0.5) * 2 * Math.max(0, reach - radius)); // prettier-ignore
}
