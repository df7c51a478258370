import type { DefaultLabelFormatterCallbackParams as CallbackDataParams, ScatterSeriesOption } from 'echarts';
import type { ChartUnit } from './chart-unit';
import { INK } from './ink';
import { localityMark, type LocalityScheme, markSymbol } from './locality-mark';

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
 * A dot is handed over as `[x, y, id]` and its looks are asked for: with a record of its own for each of thousands of
 * dots the renderer takes half as long again to take them in.
 *
 * @throws RangeError when a unit's locality is none of `localities`
 */
export function dotSeries(dots: readonly Dot[], scheme: LocalityScheme, radius: number): ScatterSeriesOption {
  const styles = new Map(scheme.localities.map((locality) => [locality, dotStyle(locality, scheme, radius)]));
  const looks = dots.map(({ unit }) => {
    const style = styles.get(unit.locality);
    if (!style) throw new RangeError(`dotSeries: ${unit.id} is of ${unit.locality}, which is none of its localities`);
    return style;
  });
  const lookOf = ({ dataIndex }: CallbackDataParams) => looks[dataIndex] ?? NO_LOOK;
  return {
    type: 'scatter',
    symbol: (_, dot) => lookOf(dot).symbol,
    symbolSize: (_, dot) => lookOf(dot).symbolSize,
    itemStyle: { ...edgeOf(radius), color: (dot) => lookOf(dot).colour },
    ...AT_ONCE,
    dimensions: [{ name: 'x' }, { name: 'y' }, { name: 'id', type: 'ordinal' }],
    encode: { x: 'x', y: 'y', itemId: 'id' },
    data: dots.map(({ unit, x, y, hollow }, index) =>
      hollow
        ? { id: unit.id, value: [x, y, unit.id], itemStyle: outlineOf(looks[index]?.colour ?? INK.outline) }
        : [x, y, unit.id],
    ),
  };
}

/** How a dot looks where the renderer asks for one that is not there. */
const NO_LOOK = { symbol: 'circle', symbolSize: 0, colour: INK.outline };

/** Shared by all dots of a locality. */
function dotStyle(locality: string, scheme: LocalityScheme, radius: number) {
  const { colour, shape } = localityMark(locality, scheme);
  return { ...markSymbol(shape, radius), colour };
}

/** The white edge of a dot. Tiny dots have none: it would be all there is to see. */
function edgeOf(radius: number) {
  return { borderColor: INK.paper, borderWidth: radius < 2 ? 0 : radius < 3 ? 0.5 : 1, opacity: 1 };
}

function outlineOf(colour: string) {
  return { color: INK.paper, borderColor: colour, borderWidth: 1.5, opacity: 1 };
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
