import type { Engine } from '../../src/engine/engine';
import { quoteName, sql, type Sql } from '../../src/engine/sql';
import { numberSql } from '../../src/extracts/cell-sql';
import { cellsOfRecord } from '../../src/extracts/csv-records';
import type { FileBytes } from '../../src/extracts/file-bytes';
import type { LoadedFile } from '../../src/extracts/load-report';
import { plainNumber } from '../../src/extracts/number-style';
import { openAttendances, openReferrals } from '../../src/extracts/activity-record-layouts';
import { openEpd, openPdpi } from '../../src/extracts/prescribing-layouts';
import { columnAt, readCsv } from '../../src/extracts/read-csv';
import { recogniseText } from '../../src/extracts/recognise';
import { RecordScanner } from '../../src/extracts/record-scanner';
import type { TextFile, TextSource } from '../../src/extracts/text-source';

/** A total of a file, by the heading under which the core has it. */
export interface SourceTotal {
  readonly column: string;
  /** Sum over every row of the file that has the form of one, worked out apart from its reader. */
  readonly source: number;
  /** Sum over the rows that were set aside or are not data, by their own text. */
  readonly rejected: number;
}

/** A row of a file that is not in its sums, by its line, and its text. */
export type RecordTexts = ReadonlyMap<number, string>;

/** What was found in a file apart from what its reader found. */
export interface Control {
  /** All records, titles and the header among them. */
  readonly records: number;
  /** How many of them are the header; null where that is not known. */
  readonly headerRecords: number | null;
  readonly totals: readonly SourceTotal[];
  readonly texts: RecordTexts;
  /** Why totals were not worked out; null where they were, or where the file holds none. */
  readonly unchecked: string | null;
}

/** A column to be added up, and the rows of which it is; all where `where` is left out. */
interface ControlColumn {
  readonly column: string;
  readonly place: number;
  readonly where?: { readonly place: number; readonly texts: readonly string[] };
}

/** Notes that say that the reader read another text than the file's own. */
const REPAIRED = ['open-quotation', 'old-letters', 'damaged-letters', 'exceptions-and-adjustments'];

/**
 * Counts the records of a file and adds its numbers up, apart from the reader that made extracts of it, and looks up the
 * text of the rows that are in no extract.
 *
 * @param loaded what the reader made of the file
 */
export async function controlOf(engine: Engine, file: TextFile, loaded: LoadedFile): Promise<Control> {
  const lines = new Set([...loaded.setAside, ...loaded.notData].map(({ line }) => line));
  const { records, texts } = await recordsIn(file, lines);
  const found = loaded.mapping === null ? columnsIn(file) : null;
  const unchecked = whyNot(file, loaded);
  const headerRecords = found === null ? null : Number(found.source.headerLine > 0);
  if (found === null || found.columns.length === 0 || unchecked !== null) return { records, headerRecords, totals: [], texts, unchecked }; // prettier-ignore
  return { records, headerRecords, totals: sumsOf(engine, found.source, found.columns, texts), texts, unchecked };
}

function whyNot(file: TextFile, { notes, mapping }: LoadedFile): string | null {
  if (mapping !== null) return 'it was read by a column mapping';
  if (file.encoding !== 'utf-8' || notes.some(({ code }) => REPAIRED.includes(code))) return 'its text was repaired before it was read'; // prettier-ignore
  return file.delimiter === ',' ? null : 'its numbers are written in a style of its own';
}

async function recordsIn(
  { bytes, delimiter }: TextFile,
  lines: ReadonlySet<number>,
): Promise<Pick<Control, 'records' | 'texts'>> {
  let wanted: { readonly line: number; readonly from: number; readonly to: number }[] = [];
  let records = 0;
  let start = 0;
  const texts = new Map<number, string>();
  const decoder = new TextDecoder();
  const scanner = new RecordScanner(delimiter, (line, from, to) => {
    records += 1;
    if (lines.has(line)) wanted.push({ line, from, to });
  });
  const take = async (piece: Uint8Array) => {
    for (const { line, from, to } of wanted) {
      // A record may begin in the piece before.
      texts.set(line, from < start ? await textAt(bytes, from, to) : decoder.decode(piece.subarray(from - start, to - start))); // prettier-ignore
    }
    wanted = [];
    start += piece.length;
  };
  for await (const piece of bytes.pieces()) {
    scanner.feed(piece);
    await take(piece);
  }
  scanner.end();
  start = Infinity;
  await take(new Uint8Array());
  return { records, texts };
}

