import { expect, test } from 'vitest';
import { growthOf, MOST_GROWTH } from './growth';
import { readMinutes } from './soak-options';

const held = (page: readonly number[]) => page.map((bytes) => ({ page: bytes, worker: 50, engine: 100 }));

test('compares the median of the first quarter with that of the last', () => {
  const [page, worker, engine] = growthOf(held([10, 30, 20, 999, 999, 999, 999, 999, 999, 22, 44, 33]));
  expect(page).toEqual({ what: 'page', first: 20, last: 33, share: 33 / 20 - 1 });
  expect([worker?.share, engine?.share]).toEqual([0, 0]);
});

test('calls a tenth no growth, and more than that growth', () => {
  const share = (last: number) => growthOf(held([100, 100, 100, last]))[0]?.share ?? 0;
  expect(share(109)).toBeLessThan(MOST_GROWTH);
  expect(share(111)).toBeGreaterThan(MOST_GROWTH);
  expect(share(90)).toBeLessThan(0);
});

test('refuses a run too short to have quarters', () => {
  expect(() => growthOf(held([1, 2, 3]))).toThrow('growthOf needs 4 measurements; got 3');
});

test('goes on for two hours unless told otherwise', () => {
  expect([readMinutes([]), readMinutes(['--minutes', '5'])]).toEqual([120, 5]);
  expect(() => readMinutes(['--minutes', '0'])).toThrow('--minutes takes a whole number from 1; got “0”');
});
