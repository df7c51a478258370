import { expect, test } from 'vitest';
import type { LoadProgress } from './load-report';
import { ProgressTeller } from './progress-teller';

function teller(sizes: readonly number[]) {
  const told: LoadProgress[] = [];
  const clock = { now: 0 };
  return {
    told,
    clock,
    teller: new ProgressTeller(
      (progress) => told.push(progress),
      sizes,
      () => clock.now,
    ),
  };
}

test('says each step at once, and how far the file is a few times a second', () => {
  const { told, clock, teller: it } = teller([100]);
  it.begin('a.csv', 1);
  it.step('Reading rows');
  it.heard({ from: 0, to: 10, size: 100, lines: 2 });
  clock.now = 150;
  it.heard({ from: 10, to: 20, size: 100, lines: 2 });
  clock.now = 200;
  it.heard({ from: 20, to: 30, size: 100, lines: 1 });
  expect(told).toEqual([
    { name: 'a.csv', file: 1, files: 1, step: 'Opening the file' },
    { name: 'a.csv', file: 1, files: 1, step: 'Reading rows' },
    { name: 'a.csv', file: 1, files: 1, step: 'Reading rows', read: { bytes: 30, size: 100, lines: 5, left: 70 } },
  ]);
});

test('says the end of a file at once', () => {
  const { told, teller: it } = teller([100]);
  it.begin('a.csv', 1);
  it.heard({ from: 0, to: 100, size: 100, lines: 9 });
  expect(told.at(-1)?.read).toEqual({ bytes: 100, size: 100, lines: 9, left: 0 });
});

test('counts the passes that follow and the files behind as left', () => {
  const { told, teller: it } = teller([100, 40, 7]);
  it.begin('a.csv', 1);
  it.step('Adding up', 2);
  it.heard({ from: 0, to: 100, size: 100, lines: 9 });
  expect(told.at(-1)?.read?.left).toBe(2 * 100 + 40 + 7);
  it.begin('b.csv', 2);
  it.heard({ from: 0, to: 40, size: 40, lines: 9 });
  expect(told.at(-1)?.read?.left).toBe(7);
});

test('counts the rest of a zip as left, and knows no lines of it', () => {
  const { told, teller: it } = teller([50, 7]);
  it.begin('all.zip', 1);
  it.member('all.zip › a.csv', 300);
  it.step('Unpacking', 1);
  it.unpacked(200, 200);
  expect(told.at(-1)).toEqual({
    name: 'all.zip › a.csv', file: 1, files: 2, step: 'Unpacking', read: { bytes: 200, size: 200, lines: null, left: 507 },
  }); // prettier-ignore
});

test('begins to count lines anew where a file is read from its start again', () => {
  const { told, teller: it } = teller([100]);
  it.begin('a.csv', 1);
  it.heard({ from: 0, to: 50, size: 100, lines: 5 });
  it.heard({ from: 0, to: 60, size: 100, lines: 6 });
  it.heard({ from: 60, to: 100, size: 100, lines: 4 });
  expect(told.at(-1)?.read).toEqual({ bytes: 100, size: 100, lines: 10, left: 0 });
});
