import type { ScatterSeriesOption } from 'echarts';
import type { ChartUnit } from './chart-unit';
import { INK } from './ink';
import { localityMark, markSymbol } from './locality-mark';

/** A unit at its values. */
export interface Dot {
  readonly unit: ChartUnit;
  /** Values on the axes, not pixels. */
  readonly x: number;
  readonly y: number;
  /** True for a unit that has a value but is not compared: drawn as an outline. */
  readonly hollow: boolean;
}

/** Above its threshold (3,000) the renderer moves a series to a layer of its own, over labels and limits: there is none. */
const AT_ONCE = { progressive: 0, progressiveThreshold: Infinity } as const;

/**
 * All dots in the order given, each in the colour and shape of its locality. They are one series, so that where dots
 * cover each other no locality is always on top: give them in an order that has nothing to do with localities.
 *
 * @throws RangeError when a unit's locality is none of `localities`
 */
export function dotSeries(dots: readonly Dot[], localities: readonly string[], radius: number): ScatterSeriesOption {
  const styles = new Map(localities.map((locality) => [locality, dotStyle(locality, localities, radius)]));
  const data = dots.map(({ unit, x, y, hollow }) => {
    const style = styles.get(unit.locality);
    if (!style) throw new RangeError(`dotSeries: ${unit.id} is of ${unit.locality}, which is none of its localities`);
    const itemStyle = hollow ? style.hollow : style.filled;
    return { id: unit.id, name: unit.name, value: [x, y], hover: unit.hover, ...style.symbol, itemStyle };
  });
  return { type: 'scatter', symbol: 'circle', symbolSize: radius * 2, ...AT_ONCE, data };
}

/** Shared by all dots of a locality. Tiny dots have no white edge: it would be all there is to see. */
function dotStyle(locality: string, localities: readonly string[], radius: number) {
  const { colour, shape } = localityMark(locality, localities);
  const edge = radius < 2 ? 0 : radius < 3 ? 0.5 : 1;
  return {
    symbol: markSymbol(shape, radius),
    filled: { color: colour, borderColor: INK.paper, borderWidth: edge, opacity: 1 },
    hollow: { color: INK.paper, borderColor: colour, borderWidth: 1.5, opacity: 1 },
  };
}

/** Rings around dots that are drawn by other series: thin for units outside the 99.8% limits, thick for the selected one. */
export function ringSeries(
  dots: readonly Pick<Dot, 'x' | 'y'>[],
  radius: number,
  kind: 'flagged' | 'selected',
): ScatterSeriesOption {
  const gap = kind === 'selected' ? 5 : 3.5;
  return {
    type: 'scatter',
    silent: true,
    symbol: 'circle',
    symbolSize: (radius + gap) * 2,
    itemStyle: {
      color: 'transparent',
      borderColor: kind === 'selected' ? '#000000' : INK.outline,
      borderWidth: kind === 'selected' ? 2.5 : 1.2,
      opacity: 1,
    },
    data: dots.map(({ x, y }) => [x, y]),
    z: kind === 'selected' ? 5 : 4,
  };
}
