import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { BROWSER_RUNTIME, createDuckDB, VoidLogger } from 'duckdb-browser-blocking';

/** A practice's exceptions and those who could have been excepted. */
export interface BarePoint {
  readonly practice: string;
  readonly exceptions: number;
  readonly entries: number;
}

const QUERY = `
  select practice_code as practice, sum(exceptions)::integer as exceptions,
    sum(exceptions + denominator)::integer as entries
  from read_csv('qof.csv')
  where financial_year = '2007/08' and indicator_code like 'DM%'
  group by practice_code`;

/** The address of the file, which the page knows. */
const address = new Promise<string>((resolve) => {
  self.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data), { once: true });
});

async function fetchCsv(): Promise<Uint8Array> {
  const response = await fetch(await address);
  if (!response.ok) throw new Error(`qof.csv could not be fetched: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function boot() {
  const bundle = { mainModule: new URL(wasmUrl, import.meta.url).href, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), BROWSER_RUNTIME);
  await bindings.instantiate(() => undefined);
  bindings.open({ path: ':memory:' });
  return bindings;
}

const [bindings, csv] = await Promise.all([boot(), fetchCsv()]);
bindings.registerFileBuffer('qof.csv', csv);
const rows = bindings.connect().query(QUERY).toArray() as readonly { toJSON(): BarePoint }[];
self.postMessage(rows.map((row) => row.toJSON()));
