import type { DefaultLabelFormatterCallbackParams as CallbackDataParams, ScatterSeriesOption } from 'echarts';
import { INK } from './ink';
import { localityMark, type LocalityScheme, markSymbol } from './locality-mark';
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
export function sizedSeries(points: readonly SizedPoint[], scheme: LocalityScheme): ScatterSeriesOption {
  return {
    type: 'scatter',
    progressive: 0,
    progressiveThreshold: Infinity,
    data: points.map(({ id, x, y, locality, radius, size }) => {
      const { colour, shape } = localityMark(locality, scheme);
      const { symbol, symbolSize } = markSymbol(shape, radius);
      const itemStyle =
        size === null
          ? { color: INK.paper, borderColor: colour, borderWidth: 1.5, opacity: 1 }
          : { color: colour, borderColor: INK.paper, borderWidth: radius < 3 ? 0.5 : 1, opacity: 1 };
      return { id, value: [x, y, id], symbol, symbolSize, itemStyle };
    }),
    z: 3,
  };
}

/** Rings around the selected marks. */
export function selectedRings(points: readonly SizedPoint[]): ScatterSeriesOption {
  const selected = points.filter(({ isSelected }) => isSelected);
  return {
    type: 'scatter',
    silent: true,
    symbol: 'circle',
    symbolSize: (_: unknown, { dataIndex }: CallbackDataParams) => ((selected[dataIndex]?.radius ?? 0) * 1.2 + 4) * 2,
    itemStyle: { color: 'transparent', borderColor: INK.outline, borderWidth: 2, opacity: 1 },
    data: selected.map(({ x, y }) => [x, y]),
    z: 5,
  };
}
