import { groupOfIndicator, qofKey } from '@/domain/qof-code';
import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { groupSql } from './cell-sql';
import { csvRecords } from './csv-records';
import { decodeText } from './text-encoding';
import { stemOfWhole } from './total-words';
import type { TextSource } from './text-source';

/** The indicators that the head of a file names. */
export interface HeadIndicators {
  /** An enumeration of them. */
  readonly type: string;
  /** The group of one of the enumeration, by its leading letters. */
  readonly group: (value: Sql) => Sql;
  /** The group of a text; null where the head does not name it. */
  readonly groupOfText: (text: Sql) => Sql;
  /** Whether the rest of the file is likely to name no others: those of the first half come again in the second. */
  readonly isLikelyAll: boolean;
}

const MOST_RECORDS = 3000;
let types = 0;

/**
 * Prepares the engine to find the groups of indicators while it reads a file: two million texts are slow to cut one by
 * one, and an enumeration takes a sixteenth of their room.
 *
 * @param place place of the indicator's column
 * @returns null where the head names no indicator in the form in which it is stored
 */
export function indicatorsInHead(engine: Engine, source: TextSource, place: number): HeadIndicators | null {
  const codes: string[] = [];
  for (const { line, cells } of csvRecords(decodeText(source.bytes.head, 'utf-8'), source.delimiter)) {
    const code = cells[place] ?? '';
    // A total among the indicators is looked at row by row.
    if (line > source.headerLine && /^[A-Z]/.test(code) && code === qofKey(code) && stemOfWhole(code) === null)
      codes.push(code);
    if (codes.length > MOST_RECORDS) break;
  }
  const distinct = [...new Set(codes)];
  if (distinct.length === 0) return null;
  types += 1;
  const type = `indicator_in_head_${types}`;
  engine.run(sql`create type ${quoteName(type)} as enum (${joinSql(distinct.map(quoteText), ', ')})`);
  const groups = joinSql(distinct.map((code) => quoteText(groupOfIndicator(code))), ', '); // prettier-ignore
  const group = (value: Sql) => sql`list_extract([${groups}], 1 + enum_code(${value}))`;
  const isWhole = source.bytes.size <= source.bytes.head.length;
  return {
    type,
    group,
    groupOfText: (text) => group(sql`try_cast(${text} as ${quoteName(type)})`),
    isLikelyAll: isWhole || comesAgain(codes),
  };
}

function comesAgain(codes: readonly string[]): boolean {
  const [first, second] = [codes.slice(0, codes.length / 2), codes.slice(codes.length / 2)].map(
    (half) => new Set(half),
  );
  return first !== undefined && second !== undefined && second.size > 1 && [...first].every((code) => second.has(code)) && first.size === second.size; // prettier-ignore
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
