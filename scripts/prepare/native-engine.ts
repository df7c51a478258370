import { copyFileSync, linkSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { table } from 'arquero';
import type { Engine, FileContent, Row } from '../../src/engine/engine';
import { QueryError } from '../../src/engine/query-error';
import { quoteName, quoteText, sql, type Sql } from '../../src/engine/sql';
import { typedColumns } from '../../src/engine/table-columns';
import type { NativeAnswer, NativeQuestion, NativeSetting } from './native-thread';
import { inTransaction } from '../../src/engine/transaction';

/** What native DuckDB may use. */
export interface NativeRoom {
  /** An empty folder for what it spills and the files it is given. */
  readonly folder: string;
  /** Memory in bytes; what is more goes to the folder. */
  readonly memory: number;
  readonly threads: number;
  /** Folders beside its own that it may write to. */
  readonly writes: readonly string[];
}

/** An engine with the memory and the disk of the machine, and one way more: paths in its folders are known. */
export interface NativeEngine extends Engine {
  /** Gives a file on disk to the core: its bytes are read only as far as they are asked for. */
  fileAt(path: string, content: Blob): FileContent;
}

/**
 * Opens native DuckDB behind the core's engine, so that files are recognised, read and checked by the same statements as in
 * the browser. It reads and writes nothing but its folders, and no network.
 */
export function createNativeEngine({ folder, memory, threads, writes }: NativeRoom): NativeEngine {
  const files = join(folder, 'files');
  for (const name of ['files', 'spilled']) mkdirSync(join(folder, name), { recursive: true });
  const thread = startThread({
    // In memory, spilled to the folder: a database on disk would wait for the disk after each statement.
    database: ':memory:',
    options: {
      memory_limit: `${Math.floor(memory / 1_000_000)}MB`,
      threads: String(threads),
      temp_directory: join(folder, 'spilled'),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    },
    locks: [
      `set allowed_directories = [${[folder, ...writes].map((path) => quoteText(`${path}/`).text).join(', ')}]`,
      'set enable_external_access = false',
      'set lock_configuration = true',
    ],
  });
  const paths = new WeakMap<Blob, string>();
  let added = 0;

  const ask = (question: NativeQuestion, statement: string): readonly Row[] => {
    const answer = thread.ask(question);
    if ('error' in answer) throw new QueryError(statement, new Error(answer.error));
    return answer.rows;
  };
  const rows = ({ text, values }: Sql): readonly Row[] => ask({ text, values }, text);
  const run = (statement: Sql): void => {
    rows(statement);
  };

  return {
    run,
    query: (statement, decode) => rows(statement).map((row) => decode(row)),
    columns: (statement) => table(columnsOf(rows(statement))),
    transaction: (work) => inTransaction(run, work),
    createTable(name, data) {
      const { create, columns, rows: count } = typedColumns(name, data);
      run(create);
      if (count === 0) return;
      try {
        ask({ append: name, columns: Object.values(columns) }, create.text);
      } catch (error) {
        run(sql`drop table ${quoteName(name)}`);
        throw error;
      }
    },
    addFile(content) {
      added += 1;
      // A name of its own: DuckDB would take signs in a path for a pattern, and its ending for a way of packing.
      const path = join(files, String(added));
      if (content instanceof Uint8Array) writeFileSync(path, content);
      else if (content instanceof Blob) shareFile(pathOf(paths, content), path);
      else shareFile(content.path, path);
      return path;
    },
    dropFile: (path) => rmSync(path, { force: true }),
    watchReads: () => undefined,
    close: () => thread.close(),
    fileAt(path, content) {
      paths.set(content, path);
      return content;
    },
  };
}

function pathOf(paths: WeakMap<Blob, string>, content: Blob): string {
  const path = paths.get(content);
  if (path === undefined) throw new TypeError('A Blob is a file that fileAt was told of');
  return path;
}

/** Another name for a file. Not every system lets everybody make links of each kind. */
function shareFile(from: string, to: string): void {
  for (const share of [symlinkSync, linkSync]) {
    try {
      share(from, to);
      return;
    } catch {
      // The next way.
    }
  }
  copyFileSync(from, to);
}

function columnsOf(rows: readonly Row[]): Record<string, unknown[]> {
  return Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, rows.map((row) => row[name])]));
}

/** Starts the thread of the engine. Asking blocks this thread until it has answered. */
function startThread(setting: Omit<NativeSetting, 'signal' | 'port'>) {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./native-worker.mjs', import.meta.url), {
    workerData: { ...setting, signal, port: port2 } satisfies NativeSetting,
    transferList: [port2],
    execArgv: [],
  });
  worker.unref();
  const ask = (question: NativeQuestion): NativeAnswer => {
    Atomics.store(signal, 0, 0);
    port.postMessage(question);
    Atomics.wait(signal, 0, 0);
    const received = receiveMessageOnPort(port) as { readonly message: NativeAnswer } | undefined;
    if (!received) throw new TypeError('the thread of the engine signals only what it has sent');
    return received.message;
  };
  return {
    ask,
    close(): void {
      ask({ close: true });
      port.close();
    },
  };
}
