import { endOf, financialYearOf, type Period } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { numberOrNull } from './row-values';
import { settledPopulation } from './yearly-population';

/**
 * Patients on the list of every unit of a kind, by code: of the financial year in which the period ends, else the nearest
 * year's; null where no file says.
 */
export function listSizes(engine: Engine, unitKind: UnitKind, period: Period): ReadonlyMap<string, number | null> {
  const year = financialYearOf(endOf(period) - 1);
  const rows = engine.query(
    sql`with wanted as (select unit_code, ${year}::integer as fy from unit where unit_kind = ${unitKind}),
        ${settledPopulation(unitKind, 'list')}
        select unit_code, patients from settled`,
    (row) => [String(row['unit_code']), numberOrNull(row['patients'])] as const,
  );
  return new Map(rows);
}
