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

/** One scatter for each locality (two where some of its units are hollow), in the order of the localities. */
export function dotSeries(dots: readonly Dot[], localities: readonly string[], radius: number): ScatterSeriesOption[] {
  const groups = new Map<string, Dot[]>();
  for (const dot of dots) {
    const key = `${dot.hollow ? 1 : 0}${dot.unit.locality}`;
    const group = groups.get(key);
    if (group) group.push(dot);
    else groups.set(key, [dot]);
  }
  const inOrder = ['0', '1'].flatMap((key) =>
    localities.flatMap((locality) => {
      const group = groups.get(key + locality);
      return group ? [{ locality, group, hollow: key === '1' }] : [];
    }),
  );
  const drawn = inOrder.reduce((sum, { group }) => sum + group.length, 0);
  if (drawn !== dots.length) throw new RangeError('dotSeries needs every unit to be of one of its localities');
  return inOrder.map(({ locality, group, hollow }) => {
    const { colour, shape } = localityMark(locality, localities);
    const edge = radius < 3 ? 0.5 : 1;
    return {
      type: 'scatter',
      name: locality,
      ...markSymbol(shape, radius),
      itemStyle: hollow
        ? { color: INK.paper, borderColor: colour, borderWidth: 1.5, opacity: 1 }
        : { color: colour, borderColor: INK.paper, borderWidth: edge, opacity: 1 },
      data: group.map(({ unit, x, y }) => ({ id: unit.id, name: unit.name, value: [x, y], hover: unit.hover })),
    };
  });
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
