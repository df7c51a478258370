import { type BrowserBindings, createDuckDB, DuckDBDataProtocol, VoidLogger } from 'duckdb-browser-blocking';
import { openEngine, type RegisterFile } from './blocking-engine';
import type { Engine } from './engine';
import type { WasmArrival } from './wasm-arrival';
import { watchedRuntime } from './watched-runtime';

const registerFile: RegisterFile = (bindings, path, content) => {
  if (content instanceof Uint8Array) bindings.registerFileBuffer(path, content);
  else if (content instanceof Blob) {
    // Read where it lies by FileReaderSync, a block at a time: a large extract never enters JavaScript as a whole.
    bindings.registerFileHandle(path, content, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  } else throw new TypeError('In a browser a file is bytes or a Blob, not a path');
};

/** Stands where a browser lacks the class: no file is one. */
class NoSuchHandle {
  readonly kind = 'none';
}

/** Boots DuckDB in this worker, once its WebAssembly has come. @throws Error when it does not come or cannot be run */
export async function createBrowserEngine({ module }: Pick<WasmArrival, 'module'>): Promise<Engine> {
  const { runtime, watchReads } = watchedRuntime();
  // The bindings find the runtime by a name that only their own way of fetching sets.
  Object.assign(globalThis, { DUCKDB_RUNTIME: runtime });
  // They ask of each file whether it is one of these, which browsers know only where the page came by https: none is.
  if (!('FileSystemSyncAccessHandle' in globalThis))
    Object.assign(globalThis, { FileSystemSyncAccessHandle: NoSuchHandle });
  // Nothing is fetched by an address: the module is put in below.
  const bundle = { mainModule: '', mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), runtime);
  await instantiate(bindings, await module);
  return openEngine(bindings, registerFile, watchReads);
}

/** Runs the module. The bindings' own way would wait for ever where it cannot be run. */
function instantiate(bindings: BrowserBindings, module: WebAssembly.Module): Promise<void> {
  return new Promise((resolve, reject) => {
    bindings.instantiateWasm = (imports, succeed) => {
      WebAssembly.instantiate(module, imports).then((instance) => succeed(instance, module), reject);
      return [];
    };
    bindings.instantiate(() => undefined).then(() => resolve(), reject);
  });
}
