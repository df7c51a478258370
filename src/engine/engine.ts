import type { ColumnTable } from 'arquero';
import type { Sql } from './sql';

export type Row = Readonly<Record<string, unknown>>;

/** What a file is made of, as each platform holds it: bytes, a browser's file, or a path on Node. */
export type FileContent = Uint8Array | Blob | { readonly path: string };

/** A stretch of a file that the engine has read. */
export interface FileRead {
  /** Place of its first byte. */
  readonly from: number;
  /** Place behind its last byte. */
  readonly to: number;
  /** Length of the file. */
  readonly size: number;
  /** Line ends in it. */
  readonly lines: number;
}

/** Columns of equal length; null where a value is not given. */
export type Columns = Readonly<Record<string, readonly (string | number | null)[]>>;

/**
 * The whole of DuckDB that the rest of the core may see. Calls block: the core runs in a worker of its own, or in a
 * Node process.
 */
export interface Engine {
  /** Runs a statement for its effect. @throws QueryError */
  run(statement: Sql): void;
  /** Runs a statement; `decode` checks each row and gives it its type. @throws QueryError */
  query<T>(statement: Sql, decode: (row: Row) => T): T[];
  /** Runs a statement and gives its result as columns. @throws QueryError */
  columns(statement: Sql): ColumnTable;
  /** Runs `work` in a transaction: all of it or, when it throws, nothing. */
  transaction<T>(work: () => T): T;
  /** Makes a new table of columns. All-null columns are text. @throws QueryError when the name is taken */
  createTable(name: string, columns: Columns): void;
  /**
   * Makes a file readable in SQL.
   *
   * @returns the path under which `read_csv` finds it; nothing outside these paths can be read
   */
  addFile(content: FileContent): string;
  /** Forgets a file. @param path as `addFile` gave it */
  dropFile(path: string): void;
  /**
   * Tells of each stretch of a file as it is read, in the middle of a statement too: files that the platform reads where
   * they lie. Browsers only; Node and bytes in memory are read unseen.
   *
   * @param onRead null to be told no more
   */
  watchReads(onRead: ((read: FileRead) => void) | null): void;
  /** Frees the database. The engine cannot be used afterwards. */
  close(): void;
}
