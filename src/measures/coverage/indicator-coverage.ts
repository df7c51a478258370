import type { Period } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql, type Sql } from '@/engine/sql';
import type { MeasureKind } from '@/stats/measure-kind';
import { indicatorKey } from '@/measures/indicator-rows';
import { tableKinds } from '@/measures/table-definition';
import { countCoverage, type CoverageCount } from './coverage-count';
import { INSIDE } from './coverage-periods';

/** Conditions under which sums of two counts make a value, by kind of measure. */
const HAS_VALUE: Readonly<Record<MeasureKind, Sql>> = {
  proportion: sql`share_y > 0 and share_x >= 0`,
  rate: sql`y > 0 and x >= 0`,
  ratio: sql`y > 0 and x >= 0`,
  cost: sql`y > 0`,
};

/**
 * Coverage of the indicators of tables, by indicator, where the rows of it inside each period are of one length: the
 * rule of the measure's own `select`, for many periods.
 */
export function indicatorCoverage(
  engine: Engine,
  unitKind: UnitKind,
  periods: readonly Period[],
): readonly CoverageCount[] {
  const kinds = tableKinds(engine, unitKind);
  const given = sql`numerator is not null and denominator is not null`;
  const tables = sql`
    by_month as (
      select ${indicatorKey} as subject, unit_code, first_month, months,
        sum(numerator) filter (${given}) as x, sum(denominator) filter (${given}) as y,
        sum(numerator) filter (${given} and numerator <= denominator) as share_x,
        sum(denominator) filter (${given} and numerator <= denominator) as share_y,
        count(*) filter (value is not null and numerator is null and denominator is null) as alone
      from indicator_value where unit_kind = ${unitKind} group by all
    ),
    counted as (select distinct subject from by_month where x is not null),
    heard as (
      select p_first, p_months, subject, count(distinct first_month) * any_value(months) as of_months
      from by_month join period on ${INSIDE} group by all
    ),
    summed as (
      select p_first, p_months, subject, unit_code, sum(x) as x, sum(y) as y, sum(share_x) as share_x,
        sum(share_y) as share_y, sum(alone) as alone, any_value(months) as length
      from by_month join period on ${INSIDE} group by all
    ),
    in_period as (
      select s.*, alone = 1 and length = of_months and c.subject is null as is_alone
      from summed s join heard using (p_first, p_months, subject) left join counted c on c.subject = s.subject
    )`;
  const isOf = (kind: MeasureKind): Sql => {
    const codes = [...kinds].filter(([, each]) => each === kind).map(([code]) => code);
    return codes.reduce((all, code) => sql`${all} or subject = ${code}`, sql`false`);
  };
  const cases = (Object.keys(HAS_VALUE) as readonly MeasureKind[]).reduce(
    (all, kind) => sql`${all} when ${isOf(kind)} then ${HAS_VALUE[kind]}`,
    sql``,
  );
  const present = sql`
    select 'indicator' as measure, subject, p_first, p_months, unit_code,
      is_alone or coalesce(case ${cases} end, false) as has_value
    from in_period`;
  return countCoverage(engine, unitKind, periods, tables, present);
}
