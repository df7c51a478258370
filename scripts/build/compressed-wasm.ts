import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const QUERY = '.wasm?compressed';

/**
 * Ships WebAssembly that is imported as `x.wasm?compressed` packed by gzip, so that hosts that compress nothing or take
 * no file over 25 MiB can serve it. It is called `.bin`: servers know that ending and neither unpack nor announce what
 * is in it. The development server gives the file as it is.
 */
export function compressedWasm(): Plugin {
  let isBuild = false;
  return {
    name: 'compressed-wasm',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, id.lastIndexOf('?'));
      const raw = readFileSync(file);
      if (!isBuild) {
        return `import url from ${JSON.stringify(`${file}?url`)};
          export default { url, size: ${raw.length}, isCompressed: false };`;
      }
      const source = gzipSync(raw, { level: 9 });
      const reference = this.emitFile({ type: 'asset', name: basename(file, '.wasm') + '.bin', source });
      return `export default { url: import.meta.ROLLUP_FILE_URL_${reference}, size: ${source.length}, isCompressed: true };`;
    },
  };
}
