import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { createDuckDB, DuckDBDataProtocol, VoidLogger } from 'duckdb-browser-blocking';
import { openEngine, type RegisterFile } from './blocking-engine';
import type { Engine } from './engine';
import { watchedRuntime } from './watched-runtime';

const registerFile: RegisterFile = (bindings, path, content) => {
  if (content instanceof Uint8Array) bindings.registerFileBuffer(path, content);
  else if (content instanceof Blob) {
    // Read where it lies by FileReaderSync, a block at a time: a large extract never enters JavaScript as a whole.
    bindings.registerFileHandle(path, content, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  } else throw new TypeError('In a browser a file is bytes or a Blob, not a path');
};

/**
 * Boots DuckDB in this worker.
 *
 * @param onProgress share of the wasm that has arrived, 0 to 1; not called where the server gives no length
 */
export async function createBrowserEngine(onProgress: (share: number) => void): Promise<Engine> {
  // The page's own address of the file, so that the app runs from any folder of a static host.
  const bundle = { mainModule: new URL(wasmUrl, import.meta.url).href, mainWorker: '' };
  const { runtime, watchReads } = watchedRuntime();
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), runtime);
  await bindings.instantiate(({ bytesLoaded, bytesTotal }) => {
    if (bytesTotal > 0) onProgress(Math.min(1, bytesLoaded / bytesTotal));
  });
  return openEngine(bindings, registerFile, watchReads);
}
