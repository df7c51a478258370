import { sql, type Sql } from '@/engine/sql';
import { activityRows, type ActivityCounts } from './activity-rows';
import type { Question } from './measure';
import { populationRows } from './population-rows';

/** The `select` of a rate: activity in the period over the population it came from. */
export function rateSelect(question: Question, counts: ActivityCounts): Sql {
  return sql`
    with ${activityRows(question, counts)}, ${populationRows(question)}
    select s.unit_code, s.numerator, case when p.is_unknown then null else p.patients end as denominator,
      s.has_months, s.of_months, null::integer as used_parts, null::integer as of_parts, s.not_given,
      coalesce(p.borrowed and not p.is_unknown, false) as borrowed
    from summed s left join population p on p.unit_code = s.unit_code`;
}

/** Conditions on the specialty and the provider of a row; a code not asked for is no condition. */
export function activityWhere(question: Question): Sql {
  const bySpecialty = question.specialty === null ? sql`true` : sql`specialty_code = ${question.specialty}`;
  const byProvider = question.provider === null ? sql`true` : sql`provider_code = ${question.provider}`;
  return sql`${bySpecialty} and ${byProvider}`;
}
