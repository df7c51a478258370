/**
 * The browser's blocking build is in the package but not in its exports map: `vite.config.ts` points this name at
 * `dist/duckdb-browser-blocking.mjs`, whose face is that of the Node build but for the runtime.
 */
declare module 'duckdb-browser-blocking' {
  export { createDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
  export { DEFAULT_RUNTIME as BROWSER_RUNTIME } from '@duckdb/duckdb-wasm/blocking';
}
