import { type Engagement, NO_ENGAGEMENT } from '@/domain/engagement';
import { financialYear, periodText } from '@/domain/period';
import { UNIT_KINDS, unitWord, type UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql, type Sql } from '@/engine/sql';
import { RequestError } from '@/measures/request-error';
import { numberOrNull, textOrNull } from '@/measures/row-values';
import { yearlyLists } from '@/measures/yearly-population';

/** The kind of unit asked for, else practices, else the only kind loaded. @throws RequestError where there are none */
export function rosterKind(engine: Engine, asked: UnitKind | undefined): UnitKind {
  const loaded = engine.query(sql`select distinct unit_kind from unit`, (row) => String(row['unit_kind']));
  const kinds = UNIT_KINDS.filter((kind) => loaded.includes(kind));
  const [first] = kinds;
  if (first === undefined) throw new RequestError('Nothing is loaded that names a unit.');
  if (asked === undefined) return kinds.includes('practice') ? 'practice' : first;
  if (kinds.includes(asked)) return asked;
  throw new RequestError(`No ${unitWord(asked, 2)} are loaded. The kinds of unit loaded are: ${kinds.join(', ')}.`);
}

/** Restricts rows to one unit; all units for null. */
function ofUnit(code: string | null): Sql {
  return code === null ? sql`true` : sql`unit_code = ${code}`;
}

/** One figure of a unit in a financial year. */
export interface YearRow {
  readonly code: string;
  readonly year: string;
  readonly patients: number;
}

/** Lists by financial year, the earliest first. @param code null for all units */
export function listRows(engine: Engine, unitKind: UnitKind, code: string | null): readonly YearRow[] {
  return engine.query(
    sql`select unit_code, fy, patients from (${yearlyLists(unitKind)})
        where ${ofUnit(code)} and patients is not null order by unit_code, fy`,
    (row) => ({ code: String(row['unit_code']), year: yearOf(row['fy']), patients: Number(row['patients']) }),
  );
}

/** A register of a unit in a financial year, and the patients it is of. */
export interface RegisterRow extends YearRow {
  readonly register: string;
  readonly list: number | null;
}

/** Registers by financial year, the earliest first. A year's own publication goes before a later one that restates it. */
export function registerRows(engine: Engine, unitKind: UnitKind, code: string | null): readonly RegisterRow[] {
  return engine.query(
    sql`with lists as (select unit_code, fy, patients from (${yearlyLists(unitKind)}) where ${ofUnit(code)}),
        given as (
          select unit_code, register_code, floor((first_month - 3) / 12)::integer as fy, patients, list_size
          from qof_register
          where unit_kind = ${unitKind} and ${ofUnit(code)} and patients is not null
          qualify row_number() over (
            partition by unit_code, register_code, fy order by coalesce(restated, false), months desc, first_month desc
          ) = 1
        )
        select g.unit_code, g.register_code, g.fy, g.patients, coalesce(g.list_size, l.patients) as list
        from given g left join lists l using (unit_code, fy)
        order by g.unit_code, g.register_code, g.fy`,
    (row) => ({
      code: String(row['unit_code']),
      register: String(row['register_code']),
      year: yearOf(row['fy']),
      patients: Number(row['patients']),
      list: numberOrNull(row['list']),
    }),
  );
}

/** Patients of one age band and sex. */
export interface AgeRow {
  readonly code: string;
  readonly period: string;
  readonly ageBand: string;
  readonly sex: string | null;
  readonly patients: number;
}

/** Each unit's latest list by age in which every count is given: by sex too where the same time gives that. */
export function ageRows(engine: Engine, unitKind: UnitKind, code: string | null): readonly AgeRow[] {
  return engine.query(
    sql`with parts as (
          select unit_code, first_month, months, regexp_replace(lower(age_band), '\\s*(to|–|-)\\s*', '-') as age_band,
            sex, sex is not null as by_sex, patients
          from list_size where unit_kind = ${unitKind} and ${ofUnit(code)} and age_band is not null
        ),
        told as (
          select unit_code, first_month, months, by_sex from parts
          group by unit_code, first_month, months, by_sex having count(patients) = count(*)
          qualify row_number() over (partition by unit_code order by first_month + months desc, months desc, by_sex desc) = 1
        )
        select unit_code, first_month, months, age_band, sex, patients
        from parts join told using (unit_code, first_month, months, by_sex) order by unit_code, sex`,
    (row) => ({
      code: String(row['unit_code']),
      period: periodText({ firstMonth: Number(row['first_month']), months: Number(row['months']) }),
      ageBand: String(row['age_band']),
      sex: sexOf(textOrNull(row['sex'])),
      patients: Number(row['patients']),
    }),
  );
}

/** Rows under what they have in common, in the order of the first of each. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** The lowest age of a band: 65 of `65-74` and of `85+`; bands that begin with no number come last. */
export function ageOf(band: string): number {
  const age = /\d+/.exec(band)?.[0];
  return age === undefined ? Infinity : Number(age);
}

/** What is loaded of the dealings with units, by code. */
export function engagementRows(
  engine: Engine,
  unitKind: UnitKind,
  code: string | null,
): ReadonlyMap<string, Engagement> {
  const rows = engine.query(
    sql`select * from engagement where unit_kind = ${unitKind} and ${ofUnit(code)} order by file_id, row_number`,
    (row): readonly [string, Engagement] => [
      String(row['unit_code']),
      {
        ...NO_ENGAGEMENT,
        agreementSigned: textOrNull(row['agreement_signed']),
        lesApplied: textOrNull(row['les_applied']),
        visitPlanned: textOrNull(row['visit_planned']),
        visitDone: textOrNull(row['visit_done']),
        visitors: textOrNull(row['visitors']),
      },
    ],
  );
  return new Map(rows);
}

function yearOf(fy: unknown): string {
  return periodText(financialYear(Number(fy)));
}

function sexOf(text: string | null): string | null {
  const first = text?.trim().charAt(0).toLowerCase();
  return first === 'f' ? 'female' : first === 'm' ? 'male' : text;
}
