import { type Disc, PixelIndex } from './pixel-index';
import { type Pixel, pixelsBetween } from './plot-frame';
import { isInside, overlaps, type Rect } from './rect';

/** A label that wants to stand beside its mark. */
export interface LabelWish extends Disc {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** True for a label that is written over marks rather than left out, such as the selected unit's. */
  readonly needed: boolean;
}

/** Where a label went. */
export interface LabelPlace extends Rect {
  readonly id: string;
  /** Ends of the line that ties the label to its mark; null where it stands close by. */
  readonly leader: readonly [Pixel, Pixel] | null;
}

/** What labels keep clear of. */
export interface Obstacles {
  /** Marks: a label stands on none. */
  readonly marks: readonly Disc[];
  /** Points along lines: labels stand on them where they must. */
  readonly lines: readonly Pixel[];
}

/** Sides of the mark, best first: x and y say where the label's near edge or middle goes. */
const SIDES = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]] as const; // prettier-ignore
const DISTANCES = [3, 14, 28] as const;
const SAMPLE_STEP = 6;
const LINE_COST = 3;
const DISTANCE_COST = 6;

/**
 * Places labels greedily, the most important first, at the side and distance where each crosses fewest lines. No label
 * overlaps another, a mark or a leader, and none leaves `bounds`; one for which there is no such place is left out.
 *
 * @param wishes in order of importance
 * @param most how many labels may be placed
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: Obstacles,
  bounds: Rect,
  most: number,
): readonly LabelPlace[] {
  if (wishes.length === 0) return [];
  const marks = new PixelIndex(obstacles.marks);
  const lines = new PixelIndex(obstacles.lines.map((point) => ({ ...point, radius: 1 })));
  const placed: LabelPlace[] = [];
  const tries = wishes.slice(0, most * 4);
  for (const wish of tries) {
    if (placed.length >= most) break;
    const place = bestPlace(wish, { marks, lines, placed, bounds });
    if (place) placed.push(place);
  }
  return placed;
}

interface Taken {
  readonly marks: PixelIndex;
  readonly lines: PixelIndex;
  readonly placed: readonly LabelPlace[];
  readonly bounds: Rect;
}

function bestPlace(wish: LabelWish, { marks, lines, placed, bounds }: Taken): LabelPlace | null {
  let best: LabelPlace | null = null;
  let bestCost = Infinity;
  for (const [tier, distance] of DISTANCES.entries()) {
    for (const [rank, side] of SIDES.entries()) {
      const place = placeAt(wish, side, distance);
      if (!isInside(place, bounds) || placed.some((other) => inTheWay(place, other))) continue;
      const covered = marks.countIn(place, wish.needed ? 20 : 1);
      if (covered > 0 && !wish.needed) continue;
      const cost = tier * DISTANCE_COST + rank * 0.5 + lines.countIn(place, 5) * LINE_COST + covered * 10;
      if (cost < bestCost) [best, bestCost] = [place, cost];
    }
  }
  return best;
}

function placeAt(wish: LabelWish, [sideX, sideY]: (typeof SIDES)[number], distance: number): LabelPlace {
  const reach = wish.radius + distance;
  const slant = sideX !== 0 && sideY !== 0 ? Math.SQRT1_2 : 1;
  const nearX = wish.x + sideX * reach * slant;
  const nearY = wish.y + sideY * reach * slant;
  const x = sideX === 0 ? nearX - wish.width / 2 : sideX > 0 ? nearX : nearX - wish.width;
  const y = sideY === 0 ? nearY - wish.height / 2 : sideY > 0 ? nearY : nearY - wish.height;
  const from = { x: wish.x + sideX * wish.radius * slant, y: wish.y + sideY * wish.radius * slant };
  const leader = distance > DISTANCES[0] ? ([from, { x: nearX - sideX, y: nearY - sideY }] as const) : null;
  return { id: wish.id, x, y, width: wish.width, height: wish.height, leader };
}

function inTheWay(place: LabelPlace, other: LabelPlace): boolean {
  return overlaps(place, other) || crosses(place.leader, other) || crosses(other.leader, place);
}

/** Whether a leader runs through a rectangle, by looking every few pixels. */
function crosses(leader: LabelPlace['leader'], rect: Rect): boolean {
  if (!leader) return false;
  const [from, to] = leader;
  const steps = Math.ceil(pixelsBetween(from, to) / SAMPLE_STEP);
  return Array.from({ length: steps + 1 }, (_, step) => step / Math.max(1, steps)).some((share) => {
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    return overlaps({ x: x - 1, y: y - 1, width: 2, height: 2 }, rect);
  });
}
