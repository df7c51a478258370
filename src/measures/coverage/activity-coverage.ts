import type { Period } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql, type Sql } from '@/engine/sql';
import { settledPopulation } from '@/measures/yearly-population';
import { countCoverage, type CoverageCount } from './coverage-count';
import { INSIDE } from './coverage-periods';

/** Referrals of source GP, and of rows that give none, over the list. */
export function referralCoverage(
  engine: Engine,
  unitKind: UnitKind,
  periods: readonly Period[],
): readonly CoverageCount[] {
  const isCounted = sql`(source = 'GP' or source is null)`;
  const sums = sql`
    select unit_code, first_month, months, count(*) filter (${isCounted}) as counted,
      sum(referrals) filter (${isCounted}) as x
    from referral where unit_kind = ${unitKind} group by all`;
  return perPatient(engine, unitKind, periods, sums, sql`sum(x) as x`, [['referral-rate', sql`x`]]);
}

/** Prescribing cost over the list. */
export function prescribingCoverage(
  engine: Engine,
  unitKind: UnitKind,
  periods: readonly Period[],
): readonly CoverageCount[] {
  // A cost may be below 0 and is one all the same.
  const sums = sql`
    select unit_code, first_month, months, count(*) as counted, sum(abs(actual_cost)) as x
    from prescribing where unit_kind = ${unitKind} group by all`;
  return perPatient(engine, unitKind, periods, sums, sql`sum(x) as x`, [['prescribing-cost', sql`x`]]);
}

/** Outpatient attendances over the list, and follow-ups over firsts, of rows that give both. */
export function outpatientCoverage(
  engine: Engine,
  unitKind: UnitKind,
  periods: readonly Period[],
): readonly CoverageCount[] {
  const both = sql`first_attendances is not null and follow_up_attendances is not null`;
  const sums = sql`
    select unit_code, first_month, months, count(*) as counted, sum(first_attendances) as f,
      sum(follow_up_attendances) as u, sum(follow_up_attendances) filter (${both}) as a,
      sum(first_attendances) filter (${both}) as b
    from outpatient where unit_kind = ${unitKind} group by all`;
  const ratio = sql`
    union all select 'first-to-follow-up' as measure, null::varchar as subject, p_first, p_months, unit_code,
      coalesce(b > 0 and a >= 0, false) as has_value from in_period`;
  const totals = sql`sum(f) as f, sum(u) as u, sum(a) as a, sum(b) as b`;
  const rates = [['first-attendance-rate', sql`f`], ['follow-up-rate', sql`u`]] as const; // prettier-ignore
  return perPatient(engine, unitKind, periods, sums, totals, rates, ratio);
}

/**
 * Coverage of rates per patient, where the rows inside each period are of one length: no months, quarters and years to
 * choose among. A unit that is heard of, but not in rows that count, has 0, as in `activityRows`.
 */
function perPatient(
  engine: Engine,
  unitKind: UnitKind,
  periods: readonly Period[],
  sums: Sql,
  totals: Sql,
  rates: readonly (readonly [id: string, numerator: Sql])[],
  more: Sql = sql``,
): readonly CoverageCount[] {
  const tables = sql`
    by_month as (${sums}),
    wanted as (select distinct unit_code, floor((first_month - 3) / 12)::integer as fy from by_month),
    ${settledPopulation(unitKind, 'list')},
    summed as (
      select p_first, p_months, unit_code, sum(counted) as counted, ${totals}
      from by_month join period on ${INSIDE} group by p_first, p_months, unit_code
      qualify sum(sum(counted)) over (partition by p_first, p_months) > 0
    ),
    in_period as (
      select s.*, coalesce(t.patients > 0, false) as has_list from summed s
      left join settled t on t.unit_code = s.unit_code and t.fy = floor((p_first - 3) / 12)::integer
    )`;
  const rate = (id: string, x: Sql): Sql =>
    sql`select ${id} as measure, null::varchar as subject, p_first, p_months, unit_code,
      has_list and coalesce(case when counted = 0 then true else ${x} >= 0 end, false) as has_value from in_period`;
  const [first = sql``, ...others] = rates.map(([id, x]) => rate(id, x));
  const present = sql`${first} ${others.reduce((all, next) => sql`${all} union all ${next}`, sql``)} ${more}`;
  return countCoverage(engine, unitKind, periods, tables, present);
}