function textAt({ content }: Pick<FileBytes, 'content'>, from: number, to: number): Promise<string> {
  if (content instanceof Blob) return content.slice(from, to).text();
  throw new TypeError('a file to prepare is a Blob');
}

/** A file's header, and its columns whose sums the core keeps as they stand; null where its layout is another. */
function columnsIn(file: TextFile): { readonly source: TextSource; readonly columns: readonly ControlColumn[] } | null {
  const prescribing = openPdpi(file) ?? openEpd(file);
  if (prescribing) {
    const { source, columns } = prescribing;
    return { source, columns: [{ column: 'items', place: columns.items }, { column: 'actual_cost', place: columns.actualCost }] }; // prettier-ignore
  }
  const activity = openAttendances(file) ?? openReferrals(file);
  if (activity) return { source: activity.source, columns: [] };
  const recognised = recogniseText(file);
  if (recognised.is !== 'canonical' && recognised.is !== 'qof-release') return null;
  const { source, match } = recognised;
  if (match.kind.table !== 'qof_long') {
    const numbers = [...match.places].filter(([{ type }]) => type === 'count' || type === 'money' || type === 'number');
    return { source, columns: numbers.map(([{ stored }, place]) => ({ column: stored, place })) };
  }
  const at = (stored: string) => [...match.places].find(([column]) => column.stored === stored)?.[1] ?? -1;
  const of = (column: string, ...texts: readonly string[]): ControlColumn => ({ column, place: at('value'), where: { place: at('measure'), texts } }); // prettier-ignore
  return {
    source,
    columns: [
      of('numerator', 'NUMERATOR'),
      of('denominator', 'DENOMINATOR'),
      of('exceptions', 'EXCEPTIONS', 'PCAS'),
      of('points', 'ACHIEVED_POINTS'),
    ],
  };
}

const MOST_REJECTED = 100_000;

function sumsOf(
  engine: Engine,
  source: TextSource,
  columns: readonly ControlColumn[],
  texts: RecordTexts,
): readonly SourceTotal[] {
  const table = 'control_sums';
  const sums = columns.map(({ place, where }) => sql`fsum(${numberSql(columnAt(place), 'point')})${where ? sql` filter (${saysOneOf(where)})` : sql``}`); // prettier-ignore
  const select = (records: Sql) => sql`select ${{ text: sums.map(({ text }, index) => `${text} as s${index}`).join(', '), values: sums.flatMap(({ values }) => values) }} from ${records}`; // prettier-ignore
  const { records } = readCsv(engine, source, table, new Map(), select, MOST_REJECTED);
  try {
    const [row] = engine.query(sql`select * from ${quoteName(table)}`, (found) => found);
    // Rows with blank cells too many are rows all the same.
    const wide = records.map(({ text }) => text);
    const rejected = [...texts.values()];
    return columns.map((each, index) => ({
      column: each.column,
      source: Number(row?.[`s${index}`] ?? 0) + sumOfTexts(wide, each, source),
      rejected: sumOfTexts(rejected, each, source),
    }));
  } finally {
    engine.run(sql`drop table ${quoteName(table)}`);
  }
}

function saysOneOf({ place, texts }: NonNullable<ControlColumn['where']>): Sql {
  return sql`upper(trim(${columnAt(place)})) in (${{ text: texts.map((text) => `'${text}'`).join(', '), values: [] }})`;
}

function sumOfTexts(texts: readonly string[], { place, where }: ControlColumn, source: TextSource): number {
  const { header, delimiter } = source;
  return texts.reduce((sum, text) => {
    const cells = cellsOfRecord(text, delimiter);
    const isRow = cells.length >= header.length && cells.slice(header.length).every((cell) => cell.trim() === '');
    if (!isRow || (where && !where.texts.includes((cells[where.place] ?? '').trim().toUpperCase()))) return sum;
    const number = Number(plainNumber((cells[place] ?? '').trim().replace('£', ''), 'point') ?? 0);
    return Number.isFinite(number) ? sum + number : sum;
  }, 0);
}
