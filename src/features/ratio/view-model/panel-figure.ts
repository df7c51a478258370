import { formatCount } from '@/domain/format';
import { endOf, parsePeriod, periodWords } from '@/domain/period';

/** How much is left off for small counts, and why; empty for nothing. @param what the word for so many: `points` */
export function leftOffWords(count: number, threshold: number, what: string): string {
  if (count === 0) return '';
  return `${formatCount(count)} ${what} left off, so that no count from 1 to ${threshold - 1} can be read or worked out.`;
}

/** The first to the last of periods as one, in words. */
export function spanWords(periods: readonly string[]): string {
  const [first, last] = [parsePeriod(periods[0] ?? ''), parsePeriod(periods.at(-1) ?? '')];
  if (!first || !last) return '';
  return periodWords({ firstMonth: first.firstMonth, months: endOf(last) - first.firstMonth });
}
