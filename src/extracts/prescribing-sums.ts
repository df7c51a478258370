import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { isNoNumber, numberSql } from './cell-sql';
import { isBnfCodeSql, substanceSql } from './prescribing-codes';
import { neededPlaces, type PrescribingColumns, type PrescribingSource } from './prescribing-layouts';
import { columnAt } from './read-csv';
import type { TextSource } from './text-source';
import { isTotalWord } from './total-words';

/** Why a row of prescribing is not in the sums; its place in the list is its number, from 1. */
export interface PrescribingFault {
  readonly fate: 'set-aside' | 'not-data';
  readonly reason: string;
  /** The column at fault, from 0; null where the whole row is. */
  readonly column: number | null;
  readonly fails: Sql;
}

/** How numbers are read: typed by the engine, or from text as people type them. */
export type NumberReading = 'typed' | 'loose';

/** The columns with numbers, and the types by which the engine reads them at once. */
export function numberTypes({ items, nic, actualCost, quantity }: PrescribingColumns): ReadonlyMap<number, string> {
  return new Map([items, nic, actualCost, quantity].map((place) => [place, 'DOUBLE']));
}

const textAt = (place: number): Sql => sql`trim(${columnAt(place)})`;
const codeAt = (place: number): Sql => sql`upper(${textAt(place)})`;

/** The faults a row may have, the first of which counts. */
export function faultsOf({ source, columns }: PrescribingSource, reading: NumberReading): readonly PrescribingFault[] {
  const { practice, month, bnf, items, nic, actualCost, quantity } = columns;
  const isBlank = (place: number) => (reading === 'typed' && numberTypes(columns).has(place) ? sql`${columnAt(place)} is null` : sql`coalesce(${textAt(place)}, '') = ''`); // prettier-ignore
  const aside = (column: number, reason: string, fails: Sql): PrescribingFault => ({ fate: 'set-aside', reason, column, fails }); // prettier-ignore
  const notData = (reason: string, fails: Sql): PrescribingFault => ({ fate: 'not-data', reason, column: null, fails });
  const noNumbers = reading === 'typed' ? [] : [items, nic, actualCost, quantity].map((place) => aside(place, 'not a number', isNoNumber(columnAt(place)))); // prettier-ignore
  const value = (place: number) => numberOf(place, reading);
  return [
    notData('a row without values', joinSql(neededPlaces(columns).map(isBlank), ' and ')),
    notData('the headings again', sql`${codeAt(practice)} = ${quoteText((source.header[practice] ?? '').toUpperCase())}`), // prettier-ignore
    notData('a total of the publisher', sql`${isTotalWord(codeAt(practice))}`),
    aside(practice, 'no practice: its prescriber is not identified', sql`coalesce(${textAt(practice)}, '') in ('', '-')`), // prettier-ignore
    aside(practice, 'not a practice code', sql`not regexp_full_match(${codeAt(practice)}, '[A-Z0-9]{3,9}')`),
    aside(bnf, 'not a BNF code', sql`not coalesce(${isBnfCodeSql(codeAt(bnf))}, false)`),
    aside(month, 'no month', sql`coalesce(${textAt(month)}, '') = ''`),
    ...noNumbers,
    aside(items, 'items are not given', sql`${value(items)} is null or not isfinite(${value(items)})`),
    aside(actualCost, 'the actual cost is not given', sql`${value(actualCost)} is null or not isfinite(${value(actualCost)})`), // prettier-ignore
  ];
}

function numberOf(place: number, reading: NumberReading): Sql {
  return reading === 'typed' ? columnAt(place) : numberSql(columnAt(place));
}

/** The number, from 1, of the first fault of a row; 0 where it has none. */
export function faultNumber(faults: readonly PrescribingFault[]): Sql {
  const cases = faults.map(({ fails }, index) => sql`when ${fails} then ${{ text: String(index + 1), values: [] }}`);
  return sql`case ${joinSql(cases, ' ')} else 0 end`;
}

/**
 * What is selected of each record, with `group by all` after it: sums by practice, month and chemical substance, so that
 * a file of several gigabytes takes no more room than there are such groups. Rows with a fault are gathered in one group
 * for each fault. `n` counts rows; a sum of which a part is not given is null.
 */
export function sumsSelect(prescribing: PrescribingSource, reading: NumberReading): Sql {
  const { practice, month, bnf, items, nic, actualCost, quantity } = prescribing.columns;
  const fault = faultNumber(faultsOf(prescribing, reading));
  const sum = (place: number, name: string): Sql => {
    const number = numberOf(place, reading);
    return sql`case when count(${number}) = count(*) then fsum(${number}) end as ${quoteName(name)}`;
  };
  return sql`
    (${fault})::utinyint as fault,
    case when ${fault} = 0 then ${codeAt(practice)} end as unit_code,
    case when ${fault} = 0 then ${textAt(month)} end as month_text,
    case when ${fault} = 0 then ${substanceSql(codeAt(bnf))} end as bnf_code,
    count(*)::integer as n,
    ${sum(items, 'items')}, ${sum(actualCost, 'actual_cost')}, ${sum(quantity, 'quantity')}, ${sum(nic, 'nic')}`;
}

/** Adds rows given as texts (`c0`, `c1`, ...) to the sums. */
export function addTexts(
  engine: Engine,
  sums: Sql,
  prescribing: PrescribingSource,
  rows: readonly (readonly string[])[],
): void {
  // prettier-ignore
  if (rows.length === 0) return;
  const texts = 'prescribing_texts';
  const width = prescribing.source.header.length;
  engine.createTable(texts, Object.fromEntries(Array.from({ length: width }, (_, place) => [`c${place}`, rows.map((cells) => cells[place] || null)]))); // prettier-ignore
  engine.run(sql`insert into ${sums} select ${sumsSelect(prescribing, 'loose')} from ${quoteName(texts)} group by all`);
  engine.run(sql`drop table ${quoteName(texts)}`);
}

/** Headings that are not read. */
export function ignoredIn(source: TextSource, columns: PrescribingColumns): readonly string[] {
  const { names } = columns;
  const read = [...neededPlaces(columns), ...(names ? [names.practiceName, names.substanceName, ...names.areas.flatMap(({ code, name }) => [code, name])] : [])]; // prettier-ignore
  return source.header.filter((heading, place) => heading !== '' && !read.includes(place));
}
