import { groupOfIndicator, qofKey } from '@/domain/qof-code';
import type { Engine } from '@/engine/engine';
import { joinSql, quoteText, sql, type Sql } from '@/engine/sql';
import { groupSql } from './cell-sql';
import { csvRecords } from './csv-records';
import { decodeText } from './text-encoding';
import type { TextSource } from './text-source';

const TYPE: Sql = { text: 'indicator_in_head', values: [] };
const MOST_RECORDS = 3000;

/**
 * Prepares the engine to find the group of the indicators that the head of a file names, while it reads the file: two
 * million texts are slow to cut one by one.
 *
 * @param place place of the indicator's column
 * @returns the group of a cell, null where the head does not name it; null where the head names none
 */
export function groupsInHead(engine: Engine, source: TextSource, place: number): ((cell: Sql) => Sql) | null {
  const codes = new Set<string>();
  let count = 0;
  for (const { line, cells } of csvRecords(decodeText(source.bytes.head, 'utf-8'), source.delimiter)) {
    const code = cells[place] ?? '';
    // As it will be stored: another spelling of it is found later.
    if (line > source.headerLine && /^[A-Z]/.test(code) && code === qofKey(code)) codes.add(code);
    count += 1;
    if (count > MOST_RECORDS) break;
  }
  if (codes.size === 0) return null;
  engine.run(sql`drop type if exists ${TYPE}`);
  engine.run(sql`create type ${TYPE} as enum (${joinSql([...codes].map(quoteText), ', ')})`);
  const groups = joinSql(
    [...codes].map((code) => quoteText(groupOfIndicator(code))),
    ', ',
  );
  return (cell) => sql`list_extract([${groups}], 1 + enum_code(try_cast(${cell} as ${TYPE})))`;
}

/** Fills the group of QOF rows that have none yet from the leading letters of their indicator. */
export function fillGroups(engine: Engine, staging: Sql): void {
  engine.run(sql`create temp table indicator_groups as
    select code, ${groupSql(sql`code`)} as found
    from (select distinct indicator_code as code from ${staging} where group_code is null)`);
  engine.run(sql`update ${staging} set group_code = m.found from indicator_groups m
    where group_code is null and indicator_code = m.code`);
  engine.run(sql`drop table indicator_groups`);
}
