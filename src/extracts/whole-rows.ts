import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { foundColumns, type Layout } from './canonical-layout';
import type { RowIssues } from './row-issues';
import { keyOf } from './table-keys';
import { isWholeWord } from './total-words';

/**
 * Deals with rows that hold a whole where others hold its parts ("All ages" beside age bands): they are not data where
 * the same unit and period has the parts too, and would be counted twice; elsewhere their "All" becomes null.
 */
export function takeOutWholes(engine: Engine, staging: Sql, layout: Layout, issues: RowIssues): void {
  const { key, dimensions } = keyOf(layout.match.kind.table);
  for (const { column, place } of foundColumns(layout).filter(({ column: { stored } }) =>
    dimensions.includes(stored),
  )) {
    const name = quoteName(column.stored);
    const isWhole = isWholeWord(sql`upper(${name})`);
    const [found] = engine.query(
      sql`select count(*) > 0 as found from (select distinct ${name} from ${staging}) where ${isWhole}`,
      (row) => row['found'] === true,
    );
    if (found !== true) continue;
    const same = joinSql(
      key.map((part) => sql`p.${quoteName(part)} is not distinct from w.${quoteName(part)}`),
      ' and ',
    );
    const heading = layout.source.header[place] ?? column.name;
    issues.add(sql`select w.row_number, w.line, 'not-data', ${quoteText(heading)}, w.${name},
        ${quoteText(`the whole of rows that are also given by ${heading}`)}, null, null
      from ${staging} w
      where ${isWholeWord(sql`upper(w.${name})`)} and exists (
        select 1 from ${staging} p where ${same} and not coalesce(${isWholeWord(sql`upper(p.${name})`)}, true))`);
    issues.removeFrom(staging);
    engine.run(sql`update ${staging} set ${name} = null where ${isWhole}`);
  }
}
