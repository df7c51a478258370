import type { Engine, Row } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { activityRows, type ActivityCounts } from '@/measures/activity-rows';
import type { Question } from '@/measures/measure';
import { flag, textOrNull } from '@/measures/row-values';
import { ageKey, sexKey } from '@/measures/yearly-population';

/** Events or patients of a unit in one age band and sex, each in one form however files write it. */
export interface AgeSexCount {
  readonly unitCode: string;
  /** Null where rows give none. */
  readonly ageBand: string | null;
  readonly sex: string | null;
  readonly count: number;
}

/** Patients of a unit, and whether they are of another year for want of one of the period. */
export interface AgeSexList extends AgeSexCount {
  readonly borrowed: boolean;
}

function decode(row: Row): AgeSexCount {
  return {
    unitCode: String(row['unit_code']),
    ageBand: textOrNull(row['age_band']),
    sex: textOrNull(row['sex']),
    count: Number(row['count']),
  };
}

/** The events of a question by age band and sex: of the very rows that are summed for its numerators. */
export function eventsByAgeAndSex(engine: Engine, question: Question, counts: ActivityCounts): readonly AgeSexCount[] {
  return engine.query(
    sql`with ${activityRows(question, counts)}
        select t.unit_code, ${ageKey(sql`t`)} as age_band, ${sexKey(sql`t`)} as sex, sum(t.x)::double as count
        from things t
        join picked p on p.unit_code = t.unit_code and p.length = t.length and p.thing is not distinct from t.thing
        where p.is_picked and t.x is not null group by all order by all`,
    decode,
  );
}

/**
 * The lists by age band and sex that stand behind the events: of a time that gives every count by both, of the financial
 * year or else the nearest, for the months that the unit has, as `populationRows` takes the whole list. What is said of the
 * year itself stands, else the mean of its quarters, else of its months.
 */
export function listsByAgeAndSex(engine: Engine, question: Question, counts: ActivityCounts): readonly AgeSexList[] {
  const { unitKind } = question;
  return engine.query(
    sql`with ${activityRows(question, counts)},
        wanted as (
          select unit_code, floor((month - 3) / 12)::integer as fy, count(*)::double as weight from covered group by all
        ),
        times as (
          select unit_code, first_month, months, floor((first_month - 3) / 12)::integer as fy
          from list_size where unit_kind = ${unitKind} and age_band is not null and sex is not null
          group by unit_code, first_month, months having count(patients) = count(*)
        ),
        told as (
          select unit_code, fy, months, count(*)::double as times from times group by unit_code, fy, months
          qualify row_number() over (partition by unit_code, fy order by months desc) = 1
        ),
        nearest as (
          select w.unit_code, w.weight, t.fy, t.months, t.times, t.fy <> w.fy as borrowed
          from wanted w join told t on t.unit_code = w.unit_code
          qualify row_number() over (partition by w.unit_code, w.fy order by abs(t.fy - w.fy), t.fy) = 1
        )
        select l.unit_code, ${ageKey(sql`l`)} as age_band, ${sexKey(sql`l`)} as sex,
          (sum(l.patients * n.weight / n.times) / max(s.of_months))::double as count, bool_or(n.borrowed) as borrowed
        from nearest n
        join times t on t.unit_code = n.unit_code and t.fy = n.fy and t.months = n.months
        join list_size l on l.unit_kind = ${unitKind} and l.unit_code = t.unit_code and l.first_month = t.first_month
          and l.months = t.months and l.age_band is not null and l.sex is not null
        join summed s on s.unit_code = n.unit_code
        group by 1, 2, 3 having sum(l.patients) > 0 order by 1, 2, 3`,
    (row) => ({ ...decode(row), borrowed: flag(row['borrowed']) }),
  );
}

/** The age bands and the sexes that the extract gives anywhere for units of the kind. */
export function bandsGiven(
  engine: Engine,
  { unitKind }: Question,
  { table }: ActivityCounts,
): { readonly ages: ReadonlySet<string>; readonly sexes: ReadonlySet<string> } {
  const rows = engine.query(
    sql`select distinct ${ageKey(sql`t`)} as age_band, ${sexKey(sql`t`)} as sex from ${quoteName(table)} t
        where unit_kind = ${unitKind} and age_band is not null and sex is not null`,
    (row) => [String(row['age_band']), String(row['sex'])] as const,
  );
  return { ages: new Set(rows.map(([age]) => age)), sexes: new Set(rows.map(([, sex]) => sex)) };
}
