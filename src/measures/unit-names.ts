import { endOf, periodText } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { Question } from './measure';
import { textOrNull } from './row-values';

export interface UnitName {
  readonly code: string;
  readonly name: string;
  readonly locality: string | null;
}

/** Names and localities of all units of a kind, by code. */
export function unitNames(engine: Engine, unitKind: Question['unitKind']): ReadonlyMap<string, UnitName> {
  const rows = engine.query(
    sql`select unit_code, unit_name, locality from unit where unit_kind = ${unitKind}`,
    (row): UnitName => {
      const code = String(row['unit_code']);
      return { code, name: textOrNull(row['unit_name']) ?? code, locality: textOrNull(row['locality']) };
    },
  );
  return new Map(rows.map((unit) => [unit.code, unit]));
}

/**
 * Codes of the units that a practices extract lists as open in the period: those without any row there are shown as
 * "not given", so that nobody is lost from sight.
 */
export function listedUnits(engine: Engine, { unitKind, period }: Question): readonly string[] {
  const month = (firstMonth: number) => periodText({ firstMonth, months: 1 });
  const first = month(period.firstMonth);
  const last = month(endOf(period) - 1);
  return engine.query(
    sql`select distinct unit_code from unit_fact
        where unit_kind = ${unitKind} and source_rank = 1
          and (opened is null or left(opened, 7) <= ${last}) and (closed is null or left(closed, 7) >= ${first})`,
    (row) => String(row['unit_code']),
  );
}
