import { expect, test } from 'vitest';
import { paceAfterPause, paceAt, secondsLeft, timeLeftWords, type Pace } from './time-left';

/** Bytes left at each time. */
function over(...steps: readonly (readonly [at: number, left: number])[]): Pace {
  return steps.reduce<Pace | null>((pace, [at, left]) => paceAt(pace, at, left), null) ?? paceAt(null, 0, 0);
}

test('says nothing in the first three seconds', () => {
  expect(secondsLeft(over([0, 100], [2900, 50]))).toBeNull();
});

test('divides what is left by the speed', () => {
  // 10 bytes a second, 60 left
  expect(secondsLeft(over([0, 100], [1000, 90], [2000, 80], [4000, 60]))).toBeCloseTo(6, 10);
});

test('lets what it said run down while it is about right', () => {
  const said = over([0, 1000], [1000, 990], [4000, 960]);
  expect(secondsLeft(said)).toBeCloseTo(96, 10);
  // A little slower for a second: the end stays where it was.
  const later = paceAt(said, 5000, 951);
  expect(later.end).toBe(said.end);
  expect(secondsLeft(later)).toBeCloseTo(95, 10);
});

test('says otherwise where it was far out', () => {
  const said = over([0, 1000], [1000, 990], [4000, 960]);
  // Ten times as fast from then on.
  const later = [5000, 6000, 7000, 8000, 9000, 10_000].reduce((pace, at) => paceAt(pace, at, 960 - (at - 4000) / 10), said); // prettier-ignore
  const seconds = secondsLeft(later) ?? Number.NaN;
  expect(seconds).toBeLessThan(20);
  expect(seconds).toBeGreaterThan(3.6);
});

test('takes a file that has to be read once more for more work, not for a lower speed', () => {
  const before = over([0, 100], [1000, 90], [4000, 60]);
  const after = paceAt(before, 4100, 160);
  expect(after.speed).toBe(before.speed);
  expect(secondsLeft(after)).toBeCloseTo(16, 10);
});

test('leaves out the time in which other work was done', () => {
  const before = over([0, 100], [1000, 90], [4000, 60]);
  const after = paceAt(paceAfterPause(before, 60_000), 61_000, 50);
  expect(after.speed).toBeCloseTo(0.01, 10);
  expect(secondsLeft(after)).toBeCloseTo(5, 10);
});

test('does not divide by nothing', () => {
  expect(secondsLeft(over([0, 100], [0, 90], [0, 80]))).toBeNull();
  expect(secondsLeft(over([0, 100], [2000, 100], [4000, 100]))).toBeNull();
});

test('is never below nothing', () => {
  expect(secondsLeft(over([0, 100], [1000, 50], [3500, 0]))).toBe(0);
});

test.each([
  [0, 'a few seconds left'],
  [4.9, 'a few seconds left'],
  [5, 'about 10 seconds left'],
  [41, 'about 50 seconds left'],
  [55, 'about a minute left'],
  [130, 'about 2 minutes left'],
  [3569, 'about 59 minutes left'],
  [3600, 'about an hour left'],
  [7300, 'about 2 hours left'],
])('says %d seconds as “%s”', (seconds, words) => {
  expect(timeLeftWords(seconds)).toBe(words);
});
