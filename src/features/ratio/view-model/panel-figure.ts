import { endOf, parsePeriod, periodWords } from '@/domain/period';

/** The first to the last of periods as one, in words. */
export function spanWords(periods: readonly string[]): string {
  const [first, last] = [parsePeriod(periods[0] ?? ''), parsePeriod(periods.at(-1) ?? '')];
  if (!first || !last) return '';
  return periodWords({ firstMonth: first.firstMonth, months: endOf(last) - first.firstMonth });
}
