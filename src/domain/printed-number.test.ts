import { expect, it } from 'vitest';
import { printNumber } from './printed-number';

it('prints counts, money, shares, deviates and correlations as the page does', () => {
  expect(printNumber(12_345, 'count')).toBe('12,345');
  expect(printNumber(123_456, 'pence')).toBe('£1,235');
  expect(printNumber(-123_456, 'pence')).toBe('−£1,235');
  expect(printNumber(-1234.4, 'whole-pounds')).toBe('−£1,234');
  expect(printNumber(-790.4, 'difference')).toBe('−790');
  expect(printNumber(1043, 'pence-in-full')).toBe('£10.43');
  expect(printNumber(0.0142, 'signed-percent')).toBe('+1.4%');
  expect(printNumber(-4.06, 'z')).toBe('−4.1');
  expect(printNumber(0.449, 'correlation')).toBe('+0.45');
});

it('prints a value of a measure in its own format', () => {
  expect(printNumber(0.0312, 'percent')).toBe('3.1%');
  expect(printNumber(0.0312, 'per-1000')).toBe('31.2');
  expect(printNumber(1.234, 'ratio')).toBe('1.23');
});
