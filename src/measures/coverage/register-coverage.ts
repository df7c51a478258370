import type { Period } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { settledPopulation } from '@/measures/yearly-population';
import { countCoverage, type CoverageCount } from './coverage-count';
import { INSIDE } from './coverage-periods';

/** Coverage of prevalence, by register: the rule of the measure's own `select`, for many periods. */
export function registerCoverage(
  engine: Engine,
  unitKind: UnitKind,
  periods: readonly Period[],
): readonly CoverageCount[] {
  const tables = sql`
    asked as (
      select *, floor((first_month - 3) / 12)::integer as fy from qof_register where unit_kind = ${unitKind}
    ),
    wanted as (select distinct unit_code, fy from asked),
    ${settledPopulation(unitKind, 'list')},
    judged as (
      select unit_code, first_month, months, register_code, patients as x, coalesce(list_size, s.patients_of_year) as n
      from asked join (select unit_code, fy, patients as patients_of_year from settled) s using (unit_code, fy)
    ),
    by_register as (
      select unit_code, first_month, months, register_code,
        coalesce(sum(n) filter (x <= n) > 0 and sum(x) filter (x <= n) >= 0, false) as has_value
      from judged group by all
    ),
    in_period as (
      select p_first, p_months, unit_code, register_code, bool_or(months = p_months) as stands,
        bool_or(months = p_months and has_value) as has_value
      from by_register join period on ${INSIDE} group by all
    ),
    heard as (select distinct p_first, p_months, unit_code from in_period where stands),
    register as (select distinct p_first, p_months, register_code from in_period),
    shown as (
      select p_first, p_months, unit_code, register_code from heard join register using (p_first, p_months)
      union select p_first, p_months, unit_code, register_code from in_period
    )`;
  const present = sql`
    select 'prevalence' as measure, register_code as subject, p_first, p_months, unit_code,
      coalesce(has_value, false) as has_value
    from shown left join in_period using (p_first, p_months, unit_code, register_code)`;
  return countCoverage(engine, unitKind, periods, tables, present);
}
