/** One respect in which units are like each other: its figures have one place for each unit; NaN is not given. */
export type Aspect = readonly ArrayLike<number>[];

/** A unit that is like another. */
export interface SimilarUnit {
  readonly place: number;
  /** Root mean square of the differences in SDs, every aspect counting alike; 0 for a twin. */
  readonly distance: number;
}

/** Share of the units that must have a figure for it to be compared. */
const LEAST_GIVEN = 0.5;

/**
 * The units nearest to one, the nearest first. Each figure is set in SDs (n − 1) of all units; within an aspect the squares of
 * the differences are averaged, and then the aspects are, so that seven age bands count no more than one list.
 *
 * A figure counts where the unit has it, half of the units do, and they differ in it. A candidate must have every figure
 * that counts: one would else be near for want of data. Ties stand in the order of their places.
 *
 * @param candidates places of the units that may be named; `place` itself never is
 * @returns none where no figure counts
 */
export function similarUnits(
  aspects: readonly Aspect[],
  place: number,
  candidates: readonly number[],
  most: number,
): readonly SimilarUnit[] {
  const counted = aspects
    .map((aspect) => aspect.flatMap((figures) => standardised(figures, place) ?? []))
    .filter((aspect) => aspect.length > 0);
  if (counted.length === 0) return [];
  const distanceTo = (other: number): number => {
    const squares = counted.map((aspect) => mean(aspect.map((z) => ((z[other] ?? NaN) - (z[place] ?? NaN)) ** 2)));
    return Math.sqrt(mean(squares));
  };
  return candidates
    .filter((other) => other !== place)
    .map((other) => ({ place: other, distance: distanceTo(other) }))
    .filter(({ distance }) => !Number.isNaN(distance))
    .sort((a, b) => a.distance - b.distance || a.place - b.place)
    .slice(0, most);
}

function standardised(figures: ArrayLike<number>, place: number): Float64Array | null {
  const given = Array.from(figures).filter((figure) => Number.isFinite(figure));
  const own = figures[place] ?? NaN;
  if (!Number.isFinite(own) || given.length < 2 || given.length < figures.length * LEAST_GIVEN) return null;
  const middle = mean(given);
  const sd = Math.sqrt(given.reduce((sum, figure) => sum + (figure - middle) ** 2, 0) / (given.length - 1));
  if (sd === 0) return null;
  return Float64Array.from(figures, (figure) => (Number.isFinite(figure) ? (figure - middle) / sd : NaN));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
