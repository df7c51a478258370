import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { cellsOfRecord } from './csv-records';
import { findLines, type FoundLines } from './line-finder';
import type { SetAsideRow } from './load-report';
import { columnAt, readCsv, type CsvRead, type RejectedRecord } from './read-csv';
import type { Reading } from './reading';
import type { TextSource } from './text-source';
import { sayingOf } from './workbook-cell';

/** Why a row is not in the sums of a file; its place in the list is its number, from 1. */
export interface RowFault {
  readonly fate: 'set-aside' | 'not-data';
  readonly reason: string;
  /** The column at fault, from 0; null where the whole row is. */
  readonly column: number | null;
  readonly fails: Sql;
}

/** A file whose rows are added up while it is read, and not kept. */
export interface SummedFile {
  readonly source: TextSource;
  readonly faults: readonly RowFault[];
  /** Types of the columns that are not read as text, by their place. */
  readonly types: ReadonlyMap<number, string>;
  /** A query over records with the number of the first fault of each as `fault`; 0 where it has none. */
  readonly faulty: (records: Sql) => Sql;
}

/** A record with cells too many or too few. */
interface StrayRecord {
  /** Place of its first byte. */
  readonly offset: number;
  readonly cells: readonly string[];
}

/** The rows of a file as they were added up. */
export interface SummedRows {
  /** The table of sums: `fault`, and `n` rows in each. Rows with a fault are taken out of it. */
  readonly sums: Sql;
  readonly strays: readonly StrayRecord[];
  /** The records that the engine rejected. */
  readonly apart: readonly RejectedRecord[];
  /** Rows that repeat another, which are not in the sums. */
  readonly merged: number;
}

/** The number of the first fault of a row, in SQL; 0 where it has none. */
export function firstFault(faults: readonly RowFault[]): Sql {
  const cases = faults.map(({ fails }, index) => sql`when ${fails} then ${{ text: String(index + 1), values: [] }}`);
  return sql`case ${joinSql(cases, ' ')} else 0 end`;
}

/** Parts the records that the engine rejected: those with blank cells too many are rows all the same. */
export function partRejected(
  { header, delimiter }: TextSource,
  { records }: CsvRead,
): { readonly strays: readonly StrayRecord[]; readonly rows: readonly (readonly string[])[] } {
  const parted = records.map(({ text, offset }) => ({ offset, cells: cellsOfRecord(text, delimiter) }));
  const isRow = ({ cells }: StrayRecord) => cells.length >= header.length && cells.slice(header.length).every((cell) => cell.trim() === ''); // prettier-ignore
  return {
    strays: parted.filter((record) => !isRow(record)),
    rows: parted.filter(isRow).map(({ cells }) => cells),
  };
}

/** Adds rows given as texts to the sums. @param query gives the sums of a table of such rows, `c0`, `c1`, ... */
export function addTexts(
  engine: Engine,
  sums: Sql,
  width: number,
  rows: readonly (readonly string[])[],
  query: (records: Sql) => Sql,
): void {
  if (rows.length === 0) return;
  const texts = 'summed_texts';
  engine.createTable(texts, Object.fromEntries(Array.from({ length: width }, (_, place) => [`c${place}`, rows.map((cells) => cells[place] || null)]))); // prettier-ignore
  engine.run(sql`insert into ${sums} ${query(quoteName(texts))}`);
  engine.run(sql`drop table ${quoteName(texts)}`);
}

/**
 * Accounts for the rows of a file and takes those with a fault out of its sums. The rows themselves are looked up in a
 * second pass over the file, and only where there is a fault.
 */
