import { expect, it } from 'vitest';
import { pointedDots } from './dot-under';
import { type ScatterGridSpec, scatterGridPicture } from './scatter-grid-picture';

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
  const wide = scatterGridPicture(SPEC, { width: 1000, height: 200, forPaper: false });
  const narrow = scatterGridPicture(SPEC, { width: 340, height: 200, forPaper: false });
  expect(wide.drawing.plots).toHaveLength(3);
  const rows = (picture: typeof wide) => new Set(picture.drawing.plots.map(({ frame }) => frame.rect.y)).size;
  expect([rows(wide), rows(narrow)]).toEqual([1, 3]);
  expect(narrow.height).toBeGreaterThan(wide.height);
  const ends = wide.drawing.plots.map(({ frame: { x } }) => `${x.min} ${x.max}`);
  expect(new Set(ends).size).toBe(1);
});

it('hands back the frame that a mark or the keyboard picks', () => {
  const { points, drawing } = scatterGridPicture(SPEC, { width: 1000, height: 200, forPaper: false });
  expect(points.map(({ id }) => id)).toEqual(['2005/06', '2006/07', '2007/08']);
  const dots = pointedDots(drawing);
  expect([...new Set(dots.map(({ id }) => id))]).toEqual(['2005/06', '2006/07', '2007/08']);
  for (const { id, x } of dots)
    expect(Math.abs(x - (points.find((point) => point.id === id)?.x ?? 0))).toBeLessThan(170);
});
