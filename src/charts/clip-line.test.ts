import { expect, it } from 'vitest';
import { clipLine } from './clip-line';

const RECT = { x: 0, y: 0, width: 100, height: 100 };
const at = (x: number, y: number) => ({ x, y });

it('leaves a line inside as it is, and breaks it at a gap', () => {
  const inside = [at(10, 10), at(50, 90), at(100, 0)];
  expect(clipLine(inside, RECT)).toEqual([inside]);
  expect(clipLine([at(1, 1), at(2, 2), null, at(3, 3), at(4, 4)], RECT)).toEqual([
    [at(1, 1), at(2, 2)],
    [at(3, 3), at(4, 4)],
  ]);
});

it('cuts a line where it leaves and enters, and leaves out what is beyond', () => {
  const [first, second, ...more] = clipLine([at(50, 50), at(50, 150), at(60, 150), at(60, 50)], RECT);
  expect(more).toEqual([]);
  expect(first?.[1]?.y).toBeCloseTo(100, 1);
  expect(second?.[0]).toEqual({ x: 60, y: expect.closeTo(100, 1) as number });
  expect(second?.[1]).toEqual(at(60, 50));
  expect(clipLine([at(-10, 50), at(-5, 60)], RECT)).toEqual([]);
  expect(clipLine([at(-10, 50), at(50, -10)], RECT)).toHaveLength(1);
  expect(clipLine([at(-10, 5), at(5, -30)], RECT)).toEqual([]);
});

it('keeps what lies on the edge, and draws nothing of a point alone', () => {
  expect(clipLine([at(0, 100), at(100, 100)], RECT)).toHaveLength(1);
  expect(clipLine([at(5, 5)], RECT)).toEqual([]);
  expect(clipLine([at(5, 5), null, at(6, 6)], RECT)).toEqual([]);
});
