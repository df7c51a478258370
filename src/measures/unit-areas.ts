import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { RequestError } from './request-error';

/** What says nothing of where a unit lies, though a publication gives it for each. */
const NOT_AREAS = ['Status', 'Prescribing setting'];

/** The area in which a unit lies, by one grouping. */
export interface UnitArea {
  readonly kind: string;
  readonly code: string;
  /** `PCN`, `CCG`, `Region`: as the loaded files call it. */
  readonly grouping: string;
  /** The area by its name, with its code where several of one name are loaded; by its code where no file names it. */
  readonly area: string;
}

/**
 * Where units lie by every grouping that a loaded file gives, besides their localities. An area is known by its code: it
 * has one name, however files spell it. A unit is in one area of a grouping.
 *
 * @param unitKind the units of this kind only; null for all
 */
export function unitAreas(engine: Engine, unitKind: UnitKind | null): readonly UnitArea[] {
  return engine.query(
    sql`
    with placed as (
      select unit_kind, unit_code, grouping, min(coalesce(group_code, group_name)) as key
      from unit_grouping where grouping not in (${NOT_AREAS[0] ?? ''}, ${NOT_AREAS[1] ?? ''})
        and coalesce(group_code, group_name) is not null and (${unitKind}::varchar is null or unit_kind = ${unitKind})
      group by all
    ),
    named as (
      select grouping, coalesce(group_code, group_name) as key, min(group_code) as code,
        coalesce(mode(group_name order by group_name) filter (group_name is not null), min(group_code)) as name
      from unit_grouping group by 1, 2
    ),
    labelled as (
      select grouping, key, case when count(*) over (partition by grouping, lower(name)) > 1 and code is not null
        and code <> name then name || ' (' || code || ')' else name end as area
      from named
    )
    select unit_kind, unit_code, p.grouping, area from placed p join labelled l on l.grouping = p.grouping and l.key = p.key
    order by 1, 2, 3`,
    (row) => ({
      kind: String(row['unit_kind']),
      code: String(row['unit_code']),
      grouping: String(row['grouping']),
      area: String(row['area']),
    }),
  );
}

/**
 * The area of each unit of a kind by one grouping, by the unit's code.
 *
 * @throws RequestError for a grouping that no loaded file gives
 */
export function areasBy(engine: Engine, unitKind: UnitKind, grouping: string): ReadonlyMap<string, string> {
  const all = unitAreas(engine, unitKind);
  const same = (name: string) => name.toLowerCase() === grouping.toLowerCase();
  const found = all.filter((unit) => same(unit.grouping));
  if (found.length > 0) return new Map(found.map(({ code, area }) => [code, area]));
  const known = [...new Set(all.map((unit) => unit.grouping))];
  throw new RequestError(
    `No loaded file groups these units by “${grouping}”. ${known.length === 0 ? 'None gives any grouping but localities.' : `The groupings loaded are: ${known.join(', ')}.`}`,
  );
}
