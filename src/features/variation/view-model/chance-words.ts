import { formatCount, formatDecimal } from '@/domain/format';

/**
 * The number of units chance would give, as printed: `less than 0.1`, `0.1`, `3`, `3.2`, `12`.
 *
 * @param expected 0 or more
 */
export function expectedText(expected: number): string {
  if (expected < 0.05) return 'less than 0.1';
  if (expected >= 9.95) return formatCount(Math.round(expected));
  return formatDecimal(expected, 1).replace(/\.0$/, '');
}
