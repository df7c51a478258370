import { expect, it } from 'vitest';
import { matrixPicture, type MatrixSpec } from './matrix-picture';

const SPEC: MatrixSpec = {
  titles: ['Exception rate', 'Prevalence', 'GP referrals'],
  cells: [
    { id: 'a b', row: 1, column: 0, r: 0.454, isClear: true, hover: 'a with b' },
    { id: 'a c', row: 2, column: 0, r: -0.2, isClear: false, hover: 'a with c' },
    { id: 'b c', row: 2, column: 1, r: null, isClear: false, hover: 'b with c' },
  ],
  summary: 'Three measures',
};

const labelsOf = (width: number) => {
  const { points, drawing } = matrixPicture(SPEC, { width, height: 200, forPaper: false });
  return points.map(({ id, x, y }) => {
    const label = drawing.elements.find((element) => element.type === 'text' && element.x === x && element.y === y);
    return label?.type === 'text' ? [id, label.style.text, label.style.bold] : [id];
  });
};

it('prints each pair once, what is clear in bold', () => {
  expect(labelsOf(900)).toEqual([
    ['a b', '+0.45', true],
    ['a c', '−0.20', false],
    ['b c', '–', false],
  ]);
});

it('shows a sign alone where there is no room for values', () => {
  const many = { ...SPEC, titles: Array.from({ length: 20 }, (_, i) => `Measure ${i}`) };
  const { drawing } = matrixPicture(many, { width: 340, height: 200, forPaper: false });
  const words = drawing.elements.flatMap((element) => (element.type === 'text' ? [element.style.text] : []));
  expect(words.filter((word) => /[▲▼+−–]/u.test(word))).toEqual(['▲']);
});

it.each([340, 900])('keeps cells and titles on the sheet at %i px, one below the other', (width) => {
  const { points, plot, height, drawing } = matrixPicture(SPEC, { width, height: 200, forPaper: false });
  expect(points.map(({ id }) => id)).toEqual(['a b', 'a c', 'b c']);
  expect(plot.x + plot.width).toBeLessThanOrEqual(width);
  const texts = drawing.elements.flatMap((element) => (element.type === 'text' ? [element.y] : []));
  expect(Math.max(...texts)).toBeLessThan(height);
  expect((points[1]?.y ?? 0) > (points[0]?.y ?? 0)).toBe(true);
});
