import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { foundColumns, type Layout } from './canonical-layout';
import { gradedColumns } from './grains';
import type { RowIssues } from './row-issues';
import { reasonOf, takeOutWholeCodes } from './whole-codes';
import { keyOf } from './table-keys';
import { isWholeWord } from './total-words';

/**
 * Deals with rows that hold a whole where others hold its parts ("All ages" beside age bands, specialty 999 beside
 * specialties, a BNF chapter beside its sections): they are not data where the file has parts of that whole, and would be counted twice. Elsewhere they are
 * all there is: they are kept, and the "All" of a dimension becomes null.
 */
export function takeOutWholes(engine: Engine, staging: Sql, layout: Layout, issues: RowIssues): void {
  const { table } = layout.match.kind;
  const graded = foundColumns(layout).filter(({ column: { stored } }) => gradedColumns(table).includes(stored));
  const { key, dimensions } = keyOf(table);
  const base = key.filter((name) => !gradedColumns(table).includes(name));
  for (const { column, place } of graded.filter(({ column: { stored } }) => !dimensions.includes(stored))) {
    takeOutWholeCodes(engine, staging, column.stored, base, layout.source.header[place] ?? column.name, issues);
  }
  const found = graded.filter(({ column: { stored } }) => dimensions.includes(stored));
  const names = found.map(({ column }) => column.stored);
  for (const { column, place } of found) {
    const name = column.stored;
    const isWhole = wholeIn(name);
    const [isAny] = engine.query(
      sql`select count(*) > 0 as found from (select distinct ${quoteName(name)} from ${staging}) where ${isWhole}`,
      (row) => row['found'] === true,
    );
    if (isAny !== true) continue;
    // What else tells rows apart; a whole, like what is not given, goes with any.
    const others = names.filter((other) => other !== name);
    const told = [
      ...base.map((part) => sql`${quoteName(part)}`),
      ...others.map((other) => sql`case when not ${wholeIn(other)} then ${quoteName(other)} end as ${quoteName(other)}`), // prettier-ignore
    ];
    const sets = (where: Sql) => sql`(select distinct ${joinSql(told, ', ')} from ${staging} where ${where})`;
    const agree = joinSql(
      [
        ...base.map((part) => sql`w.${quoteName(part)} is not distinct from p.${quoteName(part)}`),
        ...others.map((other) => sql`coalesce(w.${quoteName(other)} = p.${quoteName(other)}, true)`),
      ],
      ' and ',
    );
    const heading = layout.source.header[place] ?? column.name;
    issues.add(sql`
      with counted as (
        select distinct w.* from ${sets(isWhole)} w join ${sets(sql`not ${isWhole}`)} p on ${agree}
      ), whole as (select row_number, line, ${quoteName(name)} as word, ${joinSql(told, ', ')} from ${staging} where ${isWhole})
      select row_number, line, 'not-data', ${quoteText(heading)}, word,
        ${quoteText(reasonOf(heading))}, null, null
      from whole where hash(${joinSql([...base, ...others].map(quoteName), ', ')}) in (
        select hash(${joinSql([...base, ...others].map(quoteName), ', ')}) from counted)`);
    issues.removeFrom(staging);
    engine.run(sql`update ${staging} set ${quoteName(name)} = null where ${isWhole}`);
  }
}

/** Whether a row holds the whole of a dimension; never null, false where it is not given. */
function wholeIn(name: string): Sql {
  return sql`coalesce(${isWholeWord(name, sql`upper(${quoteName(name)})`)}, false)`;
}
