import { expect, it } from 'vitest';
import { namesWithRoom } from './names-with-room';

it('keeps the names that do not cover one before', () => {
  const span = { min: 0, max: 100 };
  const points = [
    { x: 10, y: 50, name: 'First Surgery' },
    { x: 12, y: 51, name: 'Beside it' },
    { x: 12, y: 80, name: 'Above it' },
    { x: 40, y: 50, name: 'A Name That Is Broken into Two Lines' },
    { x: 42, y: 58, name: 'In its second line' },
  ];
  expect(points.filter(namesWithRoom(points, span, span)).map(({ name }) => name)).toEqual(['First Surgery', 'Above it', 'A Name That Is Broken into Two Lines']); // prettier-ignore
  expect(points.filter(namesWithRoom(points, { min: 5, max: 5 }, span)).length).toBeGreaterThan(0);
});
