import type { DuckDBBindings } from '@duckdb/duckdb-wasm/blocking';

/** Statements kept ready: a page asks a few of the same over and over, with other values. */
const MOST_KEPT = 32;

/** Statements made ready to be run. */
export interface PreparedStatements {
  /** The statement's number in the engine; it is planned anew by itself when the tables have changed. @throws what the engine throws */
  get(text: string): number;
}

/** Keeps the statements that were asked for last ready: to plan one takes as long as to run it over a few thousand rows. */
export function preparedStatements(bindings: DuckDBBindings, connection: number): PreparedStatements {
  const kept = new Map<string, number>();
  return {
    get(text) {
      const known = kept.get(text);
      kept.delete(text);
      const statement = known ?? bindings.createPrepared(connection, text);
      kept.set(text, statement);
      if (kept.size > MOST_KEPT) {
        const [oldest] = kept;
        if (oldest) {
          kept.delete(oldest[0]);
          bindings.closePrepared(connection, oldest[1]);
        }
      }
      return statement;
    },
  };
}
