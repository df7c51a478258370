import { expect, test } from 'vitest';
import { readBenchOptions } from './options';

test('measures two million rows five times unless told otherwise', () => {
  expect(readBenchOptions([])).toMatchObject({ quick: false, repeats: 5, rows: 2_000_000 });
});

test('runs everything once on a smaller file with --quick', () => {
  expect(readBenchOptions(['--quick'])).toMatchObject({ quick: true, repeats: 1, rows: 100_000 });
});

test('takes the number of repeats from the caller', () => {
  expect(readBenchOptions(['--quick', '--repeats', '2'])).toMatchObject({ quick: true, repeats: 2 });
});

test('measures the load alone with --only-load', () => {
  expect(readBenchOptions(['--only-load', '--repeats', '7'])).toMatchObject({
    onlyLoad: true,
    repeats: 7,
    rows: 2_000_000,
  });
});

test('refuses a number that is none', () => {
  expect(() => readBenchOptions(['--rows', '0'])).toThrow('--rows takes a whole number from 1; got “0”');
});

test('refuses an option it does not know', () => {
  expect(() => readBenchOptions(['--fast'])).toThrow('--fast');
});
