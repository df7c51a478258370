import type { Drawing } from './drawing';
import { MARK_REACH } from './locality-mark';
import { type Pixel, pixelOf } from './plot-frame';

/** A mark that can be pointed at. */
export interface PointedDot extends Pixel {
  readonly id: string;
  /** How far it reaches from its middle to each side, in pixels. */
  readonly reach: { readonly x: number; readonly y: number };
  readonly isRound: boolean;
}

/** Marks are at least so large for the pointer: radius in pixels. */
const LEAST = 5;

/** The marks of a drawing that can be pointed at, the hindmost first. */
export function pointedDots({ plots }: Drawing): readonly PointedDot[] {
  return plots.flatMap(({ frame, series }) =>
    [...series]
      .sort((a, b) => a.z - b.z)
      .flatMap((one) => (one.type === 'dots' ? one.data : []))
      .flatMap(({ x, y, id, look: { form } }) => {
        if (id === null) return [];
        const round = 'radius' in form ? Math.max(LEAST, form.radius * MARK_REACH) : 0;
        const reach = 'radius' in form ? { x: round, y: round } : { x: form.width / 2, y: form.height / 2 };
        return [{ id, ...pixelOf(frame, x, y), reach, isRound: round > 0 }];
      }),
  );
}

/** The mark under a pixel: of several that lie there the one whose middle is nearest, of those alike the foremost. Null for none. */
export function dotUnder(dots: readonly PointedDot[], at: Pixel): PointedDot | null {
  let nearest: PointedDot | null = null;
  let least = Infinity;
  for (const dot of dots) {
    const [dx, dy] = [Math.abs(dot.x - at.x), Math.abs(dot.y - at.y)];
    if (dx > dot.reach.x || dy > dot.reach.y) continue;
    const away = dx * dx + dy * dy;
    if (dot.isRound && away > dot.reach.x * dot.reach.x) continue;
    if (away <= least) [nearest, least] = [dot, away];
  }
  return nearest;
}
