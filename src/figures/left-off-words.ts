import { formatCount } from '@/domain/format';

/**
 * How much is left off for small counts, and why; empty for nothing. Some are left off to keep others safe, so that it is
 * not said that all of them are small.
 *
 * @param what the word for one: `point`
 */
export function leftOffWords(count: number, threshold: number, what: string): string {
  if (count === 0) return '';
  return `${formatCount(count)} ${what}${count === 1 ? '' : 's'} left off, so that no count from 1 to ${threshold - 1} can be read or worked out.`;
}
