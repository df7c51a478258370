import type { Engine } from '@/engine/engine';
import { QueryError } from '@/engine/query-error';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { NOT_GIVEN_LIST } from './cell-sql';
import { UnreadableFile } from './reading';
import type { TextSource } from './text-source';

/** A record that `read_csv` could not take. */
export interface RejectedRecord {
  /** Place, from 0, of its first byte in the file, its byte order mark counted. */
  readonly offset: number;
  /** Its text, at most 10,000 letters of it. */
  readonly text: string;
  /** Whether a quotation mark in it is out of place, so that it may hold the records after it too. */
  readonly isBadlyQuoted: boolean;
  /** Whether its letters are not UTF-8. */
  readonly isBadlyEncoded: boolean;
}

/** A text that cannot be told into lines, which may end in several ways. */
export class MixedLines extends Error {}

/** What came of reading a CSV. */
export interface CsvRead {
  /** Rows of the table that was made. */
  readonly rows: number;
  /** How many records were rejected. */
  readonly rejected: number;
  /** The first of them, in file order. */
  readonly records: readonly RejectedRecord[];
}

/** The columns of a source as SQL names: `c0`, `c1`, ... in the order of the file. */
export function columnAt(place: number): Sql {
  return quoteName(`c${place}`);
}

let reads = 0;

/**
 * Reads a CSV into a new table and gives the records that did not fit.
 *
 * Types are only to be those that the engine's reader makes by itself, numbers and texts: it loses its hold on the text
 * of a short record that it has to give an account of and to convert to anything else.
 *
 * @param table name of the table to make
 * @param types types of the columns that are not read as text, by their place
 * @param select what of each record is kept, in terms of `columnAt`; or a whole query over the records
 * @param limit how many rejected records are given at most
 * @throws MixedLines when the text cannot be told into lines
 */
export function readCsv(
  engine: Engine,
  source: TextSource,
  table: string,
  types: ReadonlyMap<number, string>,
  select: Sql | ((records: Sql) => Sql),
  limit: number,
): CsvRead {
  reads += 1;
  const rejects = quoteName(`rejects_${reads}`);
  const scans = quoteName(`reject_scans_${reads}`);
  const account = sql`, store_rejects = true, rejects_table = ${quoteText(`rejects_${reads}`)}, rejects_scan = ${quoteText(`reject_scans_${reads}`)}`;
  const records = scan(source, types, account);
  const query = typeof select === 'function' ? select(records) : sql`select ${select} from ${records}`;
  try {
    engine.run(sql`create table ${quoteName(table)} as ${query}`);
    const [rows = 0] = engine.query(sql`select count(*)::integer as n from ${quoteName(table)}`, (row) =>
      Number(row['n']),
    );
    const [rejected = 0] = engine.query(
      sql`select count(distinct line_byte_position)::integer as n from ${rejects}`,
      (row) => Number(row['n']),
    );
    return { rows, rejected, records: rejected === 0 ? [] : engine.query(recordsIn(rejects, limit), decodeRecord) };
  } catch (error) {
    // An engine that ran out of memory says nothing of the file.
    if (error instanceof QueryError && error.isFatal) throw error;
    engine.run(sql`drop table if exists ${quoteName(table)}`);
    // Beside a record it rejects the engine may print bytes that are not the record's, and then fails at them.
    if (error instanceof QueryError && /state machine|new ?line|invalid unicode/i.test(error.message))
      throw new MixedLines();
    if (error instanceof QueryError) {
      throw new UnreadableFile(
        'Its rows cannot be told apart. Open it in a spreadsheet and save it anew as CSV.',
        error,
      );
    }
    throw error;
  } finally {
    engine.run(sql`drop table if exists ${rejects}`);
    engine.run(sql`drop table if exists ${scans}`);
  }
}

/**
 * Reads a CSV into a new table if every record fits.
 *
 * @returns its rows; null, and no table, where any record does not fit
 */
export function readStrictly(
  engine: Engine,
  source: TextSource,
  table: string,
  types: ReadonlyMap<number, string>,
  select: Sql,
): number | null {
  try {
    engine.run(sql`create table ${quoteName(table)} as select ${select} from ${scan(source, types, sql``)}`);
    return engine.query(sql`select count(*)::integer as n from ${quoteName(table)}`, (row) => Number(row['n']))[0] ?? 0;
  } catch (error) {
    engine.run(sql`drop table if exists ${quoteName(table)}`);
    if (error instanceof QueryError && !error.isFatal) return null;
    throw error;
  }
}

/**
 * Bytes that the engine takes from a file at a time: so often a wait can say how far it is. Not below twice the longest
 * line the engine takes.
 */
const BUFFER_SIZE: Sql = { text: '4000000', values: [] };

function scan(source: TextSource, types: ReadonlyMap<number, string>, account: Sql): Sql {
  const columns = source.header.map(
    (_, place) => sql`${quoteText(`c${place}`)}: ${quoteText(types.get(place) ?? 'VARCHAR')}`,
  );
  const titles: Sql = { text: String(Math.max(0, source.headerLine - 1)), values: [] };
  const hasHeader: Sql = { text: String(source.headerLine > 0), values: [] };
  return sql`read_csv(${quoteText(source.path)}, auto_detect = false, header = ${hasHeader}, skip = ${titles},
    columns = {${joinSql(columns, ', ')}}, delim = ${quoteText(source.delimiter)}, quote = '"', escape = '"',
    nullstr = ${NOT_GIVEN_LIST}, buffer_size = ${BUFFER_SIZE}${account})`;
}

function recordsIn(rejects: Sql, limit: number): Sql {
  return sql`
    select line_byte_position::double as position, any_value(csv_line) as line,
      bool_or(error_type in ('UNQUOTED VALUE', 'LINE SIZE OVER MAXIMUM')) as quoted,
      bool_or(error_type = 'INVALID ENCODING') as encoded
    from ${rejects} group by line_byte_position order by line_byte_position limit ${limit}`;
}

function decodeRecord(row: Readonly<Record<string, unknown>>): RejectedRecord {
  const line = typeof row['line'] === 'string' ? row['line'] : '';
  // DuckDB counts bytes from 1 and begins at the line break before the record.
  const breaks = /^[\r\n]*/.exec(line)?.[0].length ?? 0;
  return {
    offset: Number(row['position']) - 1 + breaks,
    text: line.slice(breaks),
    isBadlyQuoted: row['quoted'] === true,
    isBadlyEncoded: row['encoded'] === true,
  };
}
