import { expect, test } from 'vitest';
import { pairedRatio, spreadOf } from './spread';

test('gives the median, the 95th percentile and the ends', () => {
  // R: quantile(c(40, 10, 30, 20), c(0.5, 0.95)) gives 25.0 and 38.5
  expect(spreadOf([40, 10, 30, 20])).toEqual({ median: 25, p95: 38.5, min: 10, max: 40, n: 4 });
});

test('has no spread of nothing', () => {
  expect(() => spreadOf([])).toThrow('spreadOf needs a value');
});

test('divides pair by pair, so that a slow moment of the machine weighs on both', () => {
  expect(pairedRatio([20, 300, 60], [10, 100, 15])).toEqual({ median: 3, p95: 3.9, min: 2, max: 4, n: 3 });
});

test('refuses measurements that are not pairs', () => {
  expect(() => pairedRatio([1, 2], [1])).toThrow('pairedRatio needs pairs');
});
