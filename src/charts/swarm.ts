import { MARK_REACH } from './locality-mark';

/** Dots of one row moved apart. */
export interface Swarm {
  /** Pixels above (−) or below (+) the middle of the row, in the order of the dots given. */
  readonly offsets: readonly number[];
  /** Pixels; smaller where there are many dots. */
  readonly radius: number;
  /** False where there were too many dots for the row even at the smallest size, so that some overlap. */
  readonly isApart: boolean;
}

const RADII = [4.5, 4, 3.5, 3, 2.5, 2] as const;
const SMALLEST = 2;
/** A row of few dots is drawn with dots that can be seen, if need be over one another: the white edge tells them apart. */
const FEW_DOTS = 60;
const SMALLEST_OF_FEW = 3;
const EDGE = 0.5;
const MOST_EXACT = 600;

/**
 * Moves dots of a row up and down, as little as they must be, so that none overlaps another. No chance is involved: the
 * same dots always lie the same way. Dots keep their x.
 *
 * @param xs pixels along the row
 * @param halfHeight how far from the middle of the row a dot's edge may lie, in pixels
 * @param largest the greatest radius to try, in pixels: for rows that are to match
 */
export function swarm(xs: readonly number[], halfHeight: number, largest: number = RADII[0]): Swarm {
  const order = inOrder(xs);
  const smallest = Math.min(xs.length <= FEW_DOTS ? SMALLEST_OF_FEW : SMALLEST, largest);
  if (xs.length <= MOST_EXACT) {
    for (const radius of RADII.filter((each) => each <= largest && each >= smallest)) {
      const offsets = apart(xs, order, radius * 2 * MARK_REACH + EDGE, halfHeight - radius);
      if (offsets) return { offsets, radius, isApart: true };
    }
  }
  return { offsets: stacked(xs, order, smallest, halfHeight - smallest), radius: smallest, isApart: false };
}

/** Half the height of a row in which dots of a radius lie apart, in pixels; null where there are too many to work it out. */
export function swarmReach(xs: readonly number[], radius: number): number | null {
  if (xs.length > MOST_EXACT) return null;
  const order = inOrder(xs);
  const offsets = apart(xs, order, radius * 2 * MARK_REACH + EDGE, Infinity) ?? [];
  return Math.max(0, ...offsets.map(Math.abs)) + radius;
}

function inOrder(xs: readonly number[]): readonly number[] {
  return xs.map((_, index) => index).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0) || a - b);
}

/** Sets each dot, from left to right, at the free place nearest the middle; null where one has none. */
function apart(xs: readonly number[], order: readonly number[], gap: number, reach: number): readonly number[] | null {
  const offsets: number[] = xs.map(() => 0);
  for (const [rank, index] of order.entries()) {
    const x = xs[index] ?? 0;
    const near: { readonly middle: number; readonly clear: number }[] = [];
    for (let before = rank - 1; before >= 0; before -= 1) {
      const other = order[before] ?? 0;
      const dx = x - (xs[other] ?? 0);
      if (dx >= gap) break;
      near.push({ middle: offsets[other] ?? 0, clear: Math.sqrt(gap * gap - dx * dx) });
    }
    const free = [0, ...near.flatMap(({ middle, clear }) => [middle - clear, middle + clear])]
      .filter((y) => Math.abs(y) <= reach)
      .filter((y) => near.every(({ middle, clear }) => Math.abs(y - middle) >= clear - 1e-9))
      .sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)[0];
    if (free === undefined) return null;
    offsets[index] = free;
  }
  return offsets;
}

/** Columns a dot wide, filled from the middle outwards, squeezed where a column holds more than the row is high. */
function stacked(xs: readonly number[], order: readonly number[], radius: number, reach: number): readonly number[] {
  const columns = new Map<number, number[]>();
  for (const index of order) {
    const column = Math.round((xs[index] ?? 0) / (radius * 2));
    const members = columns.get(column);
    if (members) members.push(index);
    else columns.set(column, [index]);
  }
  const offsets: number[] = xs.map(() => 0);
  for (const members of columns.values()) {
    const step = Math.min(radius * 2 + EDGE, reach / Math.max(1, Math.ceil((members.length - 1) / 2)));
    members.forEach((index, place) => {
      offsets[index] = Math.ceil(place / 2) * step * (place % 2 === 0 ? 1 : -1);
    });
  }
  return offsets;
}
