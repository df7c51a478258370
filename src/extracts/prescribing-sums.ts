import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { isNoNumber, numberSql } from './cell-sql';
import { isBnfCodeSql, substanceSql } from './prescribing-codes';
import { neededPlaces, type PrescribingColumns, type PrescribingSource } from './prescribing-layouts';
import type { NumberStyle } from './number-style';
import { columnAt } from './read-csv';
import { firstFault, type RowFault } from './summed-rows';
import type { TextSource } from './text-source';
import { isTotalWord } from './total-words';

/** How numbers are read: typed by the engine, or from text in the style in which the file writes them. */
export type NumberReading = 'typed' | NumberStyle;

/** The columns with numbers, and the types by which the engine reads them at once. */
export function numberTypes({ items, nic, actualCost, quantity }: PrescribingColumns): ReadonlyMap<number, string> {
  return new Map([items, nic, actualCost, quantity].map((place) => [place, 'DOUBLE']));
}

/** A cell that should be a number: the number, and whether the cell holds something else. */
const numberName = (place: number): Sql => quoteName(`number_${place}`);
const isOtherName = (place: number): Sql => quoteName(`is_other_${place}`);

/** A cell of text as it is compared: trimmed, codes in capitals, blank as an empty text. */
const textName = (place: number): Sql => quoteName(`text_${place}`);

/**
 * The records with what is judged of each: its cells, their texts and their numbers. In a query of its own, since the
 * engine would work out each use of a long expression anew.
 */
function judgedRecords({ source, columns }: PrescribingSource, reading: NumberReading, records: Sql): Sql {
  const { practice, month, bnf, items, nic, actualCost, quantity } = columns;
  const texts = [practice, month, bnf].map((place) => sql`coalesce(upper(trim(${columnAt(place)})), '') as ${textName(place)}`); // prettier-ignore
  const numbers = [items, nic, actualCost, quantity].flatMap((place) => {
    const cell = columnAt(place);
    const number = reading === 'typed' ? cell : numberSql(cell, reading);
    const isOther = reading === 'typed' ? sql`false` : isNoNumber(cell, reading);
    return [sql`${number} as ${numberName(place)}`, sql`${isOther} as ${isOtherName(place)}`];
  });
  const cells = source.header.map((_, place) => columnAt(place));
  return sql`select ${joinSql([...cells, ...texts, ...numbers], ', ')} from ${records}`;
}

/** The faults a row may have, the first of which counts, over `judgedRecords`. */
export function faultsOf({ source, columns }: PrescribingSource): readonly RowFault[] {
  const { practice, month, bnf, items, nic, actualCost, quantity } = columns;
  const numbers = [items, nic, actualCost, quantity];
  const aside = (column: number, reason: string, fails: Sql): RowFault => ({ fate: 'set-aside', reason, column, fails }); // prettier-ignore
  const notData = (reason: string, fails: Sql): RowFault => ({ fate: 'not-data', reason, column: null, fails });
  const code = textName(practice);
  const blanks = [practice, month, bnf].map((place) => sql`${textName(place)} = ''`);
  const noNumbers = numbers.map((place) => sql`${numberName(place)} is null and not ${isOtherName(place)}`);
  const notGiven = (place: number) => sql`${numberName(place)} is null or not isfinite(${numberName(place)})`;
  return [
    notData('a row without values', joinSql([...blanks, ...noNumbers], ' and ')),
    notData('the headings again', sql`${code} = ${quoteText((source.header[practice] ?? '').toUpperCase())}`),
    notData('a total of the publisher', isTotalWord(code)),
    aside(practice, 'no practice: its prescriber is not identified', sql`${code} in ('', '-')`),
    aside(practice, 'not a practice code', sql`not regexp_full_match(${code}, '[A-Z0-9]{3,9}')`),
    aside(bnf, 'not a BNF code', sql`not ${isBnfCodeSql(textName(bnf))}`),
    aside(month, 'no month', sql`${textName(month)} = ''`),
    ...numbers.map((place) => aside(place, 'not a number', isOtherName(place))),
    aside(items, 'items are not given', notGiven(items)),
    aside(actualCost, 'the actual cost is not given', notGiven(actualCost)),
  ];
}

/**
 * A query over the records of a file with the number, from 1, of the first fault of each as `fault`; 0 where it has
 * none.
 */
export function faultyRecords(
  prescribing: PrescribingSource,
  reading: NumberReading,
  faults: readonly RowFault[],
  records: Sql,
): Sql {
  return sql`select *, ${firstFault(faults)} as fault from (${judgedRecords(prescribing, reading, records)})`;
}

/** The text of a month, as `faultyRecords` has it. */
export const monthText = ({ month }: PrescribingColumns): Sql => textName(month);

/**
 * The query over the records of a file that gives its sums by practice, month and chemical substance, so that a file of
 * several gigabytes takes no more room than there are such groups. Rows with a fault are gathered in one group for each
 * fault. `n` counts rows; a sum of which a part is not given is null.
 */
export function sumsQuery(prescribing: PrescribingSource, reading: NumberReading, records: Sql): Sql {
  const { practice, month, bnf, items, nic, actualCost, quantity } = prescribing.columns;
  const good = (value: Sql, name: string): Sql => sql`case when fault = 0 then ${value} end as ${quoteName(name)}`;
  const sum = (place: number, name: string): Sql => sql`case when count(${numberName(place)}) = count(*) then fsum(${numberName(place)}) end as ${quoteName(name)}`; // prettier-ignore
  return sql`
    select fault::utinyint as fault, ${good(textName(practice), 'unit_code')}, ${good(textName(month), 'month_text')},
      ${good(substanceSql(textName(bnf)), 'bnf_code')}, count(*)::integer as n,
      ${sum(items, 'items')}, ${sum(actualCost, 'actual_cost')}, ${sum(quantity, 'quantity')}, ${sum(nic, 'nic')}
    from (${faultyRecords(prescribing, reading, faultsOf(prescribing), records)})
    group by all`;
}

/** Headings that are not read. */
export function ignoredIn(source: TextSource, columns: PrescribingColumns): readonly string[] {
  const { names } = columns;
  const read = [...neededPlaces(columns), ...(names ? [names.practiceName, names.substanceName, ...names.areas.flatMap(({ code, name }) => [code, name])] : [])]; // prettier-ignore
  return source.header.filter((heading, place) => heading !== '' && !read.includes(place));
}
