import { parsePeriod, periodText, type Period } from '@/domain/period';
import type { PeriodColumnReading } from './canonical-columns';
import { readPeriod } from './period-spellings';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** What may be a period in a name: years, quarters, months with words, months in digits. */
const CANDIDATES = [
  /(?<!\d)\d{4}[-/_. ](?:\d{4}|\d{2})[-_ ,]*Q[1-4](?!\d)/gi,
  /(?<!\d)\d{4}_\d{2}-\d{2}(?!\d)/g,
  /(?<!\d)\d{4}[-/_. ]\d{4}(?!\d)/g,
  /(?<!\d)\d{4}[-/_.]?\d{2}(?!\d)/g,
  new RegExp(`(?<![a-z])${MONTH}[-_ .]*(?:\\d{4}|\\d{2})(?!\\d)`, 'gi'),
];

/**
 * The period that a file's name says, as `periodText` writes it.
 *
 * @param reading what a bare `2007-08` in it means: a year, August 2007, or the quarter that begins then
 * @returns null where the name says none, or several
 */
export function periodInName(fileName: string, reading: PeriodColumnReading): string | null {
  const name = fileName.replace(/\.[a-z]{2,4}$/i, '');
  for (const candidate of CANDIDATES) {
    const found = new Set(
      Array.from(name.matchAll(candidate), ([text]) => readNamed(text, reading))
        .filter((period) => period !== null)
        .map(periodText),
    );
    if (found.size === 1) return [...found][0] ?? null;
    if (found.size > 1) return null;
  }
  return null;
}

function readNamed(text: string, reading: PeriodColumnReading): Period | null {
  const plain = text.replaceAll(/[_. ]+/g, '-');
  const quarter = /^(\d{4})[-/](\d{2}|\d{4})[-,]*Q([1-4])$/i.exec(plain);
  if (quarter) return parsePeriod(`${quarter[1] ?? ''}/${quarter[2] ?? ''} Q${quarter[3] ?? ''}`);
  return readPeriod(text, reading) ?? readPeriod(plain, reading);
}

/** How cells are read so that most are periods, and whether another reading would make other periods of them. */
export interface GuessedReading {
  readonly reading: PeriodColumnReading;
  readonly isAmbiguous: boolean;
}

/** Guesses how the cells of a column are read as periods. @returns null where most are none */
export function readingOf(cells: readonly string[], heading: string): GuessedReading | null {
  const count = (reading: PeriodColumnReading) => cells.filter((cell) => readPeriod(cell, reading) !== null).length;
  const [years, months] = [count('year'), count('month')];
  if (cells.length === 0 || Math.max(years, months) < cells.length * 0.8) return null;
  if (/quarter|qtr/i.test(heading) && count('quarter') === months) return { reading: 'quarter', isAmbiguous: false };
  if (years !== months) return { reading: years > months ? 'year' : 'month', isAmbiguous: false };
  if (/month|mth|mnth/i.test(heading)) return { reading: 'month', isAmbiguous: false };
  const areSame = cells.every((cell) => {
    const [year, month] = [readPeriod(cell, 'year'), readPeriod(cell, 'month')];
    return year?.firstMonth === month?.firstMonth && year?.months === month?.months;
  });
  // Every `2007-08` is a year, too: of months that would be chance.
  const isYears = areSame || /year|fin|fy/i.test(heading) || new Set(cells).size > 1;
  return { reading: isYears ? 'year' : 'month', isAmbiguous: !areSame && !/year|fin|fy/i.test(heading) };
}
