import { parsePeriod, type Period } from '@/domain/period';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const YEAR = '(20\\d\\d)\\s?[-/]\\s?(?:20)?(\\d\\d)';

/**
 * Reads the quarter that a return names in words: `Q4 2019-20`, `2019/20 Quarter 4`, `Quarter ending March 2020`,
 * `January to March 2020`, `APR-JUN 2019-20`.
 *
 * @returns null where the text names no quarter of a financial year, or not of which year
 */
export function quarterInWords(text: string): Period | null {
  const words = text.toLowerCase();
  const year = new RegExp(`\\b${YEAR}\\b`).exec(words);
  const start = year && (Number(year[1]) + 1) % 100 === Number(year[2]) ? Number(year[1]) : null;
  const number = /\bq(?:uarter|tr)?\s?([1-4])\b/.exec(words);
  if (number && start !== null) return quarter(start * 12 + 3 * Number(number[1]));
  const ending = new RegExp(`\\bend(?:ing|ed)?\\s+(?:\\d{1,2}(?:st|th)?\\s+)?${MONTH}\\s+(20\\d\\d)\\b`).exec(words);
  if (ending) return quarter(Number(ending[2]) * 12 + MONTHS.indexOf(ending[1] ?? '') - 2);
  const span = new RegExp(`\\b${MONTH}(?:\\s+20\\d\\d)?\\s*(?:to|-|–)\\s*${MONTH}(?:\\s+(20\\d\\d))?\\b`).exec(words);
  if (!span) return null;
  const [first, last] = [MONTHS.indexOf(span[1] ?? ''), MONTHS.indexOf(span[2] ?? '')];
  if (last !== first + 2) return null;
  // A financial year's January to March lie in its second calendar year.
  if (start !== null) return quarter((first < 3 ? start + 1 : start) * 12 + first);
  return span[3] ? quarter(Number(span[3]) * 12 + first) : null;
}

/** Reads a row's period: a month, a quarter or a year as `parsePeriod` does, or a quarter in words, with `year` or without. */
export function periodOf(text: string, year: string): Period | null {
  return (text === '' ? null : parsePeriod(text)) ?? quarterInWords(text) ?? quarterInWords(`${text} ${year}`);
}

/** Reads the first day of a quarter: `2019-10-01`, `01/10/2019`. @returns null where it is no such day */
export function quarterStarting(text: string): Period | null {
  const isFirstDay = /^\d{4}-?\d{2}(?:-?01)?(?:[T ]00:00.*)?$/.test(text) || /^0?1[/.-]\d{1,2}[/.-]\d{4}$/.test(text);
  const month = isFirstDay ? parsePeriod(text) : null;
  return month?.months === 1 ? quarter(month.firstMonth) : null;
}

/** The quarter of a financial year that starts in a month; null where none does. */
function quarter(firstMonth: number): Period | null {
  return firstMonth % 3 === 0 ? { firstMonth, months: 3 } : null;
}
