import { covers, endOf, financialYear, financialYearOf, type Period, periodText } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { indicatorKey } from '@/measures/indicator-rows';
import { textOrNull } from '@/measures/row-values';
import type { StoredView } from '@/measures/stored-views';

/** Lengths of period for which coverage is told: months. */
const [MONTH, QUARTER, YEAR] = [1, 3, 12];

/** A period that rows of a table are of, and the indicator where the table holds several; null where it does not. */
export interface LoadedPeriod extends Period {
  readonly subject: string | null;
}

/** Distinct periods of the rows of a view, for one kind of unit. */
export function loadedPeriods(engine: Engine, view: StoredView, unitKind: UnitKind): readonly LoadedPeriod[] {
  const subject = view === 'indicator_value' ? indicatorKey : sql`null::varchar`;
  return engine.query(
    sql`select distinct ${subject} as subject, first_month, months from ${quoteName(view)} where unit_kind = ${unitKind}`,
    (row) => ({
      subject: textOrNull(row['subject']),
      firstMonth: Number(row['first_month']),
      months: Number(row['months']),
    }),
  );
}

/** Months of a period that are loaded, of a subject where one is named. */
export function monthsLoaded(loaded: readonly LoadedPeriod[], period: Period, subject: string | null): number {
  const isHeard = (each: LoadedPeriod) => (each.subject === null || each.subject === subject) && covers(period, each);
  const months = loaded
    .filter(isHeard)
    .flatMap(({ firstMonth, months: length }) => Array.from({ length }, (_, i) => firstMonth + i));
  return new Set(months).size;
}

/**
 * The years, quarters and months that loaded periods make: every financial year that any lies in, the quarters of which
 * all three months are loaded by the month or as a quarter, and the months that are loaded as such. The latest first.
 */
export function coveragePeriods(loaded: readonly Period[]): readonly Period[] {
  const inYear = loaded.filter(({ firstMonth, months }) => isWithin(firstMonth, months, YEAR));
  const years = new Set(inYear.map(({ firstMonth }) => financialYearOf(firstMonth)));
  const fine = inYear.filter(({ firstMonth, months }) => isWithin(firstMonth, months, QUARTER));
  const months = new Set(
    fine.flatMap((period) => Array.from({ length: period.months }, (_, i) => period.firstMonth + i)),
  );
  const quarters = [...months].filter(
    (first) => first % QUARTER === 0 && months.has(first + 1) && months.has(first + 2),
  );
  const single = new Set(inYear.filter((period) => period.months === MONTH).map(({ firstMonth }) => firstMonth));
  const latest = (firsts: Iterable<number>) => [...firsts].sort((a, b) => b - a);
  return [
    ...latest(years).map(financialYear),
    ...latest(quarters).map((firstMonth) => ({ firstMonth, months: QUARTER })),
    ...latest(single).map((firstMonth) => ({ firstMonth, months: MONTH })),
  ];
}

/** Whether a period lies in one quarter or financial year. April is month 3 of a year, so years start off by one quarter. */
function isWithin(firstMonth: number, months: number, length: number): boolean {
  const place = (month: number) => Math.floor((month - QUARTER) / length);
  return place(firstMonth) === place(firstMonth + months - 1);
}

/**
 * Common table expressions of periods and of the practices that a practices extract lists as open in each: `period`
 * (`p_first, p_months`) and `listed` (`p_first, p_months, unit_code`).
 */
export function periodRows(periods: readonly Period[], unitKind: UnitKind): Sql {
  const month = (firstMonth: number) => periodText({ firstMonth, months: 1 });
  const values = periods.map(
    (period) =>
      sql`(${period.firstMonth}::integer, ${period.months}::integer, ${month(period.firstMonth)}, ${month(endOf(period) - 1)})`,
  );
  return sql`
    period(p_first, p_months, p_start, p_end) as (values ${joinSql(values, ', ')}),
    listed as (
      select distinct p_first, p_months, unit_code from period join unit_fact
        on (opened is null or left(opened, 7) <= p_end) and (closed is null or left(closed, 7) >= p_start)
      where unit_kind = ${unitKind} and source_rank = 1
    )`;
}

/** Condition on a row's `first_month` and `months`: that it lies inside a row of `period`. */
export const INSIDE = sql`first_month >= p_first and first_month + months <= p_first + p_months`;
