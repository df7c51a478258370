import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { groupSql } from './cell-sql';
import { typedColumnsOf, type StoredTable } from './tables';

/**
 * Puts together in the views `qof` and `qof_register` what publications keep in several files: exceptions beside the
 * achievement they belong to, groups that a list of indicators gives, registers that stand among achievement. It is done
 * anew whenever the files change, so that they may come in any order and go again. Where nothing is to be joined the
 * views stay plain.
 */
export function joinViews(engine: Engine): void {
  const hasExceptions = hasRows(engine, sql`qof_exception`);
  const hasGroups = hasRows(engine, otherGroups());
  join(engine, 'qof', hasExceptions || hasGroups ? joinedQof(hasExceptions, hasGroups) : null);
  join(engine, 'qof_register', hasRows(engine, sql`bare_register`) ? joinedRegisters() : null);
}

/** Joined once and not in each query: a year's exceptions are half a million rows. */
function join(engine: Engine, view: StoredTable, select: Sql | null): void {
  const table = quoteName(`joined_${view}`);
  engine.run(sql`drop table if exists ${table}`);
  if (select === null) return;
  engine.run(sql`create table ${table} as ${select}`);
  engine.run(sql`create or replace view ${quoteName(view)} as select * from ${table}`);
}

function hasRows(engine: Engine, from: Sql): boolean {
  return engine.query(sql`select 1 as x from ${from} limit 1`, () => true).length > 0;
}

/** Rows of a table that no other file supersedes: what its view is without anything joined. */
function standing(table: StoredTable): Sql {
  return sql`(select * from ${quoteName(`all_${table}`)} where not superseded)`;
}

/** Indicators that a list puts into another group than that of their leading letters. */
function otherGroups(): Sql {
  return sql`(select indicator_code, first_month, any_value(group_code) as group_code from indicator
    where group_code <> ${groupSql(sql`indicator_code`)} group by all having count(distinct group_code) = 1)`;
}

// All comparisons: with any other condition the engine would compare each row with each.
const SAME_ROW = sql`e.unit_kind = q.unit_kind and e.unit_code = q.unit_code and e.first_month = q.first_month
  and e.months = q.months and e.indicator_code = q.indicator_code`;

/** Exceptions that match no achievement stand as rows of their own, so that none is lost. */
function joinedQof(hasExceptions: boolean, hasGroups: boolean): Sql {
  const columns = (made: Readonly<Record<string, Sql>>): Sql =>
    joinSql(
      ['file_id', 'row_number', 'superseded', ...typedColumnsOf('qof').map(({ name }) => name)].map((name) => sql`${made[name] ?? sql`q.${quoteName(name)}`} as ${quoteName(name)}`), // prettier-ignore
      ', ',
    );
  const matched = sql`select ${columns(hasExceptions ? { exceptions: sql`coalesce(q.exceptions, e.exceptions)` } : {})}
    from ${standing('qof')} q ${
      hasExceptions
        ? sql`left join (select *, false as restated from qof_exception) e
      on e.restated = q.restated and ${SAME_ROW}`
        : sql``
    }`;
  const unmatched = sql`select ${columns({
    group_code: groupSql(sql`q.indicator_code`),
    numerator: sql`null`,
    denominator: sql`null`,
    points: sql`null`,
    restated: sql`false`,
  })} from qof_exception q where not exists (select 1 from ${standing('qof')} e where not e.restated and ${SAME_ROW})`;
  const all = hasExceptions ? sql`${matched} union all ${unmatched}` : matched;
  if (!hasGroups) return all;
  return sql`select ${columns({ group_code: sql`coalesce(g.group_code, q.group_code)` })} from (${all}) q
    left join ${otherGroups()} g on g.indicator_code = q.indicator_code and g.first_month = q.first_month`;
}

/** A register without its list stands only where no file gives it with one. */
function joinedRegisters(): Sql {
  const columns = (list: Sql): Sql =>
    sql`b.file_id, b.row_number, b.superseded, b.unit_kind, b.unit_code, b.first_month, b.months, b.register_code, b.patients,
      ${list}::double as list_size`;
  return sql`
    select ${columns(sql`b.list_size`)}, b.restated from ${standing('qof_register')} b
    where not b.restated or not exists (
      select 1 from bare_register o where o.unit_kind = b.unit_kind and o.first_month = b.first_month)
    union all
    select ${columns(sql`null`)}, false as restated from bare_register b
    where b.patients is not null and not exists (
      select 1 from ${standing('qof_register')} r where not r.restated and r.unit_kind = b.unit_kind
        and r.unit_code = b.unit_code and r.first_month = b.first_month and r.months = b.months
        and r.register_code = b.register_code)`;
}
