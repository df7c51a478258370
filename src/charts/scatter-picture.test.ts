import { expect, it } from 'vitest';
import { linesOf } from '../../tests/visual/expect-picture';
import { scatterPicture } from './scatter-picture';
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

const drawingOf = (spec: ScatterSpec) => scatterPicture(spec, { width: 600, height: 400, forPaper: false }).drawing;
const dotsOf = (spec: ScatterSpec) => drawingOf(spec).plots.flatMap(({ series }) => series.flatMap((one) => (one.type === 'dots' ? [one.data] : []))); // prettier-ignore

it.each([300, 700])('draws every unit inside the axes, from left to right, at %i px', (width) => {
  const { points, plot } = scatterPicture(SPEC, { width, height: 400, forPaper: false });
  expect(points.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(points.every(({ x, y }) => x >= plot.x && x <= plot.x + plot.width && y >= plot.y && y <= plot.y + plot.height)).toBe(true); // prettier-ignore
});

it('sizes marks by area, the largest at the back, and leaves a unit without a size hollow', () => {
  const [marks = []] = dotsOf(SPEC);
  const radiusOf = (id: string) => {
    const form = marks.find((mark) => mark.id === id)?.look.form;
    return form && 'radius' in form ? form.radius : 0;
  };
  // Four times the list is four times the area, and so twice the width.
  expect(radiusOf('b') / radiusOf('a')).toBeCloseTo(2, 10);
  expect(marks[0]?.id).toBe('b');
  expect(marks.find(({ id }) => id === 'c')?.look.fill).toBe('#ffffff');
});

it('crosses the chart at the targets, draws the line and its band, and rings the selected units', () => {
  const [across, up, line] = linesOf(drawingOf(SPEC));
  expect(across?.map((at) => at?.[0])).toEqual([0.2, 0.2]);
  expect(up?.map((at) => at?.[1])).toEqual([2, 2]);
  expect(line).toEqual([[0.1, 1.5], [0.3, 2.5]]); // prettier-ignore
  expect(dotsOf(SPEC)[1]?.map(({ x, y, id }) => [x, y, id])).toEqual([[0.1, 1.4, null]]);
  expect(drawingOf(SPEC).elements.filter(({ type, z }) => type === 'polygon' && z === 1)).toHaveLength(1);
});

it('draws neither line nor crossing where there is none', () => {
  const none = { ...SPEC, line: null, x: { ...SPEC.x, target: null }, y: { ...SPEC.y, target: null } };
  expect(linesOf(drawingOf(none))).toEqual([]);
});
