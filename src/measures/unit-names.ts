import { groupAreas, groupOfGrouping } from '@/domain/grouping';
import { endOf, periodText } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { Question } from './measure';
import { RequestError } from './request-error';
import { textOrNull } from './row-values';
import { areasBy } from './unit-areas';

/** Stands for the day of a unit that is said to be closed without one. */
export const NO_DAY = 'day not given';

export interface UnitName {
  readonly code: string;
  readonly name: string;
  /** The area it is compared in: its locality, or that of the grouping asked for. */
  readonly locality: string | null;
  /** The day it closed, `2018-03-31`, or `NO_DAY`; null for one that is open, or of which no file says. */
  readonly closed: string | null;
}

/**
 * Names and areas of all units of a kind, by code.
 *
 * @param grouping groups by these areas, or by a named group and the rest, in place of localities
 * @throws RequestError for a grouping that no loaded file gives, or a group of which no unit is loaded
 */
export function unitNames(
  engine: Engine,
  unitKind: Question['unitKind'],
  grouping?: string,
): ReadonlyMap<string, UnitName> {
  const group = groupOfGrouping(grouping);
  const areas = grouping === undefined || group ? null : areasBy(engine, unitKind, grouping);
  const groupArea = group && groupAreas(group);
  const rows = engine.query(
    sql`select unit_code, unit_name, locality, coalesce(closed, ended.day) as closed
        from unit left join (
          select distinct unit_code, ${NO_DAY} as day from unit_grouping
          where unit_kind = ${unitKind} and grouping = 'Status' and group_code = 'C'
        ) ended using (unit_code)
        where unit_kind = ${unitKind}`,
    (row): UnitName => {
      const code = String(row['unit_code']);
      const locality = groupArea?.(code) ?? (areas ? (areas.get(code) ?? null) : textOrNull(row['locality']));
      return { code, name: textOrNull(row['unit_name']) ?? code, locality, closed: textOrNull(row['closed']) };
    },
  );
  if (group && !rows.some(({ locality }) => locality === group.name)) {
    throw new RequestError(`No ${unitWord(unitKind, 1)} of the group “${group.name}” is in these data.`);
  }
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
