import type { Engine, Row } from './engine';
import type { Sql } from './sql';

/** Rows of one answer above which it is not kept: what is asked over and over is short. */
const MOST_ROWS = 10_000;
/** Cells kept in all; the answers asked for longest ago go first. */
const MOST_CELLS = 400_000;

interface Kept {
  readonly rows: readonly Row[];
  readonly cells: number;
}

/** One database behind two faces. */
export interface RememberedQueries {
  /** For what changes the data: every statement is run, and each forgets what was answered before. */
  readonly writing: Engine;
  /** For questions about the data, of which a page asks the same many times over: they must have no effect. */
  readonly answering: Engine;
}

/**
 * Puts a memory before the queries of an engine: the same statement with the same values gives the same rows, decoded
 * anew, until anything is written.
 */
export function rememberQueries(engine: Engine): RememberedQueries {
  const kept = new Map<string, Kept>();
  let cells = 0;
  const drop = (key: string, entry: Kept): void => {
    kept.delete(key);
    cells -= entry.cells;
  };
  const keep = (key: string, entry: Kept): void => {
    kept.set(key, entry);
    cells += entry.cells;
    for (const [oldest, old] of kept) {
      if (cells <= MOST_CELLS) break;
      drop(oldest, old);
    }
  };
  const forget = (): void => {
    kept.clear();
    cells = 0;
  };
  const rowsOf = (statement: Sql): readonly Row[] => {
    const key = JSON.stringify([statement.text, statement.values]);
    const known = kept.get(key);
    if (known) drop(key, known);
    const rows = known?.rows ?? engine.query(statement, (row) => row);
    if (rows.length <= MOST_ROWS)
      keep(key, known ?? { rows, cells: 1 + rows.length * Object.keys(rows[0] ?? {}).length });
    return rows;
  };
  return {
    answering: { ...engine, query: (statement, decode) => rowsOf(statement).map((row) => decode(row)) },
    writing: {
      ...engine,
      run(statement) {
        forget();
        engine.run(statement);
      },
      createTable(name, columns) {
        forget();
        engine.createTable(name, columns);
      },
      transaction(work) {
        try {
          return engine.transaction(work);
        } finally {
          forget();
        }
      },
    },
  };
}
