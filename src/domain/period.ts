/**
 * Periods. A month is counted as `year × 12 + month − 1`, so that a period is a first month and a length, and a
 * financial year starts in April.
 */
export interface Period {
  /** Months since year 0: `2007 × 12 + 3` is April 2007. */
  readonly firstMonth: number;
  /** Length in months, at least 1. */
  readonly months: number;
}

/** What a bare `2007-08` means: a financial year in a year column, August 2007 everywhere else. */
export type PeriodReading = 'year' | 'month';

const MONTH_NAMES = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const; // prettier-ignore

const monthIndex = (year: number, month: number): number => year * 12 + month - 1;

/** The financial year that starts in April of `year`. */
export function financialYear(year: number): Period {
  return { firstMonth: monthIndex(year, 4), months: 12 };
}

/** The month after the last of a period. */
export function endOf(period: Period): number {
  return period.firstMonth + period.months;
}

/** Whether every month of `inner` lies in `outer`. */
export function covers(outer: Period, inner: Period): boolean {
  return inner.firstMonth >= outer.firstMonth && endOf(inner) <= endOf(outer);
}

/** Calendar year in which the financial year of a month starts. */
export function financialYearOf(month: number): number {
  return Math.floor((month - 3) / 12);
}

/**
 * Reads a period as extracts and links write it.
 *
 * Years: `2007/08`, `2007/2008`, and in a year column also `2007-08`, `2007-2008`, `0708`, `200708`, and nothing but
 * single years. Quarters: `2007/08 Q1`,
 * `2013_04-06`. Months: `2007-04`, `200704`, `2017_09`, `Apr-07`, `April 2007`, `01/04/2007`, `2007-04-01`, Excel serial
 * dates from 1990 to 2079. Ranges: any two of these joined by `..`.
 *
 * @returns null where the text is none of these, or a range runs backwards
 */
export function parsePeriod(text: string, reading: PeriodReading = 'month'): Period | null {
  const trimmed = text.trim();
  const range = reading === 'year' ? [] : trimmed.split('..');
  if (range.length === 2) {
    const [from, to] = range.map((part) => parseSingle(part.trim(), reading));
    if (!from || !to || endOf(to) <= from.firstMonth || to.firstMonth < from.firstMonth) return null;
    return { firstMonth: from.firstMonth, months: endOf(to) - from.firstMonth };
  }
  return parseSingle(trimmed, reading);
}

function parseSingle(text: string, reading: PeriodReading): Period | null {
  // A year column holds years: a month found in it would be counted beside the year it lies in.
  return parseYear(text, reading) ?? (reading === 'year' ? null : (parseQuarter(text) ?? parseMonth(text)));
}

function parseYear(text: string, reading: PeriodReading): Period | null {
  const long = reading === 'year' ? /^(\d{4})\s*[/-]\s*(\d{2}|\d{4})$/ : /^(\d{4})\s*\/\s*(\d{2}|\d{4})$/;
  const match =
    long.exec(text) ?? (reading === 'year' ? (/^(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text)) : null);
  if (!match?.[1] || !match[2]) return null;
  const start = match[1].length === 4 ? Number(match[1]) : 2000 + Number(match[1]);
  const end = match[2].length === 4 ? Number(match[2]) : Number(match[2]);
  return end === (match[2].length === 4 ? start + 1 : (start + 1) % 100) ? financialYear(start) : null;
}

function parseQuarter(text: string): Period | null {
  const named = /^(\d{4}\s*[/-]\s*(?:\d{2}|\d{4}))\s*,?\s*Q([1-4])$/i.exec(text);
  if (named?.[1]) {
    const year = parseYear(named[1], 'year');
    return year && { firstMonth: year.firstMonth + (Number(named[2]) - 1) * 3, months: 3 };
  }
  const spanned = /^(\d{4})_(\d{2})-(\d{2})$/.exec(text);
  if (!spanned) return null;
  const first = Number(spanned[2]);
  return [1, 4, 7, 10].includes(first) && Number(spanned[3]) === first + 2
    ? { firstMonth: monthIndex(Number(spanned[1]), first), months: 3 }
    : null;
}

