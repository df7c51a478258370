import { formatCount } from '@/domain/format';

/**
 * How much is left off for small counts, and why; empty for nothing. Some are left off to keep others safe, so that it is
 * not said that all of them are small.
 *
 * @param what the word for one, `point`, or the word for so many
 * @param of what they are left out of, where that is no picture: `out of the sum`
 */
export function leftOffWords(
  count: number,
  threshold: number,
  what: string | ((count: number) => string),
  of = 'off',
): string {
  if (count === 0) return '';
  const word = typeof what === 'string' ? `${what}${count === 1 ? '' : 's'}` : what(count);
  return `${formatCount(count)} ${word} left ${of}, ${unreadable(threshold)}.`;
}

/** Why anything is left off, as the end of a sentence. */
export function unreadable(threshold: number): string {
  return `so that no count from 1 to ${threshold - 1} can be read or worked out`;
}

/** How many rows of a list of what stands out are left out of it, since that they are in it tells their counts roughly; empty for none. */
export function leftOutWords(count: number, threshold: number): string {
  return count === 0 ? '' : `${formatCount(count)} more left out for small numbers (threshold ${threshold})`;
}
