import type { DuckDBBindings } from '@duckdb/duckdb-wasm/blocking';
import { fromArrow, table, type ColumnTable } from 'arquero';
import type { Columns, Engine, FileContent, Row } from './engine';
import { preparedStatements } from './prepared-statements';
import { QueryError } from './query-error';
import { quoteName, sql, type Sql } from './sql';
import { typedColumns } from './table-columns';
import { inTransaction } from './transaction';

/** The only folder the locked engine may read; files are registered under it and exist nowhere else. */
const FOLDER = 'extracts';

/**
 * Set once at boot and then locked. An extension would be fetched from the internet, and a failed fetch ends the
 * process in a wasm trap: both are switched off, so that a query that needs one fails with a clear error.
 */
const LOCK = [
  sql`set autoinstall_known_extensions = false`,
  sql`set autoload_known_extensions = false`,
  sql`set allowed_directories = ['extracts/']`,
  sql`set enable_external_access = false`,
  sql`set lock_configuration = true`,
];

/** How a platform registers a file; the rest of the engine is the same everywhere. */
export type RegisterFile = (bindings: DuckDBBindings, path: string, content: FileContent) => void;

/** Sets who is told of reads on a platform that sees them. */
export type WatchReads = Engine['watchReads'];

/** Opens an in-memory database, locks it, and puts it behind the engine's face. */
export function openEngine(bindings: DuckDBBindings, registerFile: RegisterFile, watchReads: WatchReads): Engine {
  bindings.open({ path: ':memory:', query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = bindings.connect().useUnsafe((_, id) => id);
  let files = 0;
  const questions = preparedStatements(bindings, connection);

  const bytes = (statement: Sql, isQuestion: boolean): Uint8Array => {
    const { text, values } = statement;
    try {
      if (values.length === 0) return bindings.runQuery(connection, text);
      if (isQuestion) return bindings.runPrepared(connection, questions.get(text), [...values]);
      const prepared = bindings.createPrepared(connection, text);
      try {
        return bindings.runPrepared(connection, prepared, [...values]);
      } finally {
        bindings.closePrepared(connection, prepared);
      }
    } catch (cause) {
      throw new QueryError(statement.text, cause);
    }
  };
  const columns = (statement: Sql): ColumnTable => fromArrow(bytes(statement, true));
  const run = (statement: Sql): void => {
    bytes(statement, false);
  };

  LOCK.forEach(run);
  return {
    run,
    columns,
    query: (statement, decode) =>
      columns(statement)
        .objects()
        .map((row) => decode(row as Row)),
    transaction: (work) => inTransaction(run, work),
    createTable: (name, data) => createTable(bindings, connection, run, name, data),
    addFile(content) {
      files += 1;
      const path = `${FOLDER}/${files}`;
      registerFile(bindings, path, content);
      return path;
    },
    dropFile: (path) => bindings.dropFile(path),
    watchReads,
    close() {
      bindings.disconnect(connection);
      bindings.dropFiles();
    },
  };
}

function createTable(
  bindings: DuckDBBindings,
  connection: number,
  run: (statement: Sql) => void,
  name: string,
  data: Columns,
): void {
  const { create, columns, rows } = typedColumns(name, data);
  run(create);
  if (rows === 0) return;
  try {
    const stream = table(columns).toArrowIPC({ format: 'stream' });
    bindings.insertArrowFromIPCStream(connection, stream, { schema: 'main', name, create: false });
  } catch (cause) {
    run(sql`drop table ${quoteName(name)}`);
    throw new QueryError(create.text, cause);
  }
}
