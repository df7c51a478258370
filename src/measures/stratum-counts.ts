import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { activityRows } from './activity-rows';
import { firstAttendanceRate } from './catalogue/first-attendance-rate';
import { attendances } from './catalogue/first-to-follow-up';
import { countUnits } from './count-units';
import type { Question } from './measure';
import { numberOrNull, textOrNull } from './row-values';

/** Attendances of one unit in one specialty at one provider; a code is null where the rows give none. */
export interface StratumRow {
  readonly unitCode: string;
  readonly specialty: string | null;
  readonly provider: string | null;
  readonly firsts: number;
  readonly followUps: number;
}

/** What the attendances of a unit are divided by. */
export interface UnitSize {
  /** Months that it has rows for. */
  readonly months: number;
  /** Thousands of patient-months of those months; null where no list is loaded. */
  readonly patientMonths: number | null;
}

/** First and follow-up attendances by unit, specialty and provider, as `first-to-follow-up` sums them for each unit. */
export function stratumCounts(engine: Engine, question: Question): readonly StratumRow[] {
  return engine.query(
    sql`with ${activityRows(question, attendances(question))}
        select t.unit_code, t.specialty_code, t.provider_code, sum(t.x)::double as follow_ups, sum(t.y)::double as firsts
        from things t
        join picked p on p.unit_code = t.unit_code and p.length = t.length and p.thing is not distinct from t.thing
        where is_picked and t.x is not null group by all order by all`,
    (row) => ({
      unitCode: String(row['unit_code']),
      specialty: textOrNull(row['specialty_code']),
      provider: textOrNull(row['provider_code']),
      firsts: numberOrNull(row['firsts']) ?? 0,
      followUps: numberOrNull(row['follow_ups']) ?? 0,
    }),
  );
}

/** The months and the patient-months of every unit in a period, by unit code. */
export function unitSizes(engine: Engine, question: Question): ReadonlyMap<string, UnitSize> {
  const counted = countUnits(engine, firstAttendanceRate, question, 'rate');
  return new Map(
    counted.map(({ unitCode, denominator, hasMonths, ofMonths }) => [
      unitCode,
      // The rate's list is that of the months the unit has, spread over those that any unit has.
      { months: hasMonths ?? 0, patientMonths: denominator ? (denominator * (ofMonths ?? 0)) / 1000 : null },
    ]),
  );
}
