import type { Period } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql, type Sql } from '@/engine/sql';
import { countCoverage, type CoverageCount } from './coverage-count';
import { INSIDE } from './coverage-periods';

/** Coverage of the measures over QOF indicators, all indicators together: the rule of `qofSelect`, for many periods. */
export function qofCoverage(engine: Engine, unitKind: UnitKind, periods: readonly Period[]): readonly CoverageCount[] {
  const summed = (name: string, x: Sql, n: Sql): Sql =>
    sql`sum(${x}) filter (${x} <= ${n}) as ${{ text: `${name}_x`, values: [] }},
      sum(${n}) filter (${x} <= ${n}) as ${{ text: `${name}_n`, values: [] }}`;
  const tables = sql`
    by_group as (
      select unit_code, first_month, months, group_code,
        ${summed('exc', sql`exceptions`, sql`(exceptions + denominator)`)},
        ${summed('ach', sql`numerator`, sql`denominator`)},
        ${summed('pri', sql`(case when exceptions is not null then numerator end)`, sql`(denominator + exceptions)`)}
      from qof where unit_kind = ${unitKind} group by all
    ),
    published as (
      select unit_code, first_month, months, group_code, exceptions, denominator from qof_group
      where unit_kind = ${unitKind} and exceptions is not null and denominator is not null
        and (not restated or first_month not in (select first_month from qof where unit_kind = ${unitKind}))
    ),
    settled as (
      select unit_code, first_month, months, p.unit_code is not null as is_published, s.unit_code is not null as is_summed,
        coalesce(p.exceptions, exc_x) as exc_x, coalesce(p.exceptions + p.denominator, exc_n) as exc_n,
        ach_x, ach_n, pri_x, pri_n
      from by_group s full join published p using (unit_code, first_month, months, group_code)
    ),
    by_unit as (
      select unit_code, first_month, months, bool_or(is_summed) as is_summed, bool_or(is_published) as is_published,
        ${joinSums(['exc', 'ach', 'pri'])}
      from settled group by all
    ),
    in_period as (
      select p_first, p_months, unit_code,
        bool_or(is_summed) as is_summed, bool_or(is_published and months = p_months) as is_published,
        bool_or(months = p_months and exc_ok) as exc_ok, bool_or(months = p_months and ach_ok) as ach_ok,
        bool_or(months = p_months and pri_ok) as pri_ok
      from by_unit join period on ${INSIDE} group by all
    )`;
  const measure = (id: string, column: string, isPresent: Sql): Sql =>
    sql`select ${id} as measure, null::varchar as subject, p_first, p_months, unit_code,
      coalesce(${{ text: column, values: [] }}, false) as has_value from in_period where ${isPresent}`;
  const present = sql`
    ${measure('exception-rate', 'exc_ok', sql`is_summed or is_published`)} union all
    ${measure('achievement', 'ach_ok', sql`is_summed`)} union all
    ${measure('patients-receiving-intervention', 'pri_ok', sql`is_summed`)}`;
  return countCoverage(engine, unitKind, periods, tables, present);
}

/** Whether the sums over a unit's groups make a proportion. */
function joinSums(names: readonly string[]): Sql {
  const texts = names.map((name) => {
    const [x, n] = [`sum(${name}_x)`, `sum(${name}_n)`];
    return `coalesce(${n} > 0 and ${x} between 0 and ${n}, false) as ${name}_ok`;
  });
  return { text: texts.join(', '), values: [] };
}
