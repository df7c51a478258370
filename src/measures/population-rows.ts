import { sql, type Sql } from '@/engine/sql';
import type { Question } from './measure';
import { settledPopulation } from './yearly-population';

/**
 * Common table expressions that give the population behind `summed` of `activityRows`, ending in `population`
 * (`unit_code, patients, borrowed`).
 *
 * Over two years it is the month-weighted mean, and it counts only for the months the unit has, so that a unit short of
 * months is not made to look low (docs/methods.md, absent rows and populations). Null where any of its years has none.
 */
export function populationRows({ unitKind, register, per }: Question): Sql {
  const base = register !== null ? { register } : per === 'weighted-patient' ? 'weighted-list' : 'list';
  return sql`
    wanted as (
      select unit_code, floor((month - 3) / 12)::integer as fy, count(*)::double as months from covered group by all
    ),
    ${settledPopulation(unitKind, base)},
    population as (
      select w.unit_code,
        case when count(p.patients) = count(*) then sum(p.patients * w.months) / max(s.of_months) end as patients,
        bool_or(p.borrowed) as borrowed
      from wanted w
      join settled p on p.unit_code = w.unit_code and p.fy = w.fy
      join summed s on s.unit_code = w.unit_code
      group by w.unit_code
    )`;
}
