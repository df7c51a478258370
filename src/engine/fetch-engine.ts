import wasmFile from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?compressed';
import { fetchWasm, type WasmArrival } from './wasm-arrival';

/** Begins to fetch the data engine: apart from `createBrowserEngine`, so that this need not wait for DuckDB's script. */
export function fetchEngine(): WasmArrival {
  return fetchWasm(wasmFile);
}
