import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { byStanding } from './file-precedence';
import type { StoredFile } from './stored-file';
import type { StoredTable } from './tables';

/** Kinds of extract, besides maps, that say which locality a practice belongs to. */
const GIVES_LOCALITIES = ['practices', 'practice-localities'];

/** Tables that tell what a unit is, and hold no figure of it. */
const REFERENCE: readonly StoredTable[] = ['unit_fact', 'unit_grouping', 'locality_map', 'engagement'];

/**
 * Makes the table `unit` anew: one row for each unit that any file names, `unit_kind, unit_code, unit_name, locality,
 * list_size, opened, closed, latitude, longitude, locality_file, outside_map, has_figures`. Each fact comes from the best source that gives it: a practices
 * extract before a publication, and of two of a kind the file that is believed; the locality from a locality map before
 * any. Where any map gives localities of units of that kind, one outside it has the locality of an extract that gives
 * localities (`GIVES_LOCALITIES`), and never the area by which a publication places it: two sorts of areas would stand side by side.
 * `locality_file` is the file that gave it, `outside_map` what it would be without a map's row, `has_figures` whether any
 * file has more of the unit than its name and place. Localities that differ in letter case or spaces alone are one, in the spelling of the best source or, where that
 * has several, the one it uses most. Null where no file gives it.
 */
export function makeUnitTable(engine: Engine, files: readonly StoredFile[]): void {
  const ordered = [...files].sort((a, b) => byStanding(a.standing, b.standing)).map(({ file }) => file);
  const none = sql`select null::varchar as unit_kind, null::varchar as unit_code, false as has_figures where false`;
  const named = files
    .flatMap(({ pieces }) => pieces)
    .flatMap(({ units, table }) => {
      const isFigure = REFERENCE.includes(table) ? sql`false` : sql`true`;
      return units === null ? [] : [sql`select unit_kind, unit_code, ${isFigure} from ${quoteName(units)}`];
    });
  const places = ordered.map(({ id, kind }, place) => {
    const gives = GIVES_LOCALITIES.includes(kind);
    return sql`(${{ text: `${id}, ${place}, ${gives}`, values: [] }})`;
  });
  const standing =
    places.length === 0
      ? sql`select null::integer, null::integer, false where false`
      : sql`values ${joinSql(places, ', ')}`;
  const rank = sql`f.source_rank * 1000000 + s.place`;
  const best = (column: string) =>
    sql`arg_min(f.${quoteName(column)}, ${rank}) filter (f.${quoteName(column)} is not null) as ${quoteName(column)}`;
  const columns = ['unit_name', 'list_size', 'opened', 'closed', 'latitude', 'longitude'].map(best);
  const isMapped = sql`f.unit_kind in (select unit_kind from locality_map)`;
  const isGiven = sql`f.locality is not null and (s.gives_localities or not ${isMapped})`;
  engine.run(sql`
    create or replace table unit as
    with standing(file_id, place, gives_localities) as (${standing}),
    named as (select unit_kind, unit_code, bool_or(has_figures) as has_figures from (${joinSql([none, ...named], ' union all ')}) group by 1, 2),
    fact as (
      select f.unit_kind, f.unit_code, ${joinSql(columns, ', ')},
        arg_min(f.locality, ${rank}) filter (${isGiven}) as locality,
        arg_min(f.file_id, ${rank}) filter (${isGiven}) as locality_file,
        arg_min(f.locality, ${rank}) filter (f.locality is not null and s.gives_localities) as outside_map
      from all_unit_fact f join standing s on s.file_id = f.file_id group by 1, 2
    ),
    map as (select unit_kind, unit_code, any_value(locality) as locality, any_value(file_id) as file_id from locality_map group by 1, 2),
    written as (
      select locality, 0 as rank from locality_map
      union all select f.locality, ${rank} from all_unit_fact f join standing s on s.file_id = f.file_id
    ),
    spelling as (
      select ${localityKey('locality')} as key, ${oneSpaced('first(locality order by rank, uses desc, locality)')} as locality
      from (select locality, min(rank) as rank, count(*) as uses from written where locality is not null group by 1)
      group by 1
    )
    select n.unit_kind, n.unit_code, fact.unit_name, spelling.locality,
      fact.list_size, fact.opened, fact.closed, fact.latitude, fact.longitude,
      coalesce(map.file_id, fact.locality_file) as locality_file, outside.locality as outside_map, n.has_figures
    from named n left join fact using (unit_kind, unit_code) left join map using (unit_kind, unit_code)
      left join spelling on spelling.key = ${localityKey('coalesce(map.locality, fact.locality)')}
      left join spelling outside on outside.key = ${localityKey('fact.outside_map')}
    where n.unit_code is not null
    order by 1, 2`);
}

const oneSpaced = (expression: string): Sql => ({
  text: `regexp_replace(trim(${expression}), '\\s+', ' ', 'g')`,
  values: [],
});

/** What tells localities apart: their letters, whatever their case and the spaces between them. */
export function localityKey(expression: string): Sql {
  return sql`lower(${oneSpaced(expression)})`;
}
