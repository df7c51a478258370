import type { MessagePort } from 'node:worker_threads';
import type { Row } from '../../src/engine/engine';
import type { SqlValue } from '../../src/engine/sql';

/** What the thread of native DuckDB is started with. */
export interface NativeSetting {
  /** One number: 0 while an answer is awaited, 1 once it is there. */
  readonly signal: Int32Array;
  readonly port: MessagePort;
  /** File of the database, or `:memory:`. */
  readonly database: string;
  /** Settings by DuckDB's own names. */
  readonly options: Readonly<Record<string, string>>;
  /** Statements that lock it, run once before anything else. */
  readonly locks: readonly string[];
}

/** A statement to run, columns of equal length to add to a table, or the end of the database. */
export type NativeQuestion =
  | { readonly text: string; readonly values: readonly SqlValue[] }
  | { readonly append: string; readonly columns: readonly (readonly (string | number | null)[])[] }
  | { readonly close: true };

/** What came of it. */
export type NativeAnswer = { readonly rows: readonly Row[] } | { readonly error: string };
