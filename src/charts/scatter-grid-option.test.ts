import { expect, it } from 'vitest';
import { type ScatterGridSpec, scatterGridOption } from './scatter-grid-option';

const panel = (id: string) => ({
  id,
  title: id,
  finding: 'r +0.20',
  points: [{ x: 0.1, y: 2, locality: 'DacCom' }, { x: 0.3, y: 3, locality: 'WatCom' }],
  line: null,
  hover: `hover ${id}`,
}); // prettier-ignore

const SPEC: ScatterGridSpec = {
  localities: ['DacCom', 'WatCom'],
  colours: new Map(),
  panels: ['2005/06', '2006/07', '2007/08'].map(panel),
  x: { title: 'Exception rate', format: 'percent' },
  y: { title: 'Follow-ups per first', format: 'ratio' },
  summary: 'Three',
};

it('draws one frame for each on the same axes, side by side where there is room', () => {
  const wide = scatterGridOption(SPEC, { width: 1000, height: 200, forPaper: false });
  const narrow = scatterGridOption(SPEC, { width: 340, height: 200, forPaper: false });
  expect(wide.option.grid).toHaveLength(3);
  const rows = (picture: typeof wide) => new Set((picture.option.grid as { top: number }[]).map(({ top }) => top)).size;
  expect([rows(wide), rows(narrow)]).toEqual([1, 3]);
  expect(narrow.height).toBeGreaterThan(wide.height);
  const ends = (wide.option.xAxis as { min: number; max: number }[]).map(({ min, max }) => `${min} ${max}`);
  expect(new Set(ends).size).toBe(1);
});

it('hands back the frame that a mark or the keyboard picks', () => {
  const { points, option } = scatterGridOption(SPEC, { width: 1000, height: 200, forPaper: false });
  expect(points.map(({ id }) => id)).toEqual(['2005/06', '2006/07', '2007/08']);
  const series = option.series as { xAxisIndex: number; data: { value: unknown[] }[] }[];
  expect(series.map(({ xAxisIndex, data }) => [xAxisIndex, data[0]?.value[2]])).toEqual([[0, '2005/06'], [1, '2006/07'], [2, '2007/08']]); // prettier-ignore
});
