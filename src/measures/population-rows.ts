import { sql, type Sql } from '@/engine/sql';
import type { Question } from './measure';

/**
 * Common table expressions that give the population behind `summed` of `activityRows`, ending in `population`
 * (`unit_code, patients, borrowed`).
 *
 * The list size (or, with a register asked for, the register) is that of each financial year, else the nearest year's,
 * else the undated size of the practices extract. Over two years it is the month-weighted mean, and it counts only for
 * the months the unit has, so that a unit short of months is not made to look low (docs/methods.md, absent rows and populations).
 */
export function populationRows(question: Question): Sql {
  return sql`
    stated as (${question.register === null ? listSizes(question) : registers(question, question.register)}),
    spans as (
      select p.unit_code, floor((p.first_month - 3) / 12)::integer as fy, sum(p.months)::double as months
      from presence p join summed s on s.unit_code = p.unit_code and s.months = p.months
      group by all
    ),
    nearest as (
      select n.unit_code, n.fy, n.months, t.patients, t.fy <> n.fy as is_other,
        row_number() over (partition by n.unit_code, n.fy order by abs(t.fy - n.fy), t.fy) as pick
      from spans n left join stated t on t.unit_code = n.unit_code
    ),
    population as (
      select n.unit_code,
        sum(coalesce(n.patients, u.list_size) * n.months) / max(s.of_months) as patients,
        count(*) filter (n.patients is null) > 0 or coalesce(bool_or(n.is_other), false) as borrowed,
        count(*) filter (coalesce(n.patients, u.list_size) is null) > 0 as is_unknown
      from nearest n
      join summed s on s.unit_code = n.unit_code
      left join unit u on u.unit_kind = ${question.unitKind} and u.unit_code = n.unit_code
        and ${question.register === null}
      where n.pick = 1
      group by n.unit_code
    )`;
}

/** Patients on the list for each unit and financial year: the total where one is given, else the sum of its parts. */
function listSizes(question: Question): Sql {
  return sql`
    select unit_code, fy, avg(patients) as patients
    from (
      select unit_code, first_month, floor((first_month - 3) / 12)::integer as fy,
        coalesce(
          sum(patients) filter (age_band is null and sex is null),
          sum(patients) filter (age_band is not null and sex is not null),
          sum(patients) filter (age_band is not null),
          sum(patients)
        ) as patients
      from list_size where unit_kind = ${question.unitKind}
      group by unit_code, first_month, months
    )
    group by all`;
}

function registers(question: Question, register: string): Sql {
  return sql`
    select unit_code, floor((first_month - 3) / 12)::integer as fy, sum(patients) as patients
    from qof_register
    where unit_kind = ${question.unitKind} and register_code = ${register} and months = 12
    group by all`;
}
