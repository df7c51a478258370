import { proxy } from 'comlink';
import { createBrowserEngine } from '@/engine/browser-engine';
import { QueryError } from '@/engine/query-error';
import type { WasmArrival } from '@/engine/wasm-arrival';
import type { Analysis, SourceFile } from './analysis';
import { createCore } from './core';
import { sampleFileNames } from './sample-manifest';

/** The core behind messages, which carry no signal. */
export interface AnalysisInWorker extends Analysis {
  /** Ends the load under way as `signal` does. Heard between two files: while a statement runs this worker is deaf. */
  cancelLoad(): void;
}

async function readSample(folder: string): Promise<readonly SourceFile[]> {
  const names = sampleFileNames(await (await fetchChecked(`${folder}manifest.json`)).text());
  return Promise.all(
    names.map(async (name) => ({ name, content: await (await fetchChecked(`${folder}${name}`)).blob() })),
  );
}

async function fetchChecked(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be fetched: ${response.status}`);
  return response;
}

/** Names a fatal error so that the page, which sees only its name and message, starts a new worker. */
async function guard<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isFatal = error instanceof QueryError ? error.isFatal : error instanceof WebAssembly.RuntimeError;
    if (isFatal) throw Object.assign(new Error(String(error), { cause: error }), { name: 'EngineCrash' });
    throw error;
  }
}

/** Boots the core once the engine has come, and puts it behind messages. */
export async function bootCore(sampleFolder: string, arrival: WasmArrival): Promise<AnalysisInWorker> {
  const engine = await createBrowserEngine(arrival);
  const core = createCore(engine, () => readSample(sampleFolder));
  let loading = new AbortController();
  return proxy({
    open: (files, onStep) => guard(core.open(files, onStep)),
    remove: (files) => guard(core.remove(files)),
    load(files, onStep) {
      loading = new AbortController();
      return guard(core.load(files, onStep, loading.signal));
    },
    cancelLoad: () => loading.abort(),
    useMappings: (mappings) => guard(core.useMappings(mappings)),
    suggestMapping: (table, headerLine, kind) => guard(core.suggestMapping(table, headerLine, kind)),
    checkMapping: (table, mapping) => guard(core.checkMapping(table, mapping)),
    describe: () => guard(core.describe()),
    fingerprint: () => guard(core.fingerprint()),
    guide: () => guard(core.guide()),
    coverage: () => guard(core.coverage()),
    clashes: () => guard(core.clashes()),
    localities: () => guard(core.localities()),
    measure: (request) => guard(core.measure(request)),
    trend: (request) => guard(core.trend(request)),
    contract: (request) => guard(core.contract(request)),
    compare: (request) => guard(core.compare(request)),
    budget: (request) => guard(core.budget(request)),
    scanPlan: (request) => guard(core.scanPlan(request)),
    scan: (request) => guard(core.scan(request)),
    roster: (request) => guard(core.roster(request)),
    practice: (request) => guard(core.practice(request)),
    listSizes: (request) => guard(core.listSizes(request)),
    ratioChange: (request) => guard(core.ratioChange(request)),
  } satisfies AnalysisInWorker);
}
