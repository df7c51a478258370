import { filledDot, hollowDot } from './dot-series';
import type { DotSeries } from './drawing';
import { INK } from './ink';
import { localityMark, type LocalityScheme, MARK_REACH } from './locality-mark';
import type { ScatterPoint } from './scatter-spec';

const LARGEST = 13;
const SMALLEST = 3;
const CROWD = 400;
/** Of a unit without a size. */
const UNSIZED = 4;

/** A point with the radius of its mark in pixels. */
export interface SizedPoint extends ScatterPoint {
  readonly radius: number;
}

/** Marks whose areas stand for the sizes, the largest first, so that none hides behind another. */
export function sizedPoints(points: readonly ScatterPoint[]): readonly SizedPoint[] {
  const most = Math.max(0, ...points.map(({ size }) => size ?? 0));
  const largest = points.length > CROWD ? LARGEST / 2 : LARGEST;
  const smallest = points.length > CROWD ? SMALLEST / 2 : SMALLEST;
  const radiusOf = ({ size }: ScatterPoint): number =>
    size === null || most === 0 ? UNSIZED : Math.max(smallest, Math.sqrt(Math.max(0, size) / most) * largest);
  return points
    .map((point) => ({ ...point, radius: radiusOf(point) }))
    .sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
}

/** The marks of units, coloured and shaped by locality; what is drawn can be clicked. */
export function sizedSeries(points: readonly SizedPoint[], scheme: LocalityScheme): DotSeries {
  return {
    type: 'dots',
    z: 3,
    data: points.map(({ id, x, y, locality, radius, size }) => {
      const { colour, shape } = localityMark(locality, scheme);
      const look = size === null ? hollowDot(colour, { shape, radius }) : filledDot(colour, { shape, radius });
      return { x, y, id, look };
    }),
  };
}

/** Rings around the selected marks. */
export function selectedRings(points: readonly SizedPoint[]): DotSeries {
  return {
    type: 'dots',
    z: 5,
    data: points
      .filter(({ isSelected }) => isSelected)
      .map(({ x, y, radius }) => {
        const form = { shape: 'circle', radius: radius * MARK_REACH + 4 } as const;
        return { x, y, id: null, look: { form, fill: null, stroke: INK.outline, edge: 2 } };
      }),
  };
}
