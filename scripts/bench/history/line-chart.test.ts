import { expect, test } from 'vitest';
import { lineChartSvg } from './line-chart';

const draw = (values: readonly number[], name = 'engine') =>
  lineChartSvg('Growth <1 to 20 & more>', 'national years', [1, 10, 20], [{ title: 'Memory, MB', lines: [{ name, values }] }]); // prettier-ignore

/** Places of the dots of a picture, left to right. */
const dots = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('puts growth in proportion on a straight line to the corner of the axes', () => {
  const [first = [], second = [], third = []] = dots(draw([10, 100, 200]));
  const slope = ([x = 0, y = 0]: number[]) => (180 - y) / (x - 56);
  expect(slope(first)).toBeCloseTo(slope(third), 1);
  expect(slope(second)).toBeCloseTo(slope(third), 2);
});

test('draws what stays as it is as a level line, and the largest value inside the axes', () => {
  const heights = dots(draw([70, 70, 70])).map(([, y]) => y);
  expect(new Set(heights).size).toBe(1);
  expect(heights[0]).toBeGreaterThanOrEqual(44);
  expect(heights[0]).toBeLessThan(180);
});

test('marks its axis in round steps that hold the largest value', () => {
  expect(draw([10, 100, 200])).toContain('>200</text>');
  expect(draw([0.3, 0.5, 0.9])).toContain('>0.25</text>');
  expect(draw([0, 0, 0])).toContain('>4</text>');
});

test('says what it shows, with its signs escaped', () => {
  expect(draw([1, 2, 3], 'page & worker')).toContain('<title>Growth &lt;1 to 20 &amp; more&gt;</title>');
  expect(draw([1, 2, 3], 'page & worker')).toContain('page &amp; worker');
});

test('refuses a line that lacks a value', () => {
  expect(() => draw([1, 2])).toThrow('a line needs a value for each x');
});
