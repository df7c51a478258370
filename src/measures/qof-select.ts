import { sql, type Sql } from '@/engine/sql';
import type { Question } from './measure';

/** The counts of a QOF measure, as SQL over one indicator's row. */
export interface QofCounts {
  readonly numerator: Sql;
  readonly denominator: Sql;
  /** Whether the publisher's own totals of a group, where it prints them, stand before the sum of its indicators. */
  readonly fromGroups: boolean;
}

/**
 * The rows of QOF figures that answer for a period, and those inside it that do not: a year's figures are not the sum
 * of its quarters', so that years are asked for years, and any shorter period for itself.
 */
export function qofRows({ unitKind, period }: Question): { readonly standing: Sql; readonly leftOut: Sql } {
  const { firstMonth, months } = period;
  // The middle one says nothing new: by it the engine passes over files of later periods, as by the first over earlier ones.
  const inside = sql`unit_kind = ${unitKind} and first_month >= ${firstMonth} and first_month < ${firstMonth + months}
    and first_month + months <= ${firstMonth + months}`;
  const length = Math.min(months, 12);
  return { standing: sql`${inside} and months = ${length}`, leftOut: sql`${inside} and months <> ${length}` };
}

/**
 * The `select` of a measure over QOF indicators: sums only those for which both counts are given for the unit and the
 * numerator is not above the denominator, and says how many of those that any unit has (`used_parts` of `of_parts`). Where
 * the publisher prints a total of exceptions and denominators for the whole group, that total is what a reader can check,
 * and it stands; `differs` says where the indicators add up to something else. Units without a row of what is asked for are
 * in `qofUnits`.
 */
export function qofSelect(question: Question, counts: QofCounts): Sql {
  const { standing, leftOut } = qofRows(question);
  const byIndicator = question.indicator === null ? sql`true` : sql`indicator_code = ${question.indicator}`;
  const byGroup = question.group === null ? sql`true` : sql`group_code = ${question.group}`;
  const published = sql`
    select unit_code, first_month, group_code, exceptions, denominator from qof_group
    where ${standing} and ${byGroup} and exceptions is not null and denominator is not null
      and ${counts.fromGroups && question.indicator === null}
      and (not restated or first_month not in (select first_month from qof where unit_kind = ${question.unitKind}))`;
  return sql`
    with published as (${published}),
    left_out as (
      select unit_code, count(*)::integer as left_out from qof where ${leftOut} and ${byIndicator} and ${byGroup}
      group by all
    ),
    asked as (
      select unit_code, first_month, group_code, indicator_code, numerator, denominator, exceptions
      from qof where ${standing} and ${byIndicator} and ${byGroup}
    ),
    counted as (
      select unit_code, first_month, group_code, indicator_code, ${counts.numerator} as x, ${counts.denominator} as n
      from asked
    ),
    given as (select * from counted where x <= n),
    exceeding as (
      select unit_code, sum(x) as x, sum(n) as n, count(*)::integer as exceeding from counted where x > n group by all
    ),
    possible as (
      select first_month, group_code, count(distinct indicator_code)::integer as parts from given group by all
    ),
    summed as (
      select unit_code, first_month, group_code, sum(x) as x, sum(n) as n, count(*)::integer as parts
      from given group by all
    ),
    settled as (
      select coalesce(p.unit_code, s.unit_code) as unit_code,
        coalesce(p.exceptions, s.x) as x, coalesce(p.exceptions + p.denominator, s.n) as n,
        case when p.unit_code is null then s.parts else coalesce(o.parts, 0) end as parts,
        p.unit_code is not null and s.unit_code is not null
          and (p.exceptions <> s.x or p.exceptions + p.denominator <> s.n) as differs
      from summed s
      full join published p
        on p.unit_code = s.unit_code and p.first_month = s.first_month and p.group_code = s.group_code
      left join possible o
        on o.first_month = coalesce(p.first_month, s.first_month) and o.group_code = coalesce(p.group_code, s.group_code)
    )
    select u.unit_code, coalesce(sum(g.x), any_value(e.x))::double as numerator,
      coalesce(sum(g.n), any_value(e.n))::double as denominator,
      coalesce(sum(g.parts), 0)::integer as used_parts, (select coalesce(sum(parts), 0)::integer from possible) as of_parts,
      any_value(e.exceeding) as exceeding, any_value(l.left_out) as left_out, coalesce(bool_or(g.differs), false) as differs
    from (select unit_code from settled union select unit_code from exceeding union select unit_code from left_out) u
    left join settled g on g.unit_code = u.unit_code
    left join exceeding e on e.unit_code = u.unit_code
    left join left_out l on l.unit_code = u.unit_code
    group by u.unit_code`;
}

/** Every unit with a row of a QOF indicator in the period, whichever that is: one answer for all questions of the period. */
export function qofUnits(question: Question): Sql {
  return sql`select distinct unit_code from qof where ${qofRows(question).standing}`;
}
