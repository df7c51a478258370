import type { UnitKind } from '@/domain/unit-kind';
import { sql, type Sql } from '@/engine/sql';

/**
 * Common table expressions that give the list (or, with a register, the register) of each unit and financial year in
 * `wanted` (`unit_code, fy`), ending in `settled` (`unit_code, fy, patients, borrowed`): that year's, else the nearest
 * year's, the earlier of two, else the undated list size of the practices extract, else null. `borrowed` says that it is
 * not of the year itself.
 */
export function settledPopulation(unitKind: UnitKind, register: string | null): Sql {
  return sql`
    stated as (${register === null ? yearlyLists(unitKind) : yearlyRegisters(unitKind, register)}),
    settled as (
      select w.unit_code, w.fy, coalesce(s.patients, u.list_size) as patients,
        s.fy is null or s.fy <> w.fy as borrowed
      from wanted w
      left join stated s on s.unit_code = w.unit_code
      left join unit u on u.unit_kind = ${unitKind} and u.unit_code = w.unit_code and ${register === null}
      qualify row_number() over (partition by w.unit_code, w.fy order by abs(s.fy - w.fy), s.fy) = 1
    )`;
}

/**
 * Patients on the list, `unit_code, fy, patients`. Of one time there is a total, or parts by age and sex, by age, or by
 * sex: the first of these in which every count is given is the list, and they are never added to each other.
 */
function yearlyLists(unitKind: UnitKind): Sql {
  const whole = sql`
    select unit_code, first_month, months, sum(patients) as patients
    from (
      select *, age_band is not null as by_age, sex is not null as by_sex from list_size where unit_kind = ${unitKind}
    )
    group by unit_code, first_month, months, by_age, by_sex
    having count(patients) = count(*)
    qualify row_number() over (partition by unit_code, first_month, months order by by_age <> by_sex, by_sex) = 1`;
  return byYear(whole);
}

function yearlyRegisters(unitKind: UnitKind, register: string): Sql {
  return byYear(sql`
    select unit_code, first_month, months, patients
    from qof_register
    where unit_kind = ${unitKind} and register_code = ${register} and patients is not null`);
}

/** One figure for each financial year: what is said of the year itself, else the mean of its quarters, else of its months. */
function byYear(stated: Sql): Sql {
  return sql`
    select unit_code, floor((first_month - 3) / 12)::integer as fy, avg(patients) as patients
    from (${stated})
    group by unit_code, fy, months
    qualify row_number() over (partition by unit_code, fy order by months desc) = 1`;
}
