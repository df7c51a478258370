import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatDecimal } from '@/domain/format';
import { parsePeriod, periodInWords } from '@/domain/period';
import { specialtyName } from '@/domain/specialty';

/** A count with its noun: `1 follow-up`, `2,676 first attendances`; says so where it is not given. */
export function countText(count: number | null, noun: string): string {
  return count === null ? `${noun}s not given` : `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** What the attendances of a specialty are about, as a word before `follow-ups`; null for all specialties. */
export function specialtyWord(code: string | undefined): string | null {
  if (code === undefined) return null;
  if (code === '307') return 'Diabetes';
  const name = specialtyName(code);
  return name === code ? `Specialty ${code}` : name.slice(code.length + 1);
}

/** Months of the period that hold data. */
export function monthsOf({ period, covered }: Pick<MeasureResult, 'period' | 'covered'>): number {
  return parsePeriod(covered ?? period)?.months ?? 0;
}

/** `8 months`. */
export function monthsText(months: number): string {
  return `${months} ${months === 1 ? 'month' : 'months'}`;
}

/** The period as a reader must know it: `2007/08 so far (8 months)` where the rest of it is not loaded. */
export function periodSoFar(measure: Pick<MeasureResult, 'period' | 'covered'>): string {
  const words = periodInWords(measure.period);
  return measure.covered === null ? words : `${words} so far (${monthsText(monthsOf(measure))})`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** A small number as a word inside a sentence; digits from 10. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? formatCount(count);
}

/** An interval, or limits, of a ratio: `2.21 to 3.31`; an upper end of null is none at all. */
export function intervalWords({ lower95, upper95 }: Pick<MeasureResult['overall'], 'lower95' | 'upper95'>): string {
  if (lower95 === null) return '–';
  return `${formatDecimal(lower95, 2)} to ${upper95 === null ? 'no upper limit' : formatDecimal(upper95, 2)}`;
}
