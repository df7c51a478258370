import { expect, it } from 'vitest';
import { insideLoop } from './inside-loop';

const PLACES = [{ id: 'in', x: 5, y: 5 }, { id: 'notch', x: 5, y: 9 }, { id: 'out', x: 15, y: 5 }]; // prettier-ignore

it('finds what lies inside a loop, notches left out, whichever way it was drawn', () => {
  const loop = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 5, y: 7 }, { x: 0, y: 10 }]; // prettier-ignore
  expect(insideLoop(PLACES, loop).map(({ id }) => id)).toEqual(['in']);
  expect(insideLoop(PLACES, loop.toReversed()).map(({ id }) => id)).toEqual(['in']);
  expect(insideLoop(PLACES, [])).toEqual([]);
});
