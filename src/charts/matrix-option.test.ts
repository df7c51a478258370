import { expect, it } from 'vitest';
import { matrixOption, type MatrixSpec } from './matrix-option';

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
  const { option } = matrixOption(SPEC, { width, height: 200, forPaper: false });
  const [cells] = option.series as { data: { value: unknown[]; label: { formatter: string; fontWeight: string } }[] }[];
  return (cells?.data ?? []).map(({ value, label }) => [value[2], label.formatter, label.fontWeight]);
};

it('prints each pair once, what is clear in bold', () => {
  expect(labelsOf(900)).toEqual([
    ['a b', '+0.45', 'bold'],
    ['a c', '−0.20', 'normal'],
    ['b c', '–', 'normal'],
  ]);
});

it('shows a sign alone where there is no room for values', () => {
  const many = { ...SPEC, titles: Array.from({ length: 20 }, (_, i) => `Measure ${i}`) };
  const { option } = matrixOption(many, { width: 340, height: 200, forPaper: false });
  const [cells] = option.series as { data: { label: { formatter: string } }[] }[];
  expect(cells?.data.map(({ label }) => label.formatter)).toEqual(['▲', '', '']);
});

it.each([340, 900])('keeps cells and titles on the sheet at %i px, one below the other', (width) => {
  const { points, plot, height, option } = matrixOption(SPEC, { width, height: 200, forPaper: false });
  expect(points.map(({ id }) => id)).toEqual(['a b', 'a c', 'b c']);
  expect(plot.x + plot.width).toBeLessThanOrEqual(width);
  const texts = (option.graphic as { elements: { y: number }[] }).elements;
  expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(height);
  expect((points[1]?.y ?? 0) > (points[0]?.y ?? 0)).toBe(true);
});
