import { sql, type Sql } from '@/engine/sql';
import type { Question } from './measure';

/** The counts of a QOF measure, as SQL over one indicator's row. */
export interface QofCounts {
  readonly numerator: Sql;
  readonly denominator: Sql;
  /** Whether a year for which only whole groups are published may be answered from `qof_group`. */
  readonly fromGroups: boolean;
}

/**
 * The `select` of a measure over QOF indicators: sums only those for which both counts are given for the unit, and
 * says how many of those that any unit has (`used_parts` of `of_parts`).
 */
export function qofSelect(question: Question, counts: QofCounts): Sql {
  const { firstMonth, months } = question.period;
  const inPeriod = sql`unit_kind = ${question.unitKind} and first_month >= ${firstMonth}
    and first_month + months <= ${firstMonth + months}`;
  const byIndicator = question.indicator === null ? sql`true` : sql`indicator_code = ${question.indicator}`;
  const byGroup = question.group === null ? sql`true` : sql`group_code = ${question.group}`;
  const groups = sql`
    union all
    select unit_code, first_month, group_code || ' (group)' as part, null::double as numerator, denominator, exceptions
    from qof_group
    where ${inPeriod} and ${byGroup}
      and first_month not in (select first_month from qof where unit_kind = ${question.unitKind})`;
  return sql`
    with present as (
      select unit_code from qof where ${inPeriod}
      ${counts.fromGroups ? sql`union select unit_code from qof_group where ${inPeriod}` : sql``}
    ),
    asked as (
      select unit_code, first_month, indicator_code as part, numerator, denominator, exceptions
      from qof where ${inPeriod} and ${byIndicator} and ${byGroup}
      ${counts.fromGroups && question.indicator === null ? groups : sql``}
    ),
    counted as (
      select unit_code, first_month, part, ${counts.numerator} as x, ${counts.denominator} as n from asked
    ),
    given as (select * from counted where x is not null and n is not null),
    possible as (select count(*)::integer as parts from (select distinct first_month, part from given))
    select p.unit_code, sum(g.x)::double as numerator, sum(g.n)::double as denominator,
      null::integer as has_months, null::integer as of_months,
      count(g.part)::integer as used_parts, max(possible.parts)::integer as of_parts,
      0 as not_given, false as borrowed
    from (select distinct unit_code from present) p
    cross join possible
    left join given g on g.unit_code = p.unit_code
    group by p.unit_code`;
}
