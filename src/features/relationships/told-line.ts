import type { RelationLine } from '@/analysis/analysis';

/**
 * The line and its band as they may be saved: over the units that are told alone, as its ends would else be the values of
 * those that are not, and to 3 significant figures as other statistics of all units.
 *
 * @param across values along x of the units that are told
 * @param threeFigures of exports, which is loaded on demand
 * @returns null where fewer than two values of x are told
 */
export function toldLine(
  line: RelationLine | null,
  across: readonly number[],
  threeFigures: (value: number) => number,
): RelationLine | null {
  const [low, high] = [Math.min(...across), Math.max(...across)];
  if (line === null || !(low < high)) return null;
  const steps = line.points.length - 1;
  const points = line.points.map((_, step) => {
    const x = low + ((high - low) * step) / steps;
    const fit = line.intercept + line.slope * x;
    const half = halfWidthAt(line, x);
    return { x, fit: threeFigures(fit), lower: threeFigures(fit - half), upper: threeFigures(fit + half) };
  });
  return { ...line, points };
}

/** Half the width of the band: its square is a quadratic of x, so that three places give it everywhere (Lagrange). */
function halfWidthAt({ points }: RelationLine, x: number): number {
  const places = [points[0], points[Math.floor(points.length / 2)], points.at(-1)].filter(
    (point) => point !== undefined,
  );
  const square = places.reduce((sum, own) => {
    const others = places.filter((other) => other !== own);
    const share = others.reduce((product, other) => (product * (x - other.x)) / (own.x - other.x), 1);
    return sum + share * ((own.upper - own.lower) / 2) ** 2;
  }, 0);
  return Math.sqrt(Math.max(0, square));
}
