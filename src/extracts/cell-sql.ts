import { joinSql, quoteText, sql, type Sql } from '@/engine/sql';
import type { CanonicalColumn } from './canonical-columns';

/** Texts that mean "not given". Blank is one of them. */
export const NOT_GIVEN = ['*', '-', ':', 'z', '..', ''];

const list = (texts: readonly string[]): Sql => joinSql(texts.map(quoteText), ', ');

/** `NOT_GIVEN` as a list for `read_csv`. */
export const NOT_GIVEN_LIST: Sql = sql`[${list(NOT_GIVEN)}]`;

// Spaces, tabs, no-break spaces and, for codes and numbers, the apostrophe that guards a cell against being a formula.
const SPACES = quoteText(' \t\r\n\u00a0');
const SPACES_AND_GUARD = quoteText(" \t\r\n\u00a0'");

const given = (trimmed: Sql): Sql => sql`case when ${trimmed} in (${list(NOT_GIVEN)}) then null else ${trimmed} end`;

/** A text, without the spaces around it and the apostrophe before `=`, `+`, `-` or `@`; null where not given. */
function textSql(cell: Sql): Sql {
  const trimmed = sql`trim(${cell}, ${SPACES})`;
  const bare = sql`case when starts_with(${trimmed}, '''') then regexp_replace(${trimmed}, '^''([-=+@])', '\\1') else ${trimmed} end`;
  return sql`case when ${trimmed} in (${list(NOT_GIVEN)}) then null else ${bare} end`;
}

/** A code in capitals; null where not given. */
function codeSql(cell: Sql): Sql {
  return sql`upper(${given(sql`trim(${cell}, ${SPACES_AND_GUARD})`)})`;
}

/** A QOF code as `qofKey` makes it. */
function qofSql(cell: Sql): Sql {
  return sql`translate(${codeSql(cell)}, ${quoteText(' -\t\r\n\u00a0')}, '')`;
}

/** The group that a QOF key names by its leading letters, as `groupOfIndicator` finds it. */
export function groupSql(key: Sql): Sql {
  return sql`coalesce(nullif(regexp_extract(${key}, '^[A-Z]+'), ''), ${key})`;
}

/** A day as `2007-04-01`; the text as it stands where it is none. */
function dateSql(cell: Sql): Sql {
  const text = given(sql`trim(${cell}, ${SPACES_AND_GUARD})`);
  const formats = ['%Y-%m-%d', '%Y%m%d', '%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y', '%d-%b-%Y', '%d %b %Y', '%d %B %Y', '%Y-%m-%d %H:%M:%S']; // prettier-ignore
  const serial = sql`case when regexp_full_match(${text}, '[1-6][0-9]{4}') then date '1899-12-30' + ${text}::integer end`;
  return sql`coalesce(strftime(coalesce(try_strptime(${text}, [${list(formats)}])::date, ${serial}), '%Y-%m-%d'), ${text})`;
}

/** One of a column's choices, whatever its case; the text as it stands where it is none. */
function choiceSql(cell: Sql, choices: readonly string[]): Sql {
  const text = textSql(cell);
  const cases = choices.map((choice) => sql`when ${quoteText(choice.toLowerCase())} then ${quoteText(choice)}`);
  return sql`case lower(${text}) ${joinSql(cases, ' ')} else ${text} end`;
}

/** A cell of text as it is stored. */
export function storedText(column: CanonicalColumn, cell: Sql): Sql {
  if (column.choices) return choiceSql(cell, column.choices);
  if (column.type === 'unit' || column.type === 'code') return codeSql(cell);
  if (column.type === 'qof-code') return qofSql(cell);
  return column.type === 'date' ? dateSql(cell) : textSql(cell);
}

const bareNumber = (cell: Sql): Sql => given(sql`trim(${cell}, ${SPACES_AND_GUARD})`);

/** A number as people type it: thousands commas, a pound sign, spaces around it. Null where not given or no number. */
export function numberSql(cell: Sql): Sql {
  const text = bareNumber(cell);
  return sql`case when regexp_full_match(${text}, '[-+]?£?[-+]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)?(\\.[0-9]*)?([eE][-+]?[0-9]+)?')
    then try_cast(replace(replace(${text}, ',', ''), '£', '') as double) end`;
}

/** Whether a cell holds something that is not a number. */
export function isNoNumber(cell: Sql): Sql {
  return sql`(${bareNumber(cell)} is not null and ${numberSql(cell)} is null)`;
}
