import type { UnitKind } from '@/domain/unit-kind';
import { sql, type Sql } from '@/engine/sql';

/** Whose patients a rate is of: the list, a disease register by its code, or the list weighted by age and sex. */
export type PopulationBase = 'list' | 'weighted-list' | { readonly register: string };

/**
 * Common table expressions that give the population of each unit and financial year in
 * `wanted` (`unit_code, fy`), ending in `settled` (`unit_code, fy, patients, borrowed`): that year's, else the nearest
 * year's, the earlier of two, else the undated list size of the practices extract, else null. `borrowed` says that it is
 * not of the year itself.
 */
export function settledPopulation(unitKind: UnitKind, base: PopulationBase): Sql {
  return sql`
    stated as (${statedPopulation(unitKind, base)}),
    settled as (
      select w.unit_code, w.fy, coalesce(s.patients, u.list_size) as patients,
        s.fy is null or s.fy <> w.fy as borrowed
      from wanted w
      left join stated s on s.unit_code = w.unit_code
      left join unit u on u.unit_kind = ${unitKind} and u.unit_code = w.unit_code and ${base === 'list'}
      qualify row_number() over (partition by w.unit_code, w.fy order by abs(s.fy - w.fy), s.fy) = 1
    )`;
}

function statedPopulation(unitKind: UnitKind, base: PopulationBase): Sql {
  if (base === 'list') return yearlyLists(unitKind);
  return base === 'weighted-list' ? weightedLists(unitKind) : yearlyRegisters(unitKind, base.register);
}

/** Condition that two rows are of one age band and sex, however they are written: `0 to 4` and `0-4`, `Female` and `f`. */
export function sameAgeAndSex(a: Sql, b: Sql): Sql {
  return sql`${ageKey(a)} = ${ageKey(b)} and ${sexKey(a)} = ${sexKey(b)}`;
}

/** The age band of a row in one form, however it is written: `0-4`. */
export function ageKey(row: Sql): Sql {
  return sql`regexp_replace(lower(trim(${row}.age_band)), '\\s*(to|–|-)\\s*', '-')`;
}

/** The sex of a row by its first letter: `f`, `m`. */
export function sexKey(row: Sql): Sql {
  return sql`left(lower(trim(${row}.sex)), 1)`;
}

/**
 * The loaded weights, `age_band, sex, weight`, one row for each age band and sex however they are written. Where two
 * weights are given for one, none is: which of them is meant nobody can tell.
 */
export function ageSexWeights(): Sql {
  return sql`(
    select a.age_band, a.sex, case when min(b.weight) = max(b.weight) then min(b.weight) end as weight
    from (select distinct on (${ageKey(sql`age_sex_weight`)}, ${sexKey(sql`age_sex_weight`)}) age_band, sex from age_sex_weight) a
    join age_sex_weight b on ${sameAgeAndSex(sql`a`, sql`b`)}
    group by all
  )`;
}

/** Σ patients × weight over age and sex; none where a count or a weight of any of them is not given. */
function weightedLists(unitKind: UnitKind): Sql {
  return byYear(sql`
    select l.unit_code, l.first_month, l.months, sum(l.patients * w.weight) as patients
    from list_size l left join ${ageSexWeights()} w on ${sameAgeAndSex(sql`l`, sql`w`)}
    where l.unit_kind = ${unitKind} and l.age_band is not null and l.sex is not null
    group by l.unit_code, l.first_month, l.months
    having count(l.patients) = count(*) and count(w.weight) = count(*)`);
}

/** Patients on the list, `unit_code, fy, patients` (`fy` the year in which it begins), by `statedLists`. */
export function yearlyLists(unitKind: UnitKind): Sql {
  return byYear(statedLists(unitKind));
}

/**
 * Patients on the list at each time that a file gives, `unit_code, first_month, months, patients`. Of one time there is a total, or parts by age and sex, by
 * age, or by sex: the first of these in which every count is given is the list, and they are never added to each other.
 */
export function statedLists(unitKind: UnitKind): Sql {
  return sql`
    select unit_code, first_month, months, sum(patients) as patients
    from (
      select *, age_band is not null as by_age, sex is not null as by_sex from list_size where unit_kind = ${unitKind}
    )
    group by unit_code, first_month, months, by_age, by_sex
    having count(patients) = count(*)
    qualify row_number() over (partition by unit_code, first_month, months order by by_age <> by_sex, by_sex) = 1`;
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
