import { expect, it } from 'vitest';
import type { DotLook, Drawing } from './drawing';
import { dotUnder, pointedDots } from './dot-under';

const frame = {
  rect: { x: 100, y: 10, width: 200, height: 100 },
  x: { min: 0, max: 10, ticks: [] },
  y: { min: 0, max: 1, ticks: [] },
};
const hidden = { print: null, ruled: false, lineShown: false };
const round = (radius: number): DotLook => ({ form: { shape: 'circle', radius }, fill: '#000000', stroke: null, edge: 0 }); // prettier-ignore
const drawing = (data: readonly { x: number; y: number; id: string | null; look: DotLook }[]): Drawing => ({
  width: 400,
  height: 200,
  fonts: 'Arial',
  summary: '',
  elements: [],
  plots: [{ frame, axes: { x: hidden, y: hidden }, series: [{ type: 'dots', z: 2, data }] }],
});

it('finds the mark whose middle is nearest, of two in one place the foremost', () => {
  const dots = pointedDots(drawing([
    { x: 5, y: 0.5, id: 'a', look: round(6) },
    { x: 5.3, y: 0.5, id: 'b', look: round(6) },
    { x: 5.3, y: 0.5, id: 'c', look: round(6) },
  ])); // prettier-ignore
  expect(dotUnder(dots, { x: 199, y: 60 })?.id).toBe('a');
  expect(dotUnder(dots, { x: 205, y: 60 })?.id).toBe('c');
  expect(dotUnder(dots, { x: 230, y: 60 })).toBeNull();
});

it('makes tiny marks large enough to be hit, and lets the pointer through rings', () => {
  const dots = pointedDots(drawing([
    { x: 0, y: 0, id: 'tiny', look: round(1) },
    { x: 10, y: 1, id: null, look: round(8) },
  ])); // prettier-ignore
  expect(dotUnder(dots, { x: 104, y: 110 })?.id).toBe('tiny');
  expect(dotUnder(dots, { x: 104, y: 106 })).toBeNull();
  expect(dotUnder(dots, { x: 300, y: 10 })).toBeNull();
});

it('takes a box by its sides', () => {
  const box: DotLook = { form: { width: 60, height: 10 }, fill: null, stroke: null, edge: 0 };
  const dots = pointedDots(drawing([{ x: 5, y: 0.5, id: 'bar', look: box }]));
  expect(dotUnder(dots, { x: 229, y: 64 })?.id).toBe('bar');
  expect(dotUnder(dots, { x: 229, y: 66 })).toBeNull();
});
