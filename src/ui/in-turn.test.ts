import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atOnceOrInTurn, inTurn } from './in-turn';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('does one thing in each task, in the order asked for, and none at once', () => {
  const done: string[] = [];
  for (const name of ['a', 'b', 'c']) inTurn(() => done.push(name));
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['a']);
  inTurn(() => done.push('d'));
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['a', 'b']);
  vi.runAllTimers();
  expect(done).toEqual(['a', 'b', 'c', 'd']);
});

it('leaves out what is called off, wherever it stands, and goes on after what fails', () => {
  const done: string[] = [];
  const first = inTurn(() => done.push('first'));
  inTurn(() => done.push('second'));
  const third = inTurn(() => done.push('third'));
  first();
  third();
  third();
  inTurn(() => {
    throw new Error('not drawn');
  });
  inTurn(() => done.push('last'));
  expect(() => vi.runAllTimers()).toThrow('not drawn');
  vi.runAllTimers();
  expect(done).toEqual(['second', 'last']);
});

it('does the first of a task at once, and the others after it', () => {
  const done: string[] = [];
  atOnceOrInTurn(() => done.push('a'));
  const second = atOnceOrInTurn(() => done.push('b'));
  atOnceOrInTurn(() => done.push('c'));
  expect(done).toEqual(['a']);
  second();
  vi.runAllTimers();
  expect(done).toEqual(['a', 'c']);
  // The next task begins anew; what waits its turn is never overtaken.
  atOnceOrInTurn(() => done.push('d'));
  expect(done).toEqual(['a', 'c', 'd']);
  vi.runAllTimers();
  inTurn(() => done.push('e'));
  atOnceOrInTurn(() => done.push('f'));
  expect(done).toEqual(['a', 'c', 'd']);
  vi.runAllTimers();
  expect(done).toEqual(['a', 'c', 'd', 'e', 'f']);
});
