import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { BROWSER_RUNTIME, createDuckDB, DuckDBDataProtocol, VoidLogger } from 'duckdb-browser-blocking';
import type { FunnelPoint } from '../shared/draw-funnel';
import type { FunnelView, LoadedSums } from '../shared/funnel-source';

export type BareQuestion =
  { readonly first: string } | { readonly sample: true } | { readonly load: File } | { readonly view: FunnelView };

export type BareAnswer = readonly FunnelPoint[] | LoadedSums;

const POINTS = `select practice_code as practice, sum(exceptions)::integer as exceptions,
  sum(exceptions + denominator)::integer as entries`;
const HAS_ENTRIES = 'group by practice_code having sum(exceptions + denominator) > 0';

const engine = boot();
let isOpen = Promise.resolve();

async function boot() {
  const bundle = { mainModule: new URL(wasmUrl, import.meta.url).href, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), BROWSER_RUNTIME);
  await bindings.instantiate(() => undefined);
  bindings.open({ path: ':memory:' });
  return { bindings, connection: bindings.connect() };
}

async function fetchCsv(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`qof.csv could not be fetched: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function rows<T>(query: string): Promise<readonly T[]> {
  const { connection } = await engine;
  return (connection.query(query).toArray() as readonly { toJSON(): T }[]).map((row) => row.toJSON());
}

/** Makes the table that is asked from now on. */
async function take(file: string): Promise<LoadedSums> {
  await rows(`create or replace table qof as select * from read_csv('${file}')`);
  const [sums] = await rows<Omit<LoadedSums, 'views'>>(`select count(*)::integer as rows, sum(exceptions)::double as exceptions,
    sum(exceptions + denominator)::double as entries from qof`); // prettier-ignore
  if (!sums) throw new Error('a sum gave no row');
  const views = await rows<FunnelView>('select distinct financial_year as period, indicator_code as indicator from qof order by all'); // prettier-ignore
  return { ...sums, views };
}

async function answer(question: BareQuestion): Promise<BareAnswer> {
  if ('first' in question) {
    const [{ bindings }, csv] = await Promise.all([engine, fetchCsv(question.first)]);
    bindings.registerFileBuffer('qof.csv', csv);
    return rows(`${POINTS} from read_csv('qof.csv')
      where financial_year = '2007/08' and indicator_code like 'DM%' ${HAS_ENTRIES}`);
  }
  if ('sample' in question) return take('qof.csv');
  if ('load' in question) {
    const { bindings } = await engine;
    bindings.registerFileHandle(question.load.name, question.load, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    return take(question.load.name);
  }
  const { connection } = await engine;
  const statement = connection.prepare<never>(`${POINTS} from qof where financial_year = ? and indicator_code = ? ${HAS_ENTRIES}`); // prettier-ignore
  try {
    const { period, indicator } = question.view;
    const result = statement.query(period, indicator).toArray() as readonly { toJSON(): FunnelPoint }[];
    return result.map((row) => row.toJSON());
  } finally {
    statement.close();
  }
}

self.addEventListener('message', ({ data }: MessageEvent<BareQuestion>) => {
  isOpen = isOpen.then(async () => self.postMessage(await answer(data))).catch(reportError);
});
