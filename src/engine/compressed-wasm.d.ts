/** WebAssembly as the build ships it (`scripts/build/compressed-wasm.ts`). */
declare module '*.wasm?compressed' {
  import type { WasmFile } from '@/engine/wasm-arrival';
  const file: WasmFile;
  // eslint-disable-next-line no-restricted-exports -- a file's address is its default export, as with `?url`
  export default file;
}
