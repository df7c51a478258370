import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurn } from './in-turn';

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
