import { createRequire } from 'node:module';
import { createDuckDB, DuckDBDataProtocol, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { openEngine, type RegisterFile } from './blocking-engine';
import type { Engine } from './engine';

const registerFile: RegisterFile = (bindings, path, content) => {
  if (content instanceof Uint8Array) bindings.registerFileBuffer(path, content);
  else if (content instanceof Blob) throw new TypeError('On Node a file is bytes or a path, not a Blob');
  else bindings.registerFileURL(path, content.path, DuckDBDataProtocol.NODE_FS, false);
};

/** Boots DuckDB in this Node process, for the command line and the tests: the build that browsers run. */
export async function createNodeEngine(): Promise<Engine> {
  const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const bundle = { mainModule: wasm, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate();
  return openEngine(bindings, registerFile, () => undefined);
}
