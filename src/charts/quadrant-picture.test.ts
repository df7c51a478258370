import { expect, it } from 'vitest';
import { linesOf } from '../../tests/visual/expect-picture';
import { type QuadrantSpec, quadrantPicture } from './quadrant-picture';

const point = (id: string, x: number | null, y: number | null) => ({ id, name: id, locality: 'DacCom', hover: `hover ${id}`, x, y }); // prettier-ignore

const SPEC: QuadrantSpec = {
  localities: ['DacCom', 'WatCom'],
  colours: new Map(),
  points: [point('b', 0.3, 0.2), point('a', 0.1, 0.4), point('none', null, 0.2)],
  averages: { x: 0.2, y: 0.3 },
  words: { topLeft: 'few, many', topRight: 'many, many', bottomLeft: 'few, few', bottomRight: 'many, few' },
  format: 'per-100',
  xTitle: 'Firsts',
  yTitle: 'Follow-ups',
  selectedId: 'a',
  summary: 'Quarters',
};

it.each([360, 700])('draws the units with both values inside the axes, crossed at the averages, at %i px', (width) => {
  const { points, plot, notDrawn, drawing } = quadrantPicture(SPEC, { width, height: 400, forPaper: false });
  expect(points.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(notDrawn).toBe(1);
  expect(points.every(({ x, y }) => x >= plot.x && x <= plot.x + plot.width && y >= plot.y && y <= plot.y + plot.height)).toBe(true); // prettier-ignore
  const lines = linesOf(drawing);
  expect(lines[0]?.map((at) => at?.[0])).toEqual([0.2, 0.2]);
  expect(lines[1]?.map((at) => at?.[1])).toEqual([0.3, 0.3]);
  const texts = drawing.elements.flatMap((element) => (element.type === 'text' ? [element.style.text] : []));
  for (const words of Object.values(SPEC.words)) expect(texts).toContain(words);
  expect(texts).toContain('Follow-ups; average 30.0');
});

it('draws no line where there is no average', () => {
  const { drawing } = quadrantPicture({ ...SPEC, averages: { x: null, y: null } }, { width: 600, height: 400, forPaper: true }); // prettier-ignore
  expect(linesOf(drawing)).toEqual([]);
});
