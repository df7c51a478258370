/**
 * The browser's blocking build is in the package but not in its exports map: `vite.config.ts` points this name at
 * `dist/duckdb-browser-blocking.mjs`, whose face is that of the Node build but for the runtime.
 */
declare module 'duckdb-browser-blocking' {
  import type { DuckDBModule, DuckDBRuntime } from '@duckdb/duckdb-wasm/blocking';
  export { createDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
  /** The engine's module as it is in a browser: its types lack the memory. */
  type Module = DuckDBModule & { readonly HEAPU8: Uint8Array };
  export const BROWSER_RUNTIME: Omit<DuckDBRuntime, 'readFile'> & {
    getFileInfo(mod: DuckDBModule, fileId: number): { readonly fileName: string } | null;
    readFile(mod: Module, fileId: number, buffer: number, bytes: number, location: number): number;
  };
}
