import { periodWords, financialYear } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql, type Sql } from '@/engine/sql';
import type { ResultNote } from './measure-result';

/** What a year's budget is parted by: the loaded profile, the months of the year before, or twelfths. */
export type ProfileSource = 'national' | 'last-year' | 'twelfths';

/**
 * Common table expressions that part the budget of a financial year over its months, ending in `profile`
 * (`fy, month, percent, source`): one row for each month of each year with prescribing. `percent` is null for a month that
 * the loaded profile does not reach.
 *
 * The loaded profile is used for a year where its months run without a gap from April to the last month with
 * prescribing; else the months of the year before, of all units together that have each of its 12; else twelfths.
 * One profile serves every unit, so that parts of budgets add up (METHODS §12).
 */
export function budgetProfile(unitKind: UnitKind): Sql {
  const year = (month: Sql): Sql => sql`floor((${month} - 3) / 12)::integer`;
  return sql`
    spent as (
      select unit_code, first_month, months, sum(actual_cost) as cost from prescribing
      where unit_kind = ${unitKind} and actual_cost is not null
      group by all
    ),
    reach as (
      select ${year(sql`first_month`)} as fy, max(first_month + months - 1) as last from spent group by all
    ),
    whole_years as (
      select unit_code, ${year(sql`first_month`)} as fy from spent where months = 1 group by all having count(*) = 12
    ),
    own as (
      select s.first_month + 12 as month, 100.0 * sum(s.cost) / sum(sum(s.cost)) over (partition by w.fy) as percent
      from spent s join whole_years w on w.unit_code = s.unit_code and w.fy = ${year(sql`s.first_month`)}
      where s.months = 1 group by s.first_month, w.fy
    ),
    national as (
      select month, fy, percent
      from (
        select first_month as month, ${year(sql`first_month`)} as fy,
          cumulative_percent - coalesce(lag(cumulative_percent) over by_year, 0) as percent,
          row_number() over by_year as nth
        from prescribing_profile where months = 1 and cumulative_percent is not null
        window by_year as (partition by ${year(sql`first_month`)} order by first_month)
      )
      where nth = month - (fy * 12 + 3) + 1
    ),
    sources as (
      select r.fy, case
        when r.last <= (select max(n.month) from national n where n.fy = r.fy) then 'national'
        when r.fy in (select w.fy + 1 from whole_years w) then 'last-year' else 'twelfths' end as source
      from reach r
    ),
    profile as (
      select s.fy, s.fy * 12 + 3 + t.i::integer as month, s.source,
        case s.source when 'national' then n.percent when 'last-year' then o.percent else 100.0 / 12 end as percent
      from sources s cross join range(12) t(i)
      left join national n on n.month = s.fy * 12 + 3 + t.i
      left join own o on o.month = s.fy * 12 + 3 + t.i
    )`;
}

const SOURCE_WORDS: Readonly<Record<ProfileSource, string>> = {
  national: 'by the loaded prescribing profile',
  'last-year': 'as the year before was spent, by all that have each of its months, for want of a profile',
  twelfths: 'into twelfths, for want of a profile and of a whole year before',
};

/** Says by what the budget of each year of a period is parted. */
export function profileNote(
  engine: Engine,
  unitKind: UnitKind,
  period: { readonly firstMonth: number; readonly months: number },
): readonly ResultNote[] {
  const sources = engine.query(
    sql`with ${budgetProfile(unitKind)}
        select distinct fy, source from profile
        where month >= ${period.firstMonth} and month < ${period.firstMonth + period.months} order by fy`,
    (row) => ({ fy: Number(row['fy']), source: String(row['source']) as ProfileSource }),
  );
  return sources.map(({ fy, source }) => ({
    code: 'budget-profile',
    text: `The budget of ${periodWords(financialYear(fy))} is parted over its months ${SOURCE_WORDS[source]}.`,
  }));
}
