import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { requireTotals } from '../qof-totals';
import { sumsOf, type PeerData, type PeerTimes } from './peer';

const WHO = 'native DuckDB';

/**
 * Measures DuckDB as a program of this machine, with all its cores, once: the load of a file, and the rows of a funnel.
 * It draws nothing, and there is no page to open.
 *
 * @throws Error where a sum is not that of the file
 */
export async function nativeTimes(sample: PeerData, national: PeerData): Promise<PeerTimes> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await take(connection, sample);
    const sampleRepaints = await queries(connection, sample);
    const load = await take(connection, national);
    return { firstChart: null, sampleRepaints, load, nationalRepaints: await queries(connection, national) };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** @returns ms until the table is there */
async function take(connection: DuckDBConnection, data: PeerData): Promise<number> {
  const began = performance.now();
  await connection.run(`create or replace table qof as select * from read_csv('${data.path.replaceAll("'", "''")}')`);
  const milliseconds = performance.now() - began;
  const reader = await connection.runAndReadAll(
    'select count(*)::double as rows, sum(exceptions)::double as exceptions, sum(exceptions + denominator)::double as entries from qof where financial_year = $period',
    { period: data.period },
  );
  const [found] = reader.getRowObjectsJS();
  for (const [count, wanted] of Object.entries(sumsOf(data))) {
    const came = Number(found?.[count]);
    if (came !== wanted) throw new Error(`${WHO}: ${count} came to ${came}, not ${wanted}`);
  }
  return milliseconds;
}

async function queries(connection: DuckDBConnection, { period, asked, totals }: PeerData): Promise<readonly number[]> {
  const statement = await connection.prepare(`select practice_code as practice, sum(exceptions)::integer as exceptions,
    sum(exceptions + denominator)::integer as entries from qof where financial_year = $period and indicator_code = $indicator
    group by practice_code having sum(exceptions + denominator) > 0`);
  const times: number[] = [];
  for (const indicator of asked) {
    const began = performance.now();
    statement.bind({ period, indicator });
    const rows = (await statement.runAndReadAll()).getRowObjectsJS();
    times.push(performance.now() - began);
    const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
    const shown = { practices: rows.length, exceptions: sum('exceptions'), entries: sum('entries') };
    requireTotals(WHO, indicator, shown, totals.get(indicator));
  }
  return times;
}