function parseMonth(text: string): Period | null {
  const month = monthFromDigits(text) ?? monthFromWords(text) ?? monthFromSerial(text);
  return month === null ? null : { firstMonth: month, months: 1 };
}

function monthFromDigits(text: string): number | null {
  // Not 2007/04 for a month: beside it 2007/08 would be a year.
  const yearFirst =
    /^(\d{4})[-_.]?(\d{2})$/.exec(text) ??
    /^(\d{4})[-_/.]?(\d{2})[-_/.]?(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  if (yearFirst) return checkedMonth(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return dayFirst ? checkedMonth(dayFirst[3], dayFirst[2], dayFirst[1]) : null;
}

function checkedMonth(year: string | undefined, month: string | undefined, day = '1'): number | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const inRange =
    y >= 1990 && y <= 2079 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  return inRange ? monthIndex(y, m) : null;
}

function monthFromWords(text: string): number | null {
  const match = /^(?:\d{1,2}[-\s])?([A-Za-z]{3,9})[-\s,]*(\d{4}|\d{2})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const word = match[1].toLowerCase();
  const month = MONTH_NAMES.findIndex((name) => name.toLowerCase() === word || name.slice(0, 3).toLowerCase() === word);
  const year = match[2].length === 4 ? Number(match[2]) : 2000 + Number(match[2]);
  return month < 0 ? null : checkedMonth(String(year), String(month + 1));
}

/** Excel counts days from 30 December 1899. */
function monthFromSerial(text: string): number | null {
  if (!/^\d{5}(?:\.0+)?$/.test(text)) return null;
  const serial = Number(text);
  if (serial < 32874 || serial > 65745) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return monthIndex(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** The one written form: `2007/08`, `2007/08 Q1`, `2007-04`, or `2007-04..2007-11`. */
export function periodText(period: Period): string {
  const { firstMonth, months } = period;
  const fromApril = (((firstMonth - 3) % 12) + 12) % 12;
  if (months === 12 && fromApril === 0) return yearText(firstMonth);
  if (months === 3 && fromApril % 3 === 0) return `${yearText(firstMonth - fromApril)} Q${fromApril / 3 + 1}`;
  const month = (index: number) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return months === 1 ? month(firstMonth) : `${month(firstMonth)}..${month(endOf(period) - 1)}`;
}

function yearText(april: number): string {
  const start = Math.floor(april / 12);
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The period in words: `2007/08`, `April to June 2007`, `April 2007`, `April 2006 to November 2007`. */
export function periodWords(period: Period): string {
  const text = periodText(period);
  if (/^\d{4}\/\d{2}$/.test(text)) return text;
  const [first, last] = [period.firstMonth, endOf(period) - 1];
  const name = (index: number) => MONTH_NAMES[index % 12] ?? '';
  const year = (index: number) => String(Math.floor(index / 12));
  if (first === last) return `${name(first)} ${year(first)}`;
  if (year(first) === year(last)) return `${name(first)} to ${name(last)} ${year(last)}`;
  return `${name(first)} ${year(first)} to ${name(last)} ${year(last)}`;
}

/** A day as people write it, `31 March 2018`; the text itself where it is not a day such as `2018-03-31`. */
export function dayWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTH_NAMES[Number(month) - 1];
  return year === undefined || name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

/** A period in its one written form, months or quarters, within a text. */
const WRITTEN = /(?<![\w-])\d{4}-\d{2}(?:\.\.\d{4}-\d{2})?(?![\d-])|\d{4}\/\d{2} Q[1-4]/gu;

/** A text with every period that it holds in its written form put in words: `2006-04 to 2007-11` → `April 2006 to November 2007`. */
export function withPeriodsInWords(text: string): string {
  return text.replaceAll(WRITTEN, periodInWords);
}

/** The period in words; as it stands where it cannot be read. */
export function periodInWords(period: string): string {
  const parsed = parsePeriod(period);
  return parsed ? periodWords(parsed) : period;
}
