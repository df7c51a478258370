/**
 * Native DuckDB in a thread of its own. Its calls answer later, and the core's engine answers at once: the thread that asks
 * sleeps on the signal until the answer is in the port (`native-engine.ts`). Plain JavaScript, since a loader of TypeScript
 * would wait for the thread that sleeps.
 *
 * @typedef {import('./native-thread.ts').NativeSetting} NativeSetting
 * @typedef {import('./native-thread.ts').NativeQuestion} NativeQuestion
 * @typedef {import('./native-thread.ts').NativeAnswer} NativeAnswer
 */
import { workerData } from 'node:worker_threads';
import { DuckDBInstance } from '@duckdb/node-api';

/** @type {NativeSetting} */
const { signal, port, database, options, locks } = workerData;

const opened = open();

async function open() {
  const instance = await DuckDBInstance.create(database, options);
  const connection = await instance.connect();
  for (const lock of locks) await connection.run(lock);
  return { instance, connection };
}

/** @param {NativeQuestion} question @returns {Promise<NativeAnswer>} */
async function answer(question) {
  try {
    const { instance, connection } = await opened;
    if ('close' in question) {
      connection.closeSync();
      instance.closeSync();
      return { rows: [] };
    }
    if ('append' in question) {
      await append(connection, question.append, question.columns);
      return { rows: [] };
    }
    const reader = await connection.runAndReadAll(question.text, question.values);
    return { rows: reader.getRowObjectsJS().map(plainRow) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Adds columns of equal length, each of numbers or of texts, to the end of a table. */
async function append(connection, table, columns) {
  const appender = await connection.createAppender(table);
  for (let row = 0; row < (columns[0]?.length ?? 0); row += 1) {
    for (const column of columns) {
      const value = column[row] ?? null;
      if (value === null) appender.appendNull();
      else if (typeof value === 'number') appender.appendDouble(value);
      else appender.appendVarchar(value);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** A row as the core's engine gives it: whole numbers of every width as numbers. */
function plainRow(row) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value])); // prettier-ignore
}

port.on('message', async (question) => {
  port.postMessage(await answer(question));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
