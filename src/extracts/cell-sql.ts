import { joinSql, quoteText, sql, type Sql } from '@/engine/sql';
import type { CanonicalColumn } from './canonical-columns';
import { NUMBER_FORMS, type NumberStyle } from './number-style';

/** Texts that mean "not given". Blank is one of them. */
export const NOT_GIVEN = ['*', '-', ':', 'z', '..', ''];

const list = (texts: readonly string[]): Sql => joinSql(texts.map(quoteText), ', ');

/** `NOT_GIVEN` as a list for `read_csv`. */
export const NOT_GIVEN_LIST: Sql = sql`[${list(NOT_GIVEN)}]`;

// Signs without width, which web pages and joined files leave behind: zero-width spaces and joiners, marks of direction,
// soft hyphens, byte order marks.
const UNSEEN = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';
// Spaces, tabs, no-break spaces and, for codes and numbers, the apostrophe that guards a cell against being a formula.
const BLANKS = ` \t\r\n\u00a0\u2007\u202f${UNSEEN}`;
const SPACES = quoteText(BLANKS);
const SPACES_AND_GUARD = quoteText(`${BLANKS}'`);

const given = (trimmed: Sql): Sql => sql`case when ${trimmed} in (${list(NOT_GIVEN)}) then null else ${trimmed} end`;

/** A text, without the spaces around it and the apostrophe before `=`, `+`, `-` or `@`; null where not given. */
function textSql(cell: Sql): Sql {
  const trimmed = sql`trim(${cell}, ${SPACES})`;
  const bare = sql`case when starts_with(${trimmed}, '''') then regexp_replace(${trimmed}, '^''([-=+@])', '\\1') else ${trimmed} end`;
  return sql`case when ${trimmed} in (${list(NOT_GIVEN)}) then null else ${bare} end`;
}

/** A code in capitals, without signs that nobody sees; null where not given. */
function codeSql(cell: Sql): Sql {
  return sql`upper(${given(sql`translate(trim(${cell}, ${SPACES_AND_GUARD}), ${quoteText(UNSEEN)}, '')`)})`;
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

/** Whether a text is what a spreadsheet shows where a formula failed. */
export function isSheetError(text: Sql): Sql {
  return sql`upper(${text}) in ('#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERROR')`;
}

/** As far as whole numbers can be told from their neighbours: 2^53 - 1. */
const LARGEST = sql`9007199254740991`;

/** Whether a number is too large, above or below zero, to be held as it was written. */
export function isTooLarge(number: Sql): Sql {
  return sql`(abs(${number}) > ${LARGEST})`;
}

/** A cell without the spaces around it and the apostrophe before it; null where not given. */
export const bareNumber = (cell: Sql): Sql => given(sql`trim(${cell}, ${SPACES_AND_GUARD})`);

const matches = (text: Sql, pattern: string): Sql => sql`regexp_full_match(${text}, ${quoteText(pattern)})`;

/**
 * A number as people type it: marks between thousands, a pound sign, spaces around it. Null where not given, no number,
 * or one that may be read in two ways.
 */
export function numberSql(cell: Sql, style: NumberStyle): Sql {
  const text = bareNumber(cell);
  const read = {
    point: sql`replace(replace(${text}, ',', ''), '£', '')`,
    comma: sql`replace(replace(replace(${text}, '.', ''), ',', '.'), '£', '')`,
  };
  const when = (pattern: string, value: Sql) => sql`when ${matches(text, pattern)} then try_cast(${value} as double)`;
  if (style !== 'unclear') return sql`case ${when(NUMBER_FORMS[style], read[style])} end`;
  return sql`case when ${isOpenNumber(cell)} then null ${when(NUMBER_FORMS.point, read.point)} ${when(NUMBER_FORMS.comma, read.comma)} end`;
}

/** Whether a cell holds something that is not a number. */
export function isNoNumber(cell: Sql, style: NumberStyle): Sql {
  return sql`(${bareNumber(cell)} is not null and ${numberSql(cell, style)} is null)`;
}

/** Whether a cell holds a number that may be read in two ways. */
export function isOpenNumber(cell: Sql): Sql {
  return matches(bareNumber(cell), `${NUMBER_FORMS.eitherPoint}|${NUMBER_FORMS.eitherComma}`);
}
