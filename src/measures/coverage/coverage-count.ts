import type { UnitKind } from '@/domain/unit-kind';
import type { Period } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { sql, type Sql } from '@/engine/sql';
import { textOrNull } from '@/measures/row-values';
import { periodRows } from './coverage-periods';

/** Of how many units a measure has a value for one period. */
export interface CoverageCount {
  /** Id of the measure. */
  readonly measure: string;
  /** The register or indicator it is of; null for a measure that needs none. */
  readonly subject: string | null;
  readonly period: Period;
  /** Units that are shown for the period, with or without a value. */
  readonly units: number;
  readonly withValue: number;
}

/**
 * Counts units by measure, subject and period.
 *
 * @param tables common table expressions, which may read `period`
 * @param present a select of `measure, subject, p_first, p_months, unit_code, has_value`: each unit once
 */
export function countCoverage(
  engine: Engine,
  unitKind: UnitKind,
  periods: readonly Period[],
  tables: Sql,
  present: Sql,
): readonly CoverageCount[] {
  if (periods.length === 0) return [];
  return engine.query(
    sql`
      with ${periodRows(periods, unitKind)}, ${tables}, present as (${present}),
      listed_count as (select p_first, p_months, count(*) as listed from listed group by all)
      select r.measure, r.subject, r.p_first, r.p_months,
        (count(*) filter (l.unit_code is null) + coalesce(any_value(c.listed), 0))::integer as units,
        (count(*) filter (r.has_value))::integer as with_value
      from present r
      left join listed l on l.unit_code = r.unit_code and l.p_first = r.p_first and l.p_months = r.p_months
      left join listed_count c on c.p_first = r.p_first and c.p_months = r.p_months
      group by r.measure, r.subject, r.p_first, r.p_months`,
    (row) => ({
      measure: String(row['measure']),
      subject: textOrNull(row['subject']),
      period: { firstMonth: Number(row['p_first']), months: Number(row['p_months']) },
      units: Number(row['units']),
      withValue: Number(row['with_value']),
    }),
  );
}