export async function accountForSums(
  engine: Engine,
  file: SummedFile,
  { sums, strays, apart, merged }: SummedRows,
): Promise<Pick<Reading, 'parts' | 'setAside' | 'notData'>> {
  const { source, faults } = file;
  const found = engine.query(
    sql`select fault::integer as fault, sum(n)::integer as n from ${sums} group by 1 order by 1`,
    (row) => ({ fault: Number(row['fault']), n: Number(row['n']) }),
  );
  const count = (fate: RowFault['fate']) => found.reduce((total, { fault, n }) => total + (faults[fault - 1]?.fate === fate ? n : 0), 0); // prettier-ignore
  const loaded = found.find(({ fault }) => fault === 0)?.n ?? 0;
  const [aside, notData] = [count('set-aside'), count('not-data')];
  const setAside = aside + strays.length;
  const read = found.reduce((total, { n }) => total + n, 0) + merged + strays.length + source.above.length;
  engine.run(sql`delete from ${sums} where fault <> 0`);
  const listed = listAll(engine, file, aside, notData);
  const lines = await linesOf(source, listed, strays, apart);
  const rows = listed.map(({ fault: { reason, column, fate }, value }, index) => ({
    fate,
    row: { part: null, line: lines.ofNumbers[index] ?? 0, column: column === null ? null : (source.header[column] ?? null), value, reason }, // prettier-ignore
  }));
  const strayRows = strays.map(({ cells }, index): SetAsideRow => {
    const reason = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where there should be ${source.header.length}`; // prettier-ignore
    return { part: null, line: lines.ofOffsets[index] ?? 0, column: null, value: sayingOf(cells), reason };
  });
  const ofFate = (fate: RowFault['fate']) => rows.filter((row) => row.fate === fate).map(({ row }) => row);
  const titles = source.above.map(({ line, cells }): SetAsideRow => ({ part: null, line, column: null, value: sayingOf(cells), reason: 'a title or a note' })); // prettier-ignore
  return {
    parts: [{ part: null, read, loaded, setAside, notData: notData + source.above.length, merged }],
    setAside: [...ofFate('set-aside'), ...strayRows].sort((a, b) => a.line - b.line).slice(0, source.listing.setAside),
    notData: [...titles, ...ofFate('not-data')].slice(0, source.listing.notData),
  };
}

interface ListedRow {
  readonly number: number;
  readonly fault: RowFault;
  readonly value: string;
}

let listings = 0;

/** Rows with a fault, in order. Where there are many that are not data, those set aside are looked up apart: else few of them would be listed. */
function listAll(engine: Engine, file: SummedFile, aside: number, notData: number): readonly ListedRow[] {
  const { listing } = file.source;
  if (aside + notData === 0) return [];
  if (aside + notData <= listing.setAside) return listFaults(engine, file, null, listing.setAside);
  const ofFate = (fate: RowFault['fate'], count: number, limit: number) =>
    count === 0 ? [] : listFaults(engine, file, fate, limit);
  return [...ofFate('set-aside', aside, listing.setAside), ...ofFate('not-data', notData, listing.notData)].sort(
    (a, b) => a.number - b.number,
  );
}

/** The first rows with a fault, with their numbers among all rows that have the form of one. @param fate null for any */
function listFaults(
  engine: Engine,
  { source, faults, types, faulty }: SummedFile,
  fate: RowFault['fate'] | null,
  limit: number,
): readonly ListedRow[] {
  const places = faults.flatMap((fault, index) => (fate === null || fault.fate === fate ? [index + 1] : []));
  listings += 1;
  const name = `summed_faults_${listings}`;
  const cells = source.header.map((_, place) => sql`${columnAt(place)}::varchar`);
  const whole = sql`concat_ws(', ', ${joinSql(cells, ', ')})`;
  const values = faults.map(({ column }, index) => sql`when ${{ text: String(index + 1), values: [] }} then ${(column === null ? undefined : cells[column]) ?? whole}`); // prettier-ignore
  const query = (records: Sql) => sql`
    select number, fault, case fault ${joinSql(values, ' ')} end as value
    from (select *, row_number() over () as number from (${faulty(records)}))
    where fault in (${{ text: places.join(', '), values: [] }}) limit ${{ text: String(limit), values: [] }}`;
  try {
    readCsv(engine, source, name, types, query, 0);
    return engine.query(sql`select * from ${quoteName(name)} order by number`, (row) => ({
      number: Number(row['number']),
      fault: faults[Number(row['fault']) - 1] ?? { fate: 'set-aside', reason: '', column: null, fails: sql`false` },
      value: typeof row['value'] === 'string' ? row['value'].trim().slice(0, 300) : '',
    }));
  } finally {
    engine.run(sql`drop table if exists ${quoteName(name)}`);
  }
}

async function linesOf(
  { bytes, headerLine, delimiter, listing }: TextSource,
  listed: readonly ListedRow[],
  strays: readonly StrayRecord[],
  apart: readonly RejectedRecord[],
): Promise<FoundLines> {
  if (listed.length + strays.length === 0) return { ofOffsets: [], ofNumbers: [] };
  if (bytes.size > listing.bytes) {
    return { ofOffsets: strays.map(() => 0), ofNumbers: listed.map(({ number }) => headerLine + number) };
  }
  const offsets = apart.map(({ offset }) => offset);
  const numbers = listed.map(({ number }) => number);
  const found = await findLines(bytes, delimiter, { headerLine, offsets, numbers });
  return { ofOffsets: strays.map(({ offset }) => found.ofOffsets[offsets.indexOf(offset)] ?? 0), ofNumbers: found.ofNumbers }; // prettier-ignore
}

/** The reason for a fault that is decided where all rows have been read. @param texts for which a column is refused */
export function isOneOf(text: Sql, texts: readonly string[]): Sql {
  return texts.length === 0 ? sql`false` : sql`${text} in (${joinSql(texts.map(quoteText), ', ')})`;
}
