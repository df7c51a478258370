import type { Clash } from '@/analysis/analysis';
import { formatCount, formatDecimal } from '@/domain/format';

/** As many periods and files as are named one by one. */
const MOST_NAMED = 3;

/** Some names: all of a few, the first and last of many. */
export function listWords(names: readonly string[], what: string): string {
  const [first, last] = [names[0], names.at(-1)];
  if (names.length <= MOST_NAMED) return names.join(', ');
  return `${formatCount(names.length)} ${what}, ${last ?? ''} to ${first ?? ''}`;
}

/** A total as it is printed; pence where there are any. */
export function totalWords(total: number | null): string {
  if (total === null) return 'not given';
  return Number.isInteger(total) ? formatCount(total) : formatDecimal(total, 2);
}

/** How far the total of the files that are not used lies from that of those that are. */
export function differenceWords({ used, other }: Clash['totals'][number]): string {
  if (used === null || other === null) return '–';
  const difference = other - used;
  if (Math.abs(difference) < 1e-9) return 'none';
  return `${difference > 0 ? '+' : '−'}${totalWords(Math.round(Math.abs(difference) * 100) / 100)}`;
}

/** Which of the files is used, why, and what a reader can do. */
export function settledWords({ used, other, why }: Clash): string {
  const [these, those] = [quoted(used), quoted(other)];
  if (why === null) {
    return `Both are used, each for its own registers. Find out which list is right, and replace or remove the file with the other.`;
  }
  return `${these} ${used.length === 1 ? 'is' : 'are'} used, because ${why}. If ${those} should be used instead, remove ${these}; if not, remove ${those} or replace ${other.length === 1 ? 'it' : 'them'} by a corrected version.`;
}

/** Names in quotation marks, the first few of many. */
export function quoted(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const few = names.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  return more > 0 ? `${few.join(', ')} and ${more} more` : few.join(' and ');
}
