import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { byStanding } from './file-precedence';
import type { StoredFile } from './stored-file';

/**
 * Makes the table `unit` anew: one row for each unit that any file names, `unit_kind, unit_code, unit_name, locality,
 * list_size, opened, closed, latitude, longitude`. Each fact comes from the best source that gives it: a practices
 * extract before a publication, and of two of a kind the file that is believed; the locality from a locality map before
 * any. Localities that differ in letter case or spaces alone are one, in the spelling of the best source or, where that
 * has several, the one it uses most. Null where no file gives it.
 */
export function makeUnitTable(engine: Engine, files: readonly StoredFile[]): void {
  const ordered = [...files].sort((a, b) => byStanding(a.standing, b.standing)).map(({ file }) => file.id);
  const none = sql`select null::varchar as unit_kind, null::varchar as unit_code where false`;
  const named = files
    .flatMap(({ pieces }) => pieces)
    .flatMap(({ units }) => (units === null ? [] : [sql`select unit_kind, unit_code from ${quoteName(units)}`]));
  const places = ordered.map((id, place) => sql`(${{ text: `${id}, ${place}`, values: [] }})`);
  const standing =
    places.length === 0 ? sql`select null::integer, null::integer where false` : sql`values ${joinSql(places, ', ')}`;
  const best = (column: string) =>
    sql`arg_min(f.${quoteName(column)}, f.source_rank * 1000000 + s.place) filter (f.${quoteName(column)} is not null) as ${quoteName(column)}`;
  const columns = ['unit_name', 'locality', 'list_size', 'opened', 'closed', 'latitude', 'longitude'].map(best);
  engine.run(sql`
    create or replace table unit as
    with standing(file_id, place) as (${standing}),
    named as (${joinSql([none, ...named], ' union ')}),
    fact as (
      select f.unit_kind, f.unit_code, ${joinSql(columns, ', ')}
      from all_unit_fact f join standing s on s.file_id = f.file_id group by 1, 2
    ),
    map as (select unit_kind, unit_code, any_value(locality) as locality from locality_map group by 1, 2),
    written as (
      select locality, 0 as rank from locality_map
      union all select f.locality, f.source_rank * 1000000 + s.place from all_unit_fact f join standing s on s.file_id = f.file_id
    ),
    spelling as (
      select ${localityKey('locality')} as key, first(locality order by rank, uses desc, locality) as locality
      from (select locality, min(rank) as rank, count(*) as uses from written where locality is not null group by 1)
      group by 1
    )
    select n.unit_kind, n.unit_code, fact.unit_name, ${oneSpaced('spelling.locality')} as locality,
      fact.list_size, fact.opened, fact.closed, fact.latitude, fact.longitude
    from named n left join fact using (unit_kind, unit_code) left join map using (unit_kind, unit_code)
      left join spelling on spelling.key = ${localityKey('coalesce(map.locality, fact.locality)')}
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
