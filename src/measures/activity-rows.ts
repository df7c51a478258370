import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import type { Question } from './measure';
import type { StoredView } from './stored-views';

/** Counts of an activity extract to sum, as SQL over its columns. */
export interface ActivityCounts {
  readonly table: StoredView;
  /** The count, null where the row does not give it. */
  readonly numerator: Sql;
  /** A second count that must be given in the same rows; null where the denominator is not counted here. */
  readonly denominator: Sql | null;
  /** Rows of the asked specialty, provider or source. */
  readonly where: Sql;
  /** The column that tells things apart that are never one another's total, such as the specialty. */
  readonly thing: Sql;
}

/**
 * Common table expressions that sum activity over the asked period, ending in `summed` (`unit_code, numerator,
 * denominator, months, has_months, of_months, not_given`).
 *
 * Months, quarters and years of the same thing are never added to each other: for each unit and thing the finest set
 * that has every month that any unit has is summed, else the one with most months. Inside a month for which a unit has
 * any row of the extract, a missing row counts 0; a month for which it has none is missing (docs/methods.md, absent rows).
 */
export function activityRows(question: Question, counts: ActivityCounts): Sql {
  const { firstMonth, months } = question.period;
  const given = joinSql(
    [counts.numerator, ...(counts.denominator ? [counts.denominator] : [])].map((count) => sql`${count} is not null`),
    ' and ',
  );
  const sumOf = (column: string): Sql =>
    sql`case when count(a.unit_code) = 0 then 0 else sum(a.${quoteName(column)}) filter (a.given) end`;
  return sql`
    inside as (
      select * from ${quoteName(counts.table)}
      where unit_kind = ${question.unitKind}
        and first_month >= ${firstMonth} and first_month + months <= ${firstMonth + months}
    ),
    presence as (select distinct unit_code, first_month, months from inside),
    asked as (
      select unit_code, months, ${counts.thing} as thing, ${counts.numerator} as x,
        ${counts.denominator ?? sql`null::double`} as y, ${given} as given
      from inside where ${counts.where}
    ),
    candidate as (select distinct thing, months from asked),
    available as (
      select count(distinct month)::integer as m
      from (select unnest(range(first_month, first_month + months)) as month from presence
            where months in (select months from candidate))
    ),
    coverage as (select unit_code, months, sum(months)::integer as has from presence group by all),
    ranked as (
      select c.unit_code, k.thing, c.months, c.has, m,
        row_number() over (
          partition by c.unit_code, k.thing
          order by (c.has >= m) desc, case when c.has >= m then c.months end, c.has desc, c.months
        ) as pick
      from coverage c join candidate k on k.months = c.months cross join available
    ),
    chosen as (select * from ranked where pick = 1),
    summed as (
      select c.unit_code, ${sumOf('x')} as numerator, ${sumOf('y')} as denominator,
        arg_max(c.months, c.has * 100 - c.months)::integer as months, max(c.has)::integer as has_months,
        max(c.m)::integer as of_months, count(*) filter (not a.given)::integer as not_given
      from chosen c
      left join asked a
        on a.unit_code = c.unit_code and a.months = c.months and a.thing is not distinct from c.thing
      group by c.unit_code
    )`;
}
