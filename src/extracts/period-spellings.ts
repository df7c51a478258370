import { financialYear, parsePeriod, type Period } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import type { PeriodColumnReading } from './canonical-columns';

/** Reads a cell of a period column. @returns null where it is no period, or no first day of a quarter where it must be */
export function readPeriod(text: string, reading: PeriodColumnReading): Period | null {
  const period = parsePeriod(text, reading === 'year' ? 'year' : 'month');
  if (reading !== 'quarter' || period === null || period.months === 3) return period;
  return period.months === 1 && period.firstMonth % 3 === 0 ? { ...period, months: 3 } : null;
}

/** How the periods of a file are spelled. */
export interface Spelling {
  /** An enumeration of all periods that are spelled so. */
  readonly type: string;
  /** First month of one of the enumeration. */
  readonly firstMonth: (value: Sql) => Sql;
  /** First month of a text; null where it is spelled otherwise. */
  readonly firstMonthOfText: (text: Sql) => Sql;
  /** Length of every period that is spelled so. */
  readonly months: number;
}

/**
 * Prepares the engine to read periods spelled as `example` is while it reads the file: the texts of all such periods
 * become an enumeration, in order, so that a first month is one sum away from a text. A join would lose the order of
 * the rows, and a parse of each text would take as long as the file. Other spellings are left for `readPeriod`.
 *
 * @returns null where the example is spelled in none of the common ways
 */
export function spellingOf(engine: Engine, example: string, reading: PeriodColumnReading): Spelling | null {
  for (const { months, write } of SPELLINGS) {
    const texts = PERIODS[months].map(write);
    if (!texts.includes(example)) continue;
    const length = readPeriod(example, reading)?.months;
    // A spelling may mean something else here (`2007-08` is August 2007 in a month column, `Apr-90` is 2090): such a
    // text gives way to one that no cell holds.
    const agreed = texts.map((text, index) => {
      const read = readPeriod(text, reading);
      return read?.firstMonth === PERIODS[months][index]?.firstMonth && read?.months === length ? text : `(${index})`;
    });
    if (length !== undefined && agreed.includes(example)) return enumerated(engine, agreed, months, length);
  }
  return null;
}

let types = 0;

function enumerated(engine: Engine, texts: readonly string[], step: 1 | 3 | 12, months: number): Spelling {
  types += 1;
  const type = `period_spelling_${types}`;
  engine.run(sql`create type ${quoteName(type)} as enum (${joinSql(texts.map(quoteText), ', ')})`);
  const start: Sql = { text: `${PERIODS[step][0]?.firstMonth ?? 0} + ${step}`, values: [] };
  const firstMonth = (value: Sql) => sql`(${start} * enum_code(${value})::integer)::integer`;
  return {
    type,
    months,
    firstMonth,
    firstMonthOfText: (text) => firstMonth(sql`try_cast(${text} as ${quoteName(type)})`),
  };
}

const YEARS = Array.from({ length: 60 }, (_, index) => 1990 + index);

/** The periods of each length from 1990 to 2049, in order. */
const PERIODS: Readonly<Record<1 | 3 | 12, readonly Period[]>> = {
  12: YEARS.map(financialYear),
  3: YEARS.flatMap((year) => [0, 3, 6, 9].map((month) => ({ firstMonth: year * 12 + month, months: 3 }))),
  1: YEARS.flatMap((year) => Array.from({ length: 12 }, (_, month) => ({ firstMonth: year * 12 + month, months: 1 }))),
};

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

const yearOf = ({ firstMonth }: Period) => Math.floor(firstMonth / 12);
const monthOf = ({ firstMonth }: Period) => String((firstMonth % 12) + 1).padStart(2, '0');
const nameOf = ({ firstMonth }: Period) => MONTHS[firstMonth % 12] ?? '';
const two = (value: number) => String(value % 100).padStart(2, '0');

interface CommonSpelling {
  readonly months: 1 | 3 | 12;
  readonly write: (period: Period) => string;
}

const years = (write: (year: number) => string): CommonSpelling => ({ months: 12, write: (p) => write(yearOf(p)) });
const month = (write: (period: Period) => string): CommonSpelling => ({ months: 1, write });

const SPELLINGS: readonly CommonSpelling[] = [
  years((year) => `${year}/${two(year + 1)}`),
  years((year) => `${year}-${two(year + 1)}`),
  years((year) => `${year}/${year + 1}`),
  years((year) => `${year}-${year + 1}`),
  years((year) => `${two(year)}${two(year + 1)}`),
  month((p) => `${yearOf(p)}-${monthOf(p)}`),
  month((p) => `${yearOf(p)}${monthOf(p)}`),
  month((p) => `${yearOf(p)}_${monthOf(p)}`),
  month((p) => `${yearOf(p)}-${monthOf(p)}-01`),
  month((p) => `${yearOf(p)}${monthOf(p)}01`),
  month((p) => `01/${monthOf(p)}/${yearOf(p)}`),
  month((p) => `${nameOf(p).slice(0, 3)}-${two(yearOf(p))}`),
  month((p) => `${nameOf(p).slice(0, 3)} ${yearOf(p)}`),
  month((p) => `${nameOf(p)} ${yearOf(p)}`),
  {
    months: 3,
    write: (p) => `${yearOf(p)}_${monthOf(p)}-${two((p.firstMonth % 12) + 3)}`,
  },
];
