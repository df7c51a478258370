import { formatCount, formatPounds } from '@/domain/format';
import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { findLines, type FoundLines } from './line-finder';
import type { QualityNote, SetAsideRow } from './load-report';
import type { PrescribingSource } from './prescribing-layouts';
import {
  faultsOf,
  faultyRecords,
  monthText,
  numberTypes,
  type NumberReading,
  type PrescribingFault,
} from './prescribing-sums';
import { note } from './publication';
import { columnAt, readCsv, type RejectedRecord } from './read-csv';
import type { Reading } from './reading';
import { sayingOf } from './workbook-cell';

/** A record with cells too many or too few. */
export interface StrayRecord {
  /** Place of its first byte. */
  readonly offset: number;
  readonly cells: readonly string[];
}

interface ToAccount {
  readonly sums: Sql;
  readonly strays: readonly StrayRecord[];
  readonly unreadableMonths: readonly string[];
  /** The records that the engine rejected. */
  readonly apart: readonly RejectedRecord[];
}

const [MOST_SET_ASIDE, MOST_NOT_DATA] = [5000, 200];
/** Lines are looked for in a file up to this size; in a larger one they are counted from the rows. */
const MOST_BYTES = 268_435_456;

let listings = 0;

/**
 * Accounts for the rows of a prescribing file and takes those with a fault out of its sums. The rows themselves are
 * looked up in a second pass over the file, and only where there is a fault.
 */
export async function prescribingFaults(
  engine: Engine,
  prescribing: PrescribingSource,
  reading: NumberReading,
  { sums, strays, unreadableMonths, apart }: ToAccount,
): Promise<Pick<Reading, 'parts' | 'setAside' | 'notData' | 'notes'>> {
  const { source, columns } = prescribing;
  const texts = unreadableMonths.map(quoteText);
  const isUnreadable = (text: Sql) => (texts.length === 0 ? sql`false` : sql`${text} in (${joinSql(texts, ', ')})`);
  const faults: readonly PrescribingFault[] = [
    ...faultsOf(prescribing),
    { fate: 'set-aside', reason: 'not a month', column: columns.month, fails: isUnreadable(monthText(columns)) }, // prettier-ignore
  ];
  const monthFault: Sql = { text: String(faults.length), values: [] };
  engine.run(sql`update ${sums} set fault = ${monthFault} where fault = 0 and ${isUnreadable(sql`month_text`)}`);
  const found = engine.query(
    sql`select fault::integer as fault, sum(n)::integer as n, fsum(items) as items, fsum(actual_cost) as cost from ${sums} group by 1 order by 1`,
    (row) => ({ fault: Number(row['fault']), n: Number(row['n']), items: Number(row['items'] ?? 0), cost: Number(row['cost'] ?? 0) }), // prettier-ignore
  );
  const count = (fate: PrescribingFault['fate']) => found.reduce((total, { fault, n }) => total + (faults[fault - 1]?.fate === fate ? n : 0), 0); // prettier-ignore
  const loaded = found.find(({ fault }) => fault === 0)?.n ?? 0;
  const [aside, notData] = [count('set-aside'), count('not-data')];
  const setAside = aside + strays.length;
  const read = found.reduce((total, { n }) => total + n, 0) + strays.length + source.above.length;
  engine.run(sql`delete from ${sums} where fault <> 0`);
  const listed = aside + notData === 0 ? [] : listFaults(engine, prescribing, reading, faults);
  const lines = await linesOf(prescribing, listed, strays, apart);
  const rows = listed.map(({ fault: { reason, column, fate }, value }, index) => ({
    fate,
    row: { part: null, line: lines.ofNumbers[index] ?? 0, column: column === null ? null : (source.header[column] ?? null), value, reason }, // prettier-ignore
  }));
  const strayRows = strays.map(({ cells }, index): SetAsideRow => {
    const reason = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where there should be ${source.header.length}`; // prettier-ignore
    return { part: null, line: lines.ofOffsets[index] ?? 0, column: null, value: sayingOf(cells), reason };
  });
  const ofFate = (fate: PrescribingFault['fate']) => rows.filter((row) => row.fate === fate).map(({ row }) => row);
  const titles = source.above.map(({ line, cells }): SetAsideRow => ({ part: null, line, column: null, value: sayingOf(cells), reason: 'a title or a note' })); // prettier-ignore
  return {
    parts: [{ part: null, read, loaded, setAside, notData: notData + source.above.length, merged: 0 }],
    setAside: [...ofFate('set-aside'), ...strayRows].sort((a, b) => a.line - b.line).slice(0, MOST_SET_ASIDE),
    notData: [...titles, ...ofFate('not-data')].slice(0, MOST_NOT_DATA),
    notes: found.flatMap(({ fault, n, items, cost }) => unidentifiedNote(faults[fault - 1], n, items, cost)),
  };
}

/** What is lost with rows that no practice is named in: a reader would look for it when totals are compared. */
function unidentifiedNote(
  fault: PrescribingFault | undefined,
  n: number,
  items: number,
  cost: number,
): readonly QualityNote[] {
  // prettier-ignore
  if (fault?.reason.startsWith('no practice') !== true) return [];
  const text = `${formatCount(n)} ${n === 1 ? 'row names' : 'rows name'} no practice (unidentified prescribers): ${formatCount(items)} items at an actual cost of ${formatPounds(cost)} are in no practice’s sums.`; // prettier-ignore
  return note('unidentified-prescribers', text, [], n);
}

interface ListedRow {
  readonly number: number;
  readonly fault: PrescribingFault;
  readonly value: string;
}

/** The first rows with a fault, with their numbers among all rows that have the form of one. */
function listFaults(
  engine: Engine,
  prescribing: PrescribingSource,
  reading: NumberReading,
  faults: readonly PrescribingFault[],
): readonly ListedRow[] {
  const { source } = prescribing;
  listings += 1;
  const name = `prescribing_faults_${listings}`;
  const cells = source.header.map((_, place) => sql`${columnAt(place)}::varchar`);
  const whole = sql`concat_ws(', ', ${joinSql(cells, ', ')})`;
  const values = faults.map(({ column }, index) => sql`when ${{ text: String(index + 1), values: [] }} then ${(column === null ? undefined : cells[column]) ?? whole}`); // prettier-ignore
  const types = reading === 'typed' ? numberTypes(prescribing.columns) : new Map<number, string>();
  const query = (records: Sql) => sql`
    select number, fault, case fault ${joinSql(values, ' ')} end as value
    from (select *, row_number() over () as number from (${faultyRecords(prescribing, reading, faults, records)}))
    where fault <> 0 limit ${{ text: String(MOST_SET_ASIDE), values: [] }}`;
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
  { source }: PrescribingSource,
  listed: readonly ListedRow[],
  strays: readonly StrayRecord[],
  apart: readonly RejectedRecord[],
): Promise<FoundLines> {
  if (listed.length + strays.length === 0) return { ofOffsets: [], ofNumbers: [] };
  if (source.bytes.size > MOST_BYTES) {
    return { ofOffsets: strays.map(() => 0), ofNumbers: listed.map(({ number }) => source.headerLine + number) };
  }
  const offsets = apart.map(({ offset }) => offset);
  const numbers = listed.map(({ number }) => number);
  const found = findLines(await source.bytes.all(), source.delimiter, { headerLine: source.headerLine, offsets, numbers }); // prettier-ignore
  return { ofOffsets: strays.map(({ offset }) => found.ofOffsets[offsets.indexOf(offset)] ?? 0), ofNumbers: found.ofNumbers }; // prettier-ignore
}
