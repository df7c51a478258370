/**
 * The browser's blocking build is in the package but not in its exports map: `vite.config.ts` points this name at
 * `dist/duckdb-browser-blocking.mjs`, whose face is that of the Node build but for the runtime and how it starts.
 */
declare module 'duckdb-browser-blocking' {
  import type {
    DuckDBBindings,
    DuckDBBundles,
    DuckDBModule,
    DuckDBRuntime,
    Logger,
  } from '@duckdb/duckdb-wasm/blocking';
  export { DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
  export interface BrowserBindings extends DuckDBBindings {
    /** Asked once, by `instantiate`, for the instance of the engine's module; its types hide it. */
    instantiateWasm(
      imports: WebAssembly.Imports,
      succeed: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): readonly never[];
  }
  export function createDuckDB(
    bundles: DuckDBBundles,
    logger: Logger,
    runtime: Omit<DuckDBRuntime, 'readFile'>,
  ): Promise<BrowserBindings>;
  /** The engine's module as it is in a browser: its types lack the memory. */
  type Module = DuckDBModule & { readonly HEAPU8: Uint8Array };
  export const BROWSER_RUNTIME: Omit<DuckDBRuntime, 'readFile'> & {
    getFileInfo(mod: DuckDBModule, fileId: number): { readonly fileName: string } | null;
    readFile(mod: Module, fileId: number, buffer: number, bytes: number, location: number): number;
  };
}
