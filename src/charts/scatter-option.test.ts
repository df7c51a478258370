import { expect, it } from 'vitest';
import { scatterOption } from './scatter-option';
import type { ScatterPoint, ScatterSpec } from './scatter-spec';

const point = (id: string, x: number, y: number, size: number | null, isSelected = false): ScatterPoint => ({ id, name: `Practice ${id}`, locality: 'DacCom', hover: `hover ${id}`, x, y, size, isSelected }); // prettier-ignore

const SPEC: ScatterSpec = {
  localities: ['DacCom', 'WatCom'],
  colours: new Map(),
  points: [point('b', 0.3, 2.2, 4000), point('a', 0.1, 1.4, 1000, true), point('c', 0.2, 3, null)],
  x: { title: 'Exception rate', format: 'percent', target: 0.2 },
  y: { title: 'Follow-ups per first', format: 'ratio', target: 2 },
  line: {
    points: [
      { x: 0.1, fit: 1.5, lower: 1, upper: 2 },
      { x: 0.3, fit: 2.5, lower: 2, upper: 3 },
    ],
  },
  notDrawn: 0,
  summary: 'Scatter',
};

interface DrawnSeries {
  readonly type: string;
  readonly data: { value: unknown[]; symbolSize: number; itemStyle: { color: string } }[];
}

const seriesOf = (spec: ScatterSpec) => (scatterOption(spec, { width: 600, height: 400, forPaper: false }).option.series ?? []) as DrawnSeries[]; // prettier-ignore

it.each([300, 700])('draws every unit inside the axes, from left to right, at %i px', (width) => {
  const { points, plot } = scatterOption(SPEC, { width, height: 400, forPaper: false });
  expect(points.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(points.every(({ x, y }) => x >= plot.x && x <= plot.x + plot.width && y >= plot.y && y <= plot.y + plot.height)).toBe(true); // prettier-ignore
});

it('sizes marks by area, the largest at the back, and leaves a unit without a size hollow', () => {
  const [, , , marks] = seriesOf(SPEC);
  const sizeOf = (id: string) => marks?.data.find(({ value }) => value[2] === id);
  // Four times the list is four times the area, and so twice the width.
  expect((sizeOf('b')?.symbolSize ?? 0) / (sizeOf('a')?.symbolSize ?? 1)).toBeCloseTo(2, 10);
  expect(marks?.data[0]?.value[2]).toBe('b');
  expect(sizeOf('c')?.itemStyle.color).toBe('#ffffff');
});

it('crosses the chart at the targets, draws the line and its band, and rings the selected units', () => {
  const [across, up, line, , rings] = seriesOf(SPEC);
  expect(across?.data.map((at) => (at as unknown as number[])[0])).toEqual([0.2, 0.2]);
  expect(up?.data.map((at) => (at as unknown as number[])[1])).toEqual([2, 2]);
  expect(line?.data).toEqual([[0.1, 1.5], [0.3, 2.5]]); // prettier-ignore
  expect(rings?.data).toEqual([[0.1, 1.4]]);
  const { option } = scatterOption(SPEC, { width: 600, height: 400, forPaper: false });
  const shapes = (option.graphic as { elements: { type: string; z: number }[] }).elements;
  expect(shapes.filter(({ type, z }) => type === 'polygon' && z === 1)).toHaveLength(1);
});

it('draws neither line nor crossing where there is none', () => {
  const none = { ...SPEC, line: null, x: { ...SPEC.x, target: null }, y: { ...SPEC.y, target: null } };
  expect(seriesOf(none).filter(({ type }) => type === 'line')).toEqual([]);
});
