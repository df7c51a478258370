import { expect, test } from 'vitest';
import { readBenchOptions } from './options';

test('measures two million rows nine times unless told otherwise', () => {
  expect(readBenchOptions([])).toMatchObject({ quick: false, repeats: 9, rows: 2_000_000 });
});

test('runs everything once on a smaller file with --quick', () => {
  expect(readBenchOptions(['--quick'])).toMatchObject({ quick: true, repeats: 1, rows: 100_000 });
});

test('takes the number of repeats from the caller', () => {
  expect(readBenchOptions(['--quick', '--repeats', '2'])).toMatchObject({ quick: true, repeats: 2 });
});

test('measures one part or several with --only', () => {
  expect(readBenchOptions(['--only', 'load', '--repeats', '7'])).toMatchObject({
    parts: ['load'],
    repeats: 7,
    rows: 2_000_000,
  });
  expect(readBenchOptions(['--only', 'map', '--only', 'pack']).parts).toEqual(['map', 'pack']);
  expect(readBenchOptions([]).parts).toContain('first-chart');
});

test('measures nothing but peers or years with --peers or --history, unless told of parts too', () => {
  expect(readBenchOptions(['--peers'])).toMatchObject({ peers: true, history: false, parts: [] });
  expect(readBenchOptions(['--history'])).toMatchObject({ peers: false, history: true, years: [1, 2, 5, 10, 20] });
  expect(readBenchOptions(['--peers', '--only', 'load'])).toMatchObject({ peers: true, parts: ['load'] });
  expect(readBenchOptions([])).toMatchObject({ peers: false, history: false });
});

test('refuses a part it does not know', () => {
  expect(() => readBenchOptions(['--only', 'slides'])).toThrow(/--only takes one of first-chart, .*; got “slides”/);
});

test('refuses a number that is none', () => {
  expect(() => readBenchOptions(['--rows', '0'])).toThrow('--rows takes a whole number from 1; got “0”');
});

test('refuses an option it does not know', () => {
  expect(() => readBenchOptions(['--fast'])).toThrow('--fast');
});
