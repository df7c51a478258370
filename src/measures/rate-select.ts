import { sql, type Sql } from '@/engine/sql';
import { activityRows, type ActivityCounts } from './activity-rows';
import type { Question } from './measure';
import { populationRows } from './population-rows';

/** The `select` of a rate: activity in the period over the population it came from. */
export function rateSelect(question: Question, counts: ActivityCounts): Sql {
  return sql`
    with ${activityRows(question, counts)}, ${populationRows(question)}
    select s.* exclude (denominator), p.patients as denominator,
      coalesce(p.borrowed and p.patients is not null, false) as borrowed
    from summed s left join population p on p.unit_code = s.unit_code`;
}

/** Conditions on the specialty and the provider of a row; a code not asked for is no condition. */
export function activityWhere(question: Question): Sql {
  const bySpecialty = question.specialty === null ? sql`true` : sql`specialty_code = ${question.specialty}`;
  const byProvider = question.provider === null ? sql`true` : sql`provider_code = ${question.provider}`;
  return sql`${bySpecialty} and ${byProvider}`;
}

/** What every measure of outpatient attendances asks of their rows. */
export const OUTPATIENT_ROWS = {
  table: 'outpatient',
  impossible: sql`false`,
  heard: sql`true`,
  isFromGps: false,
  dimensions: ['specialty_code', 'provider_code', 'age_band', 'sex'],
} as const;
