import { endOf, financialYear, financialYearOf, parsePeriod, periodWords } from './period';

/** The periods a file covers in words, whole years as years; `no dates` for a file whose rows are of no time. */
export function coversWords(covers: string | null): string {
  const period = covers === null ? null : parsePeriod(covers);
  if (covers === null) return 'no dates';
  if (!period) return covers;
  const last = financialYear(financialYearOf(endOf(period) - 1));
  const first = financialYear(financialYearOf(period.firstMonth));
  const areWholeYears = first.firstMonth === period.firstMonth && endOf(last) === endOf(period);
  return areWholeYears && period.months > 12 ? `${periodWords(first)} to ${periodWords(last)}` : periodWords(period);
}
