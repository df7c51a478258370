/** What a root search learns at one point. */
export interface RootStep {
  /** Signed and relative: below 0 where the root lies above the point, above 0 where it lies below. */
  readonly gap: number;
  /** Where a third-order step would go; any number, for it is not used when it leaves the bracket. */
  readonly next: number;
}

/** A third-order step from a gap this small lands within double precision of the root. */
const CLOSE = 1e-6;

const MAX_STEPS = 2000;

/** A point inside the bracket, by the geometric mean when the ends are of different orders. */
function inside(lower: number, upper: number): number {
  if (upper === Infinity) return 2 * lower + 1;
  if (lower <= 0 && upper > 0) return upper / 16;
  return upper > 4 * lower ? Math.sqrt(lower) * Math.sqrt(upper) : lower + (upper - lower) / 2;
}

/**
 * The root of an increasing function between two points of [0, Infinity], by Halley's method kept inside a bracket.
 *
 * @param step the signed gap at a point, and the step that Halley's method proposes from there
 * @param lower 0 or more, where the gap is below 0
 * @param upper where the gap is above 0; may be Infinity
 * @param start first guess; a guess outside the bracket is replaced
 * @throws Error when the search does not settle
 */
export function bracketedRoot(step: (x: number) => RootStep, lower: number, upper: number, start: number): number {
  let [low, high] = [lower, upper];
  let x = start > low && start < high ? start : inside(low, high);
  let gapBefore = Infinity;
  for (let round = 0; round < MAX_STEPS; round += 1) {
    const { gap, next } = step(x);
    if (gap === 0) return x;
    if (gap < 0) low = x;
    else high = x;
    const isInside = next > low && next < high;
    if (Math.abs(gap) < CLOSE) return isInside ? next : x;
    // Far out in a tail the steps are small and the gap hardly falls: halve the bracket instead.
    const isFalling = Math.abs(gap) < gapBefore / 2;
    gapBefore = Math.abs(gap);
    const to = isInside && isFalling ? next : inside(low, high);
    if (to <= low || to >= high) return x;
    x = to;
  }
  throw new Error(`bracketedRoot did not settle between ${lower} and ${upper}`);
}
