import { BROWSER_RUNTIME } from 'duckdb-browser-blocking';
import type { WatchReads } from './blocking-engine';
import type { FileRead } from './engine';

/** So many bytes of a file are in JavaScript's hands at a time: they pass through an array buffer. */
const PIECE = 1_048_576;
const LINE_END = 0x0a;

/** The browser's runtime of the engine, which reads files piece by piece and can tell of each. */
export function watchedRuntime(): { readonly runtime: typeof BROWSER_RUNTIME; readonly watchReads: WatchReads } {
  let onRead: ((read: FileRead) => void) | null = null;
  const readFile: typeof BROWSER_RUNTIME.readFile = (mod, fileId, buffer, bytes, location) => {
    let done = 0;
    while (done < bytes) {
      const wanted = Math.min(PIECE, bytes - done);
      const got = BROWSER_RUNTIME.readFile(mod, fileId, buffer + done, wanted, location + done);
      if (got === 0) break;
      if (onRead !== null) {
        const lines = countLineEnds(mod.HEAPU8.subarray(buffer + done, buffer + done + got));
        onRead({ from: location + done, to: location + done + got, size: sizeOf(mod, fileId), lines });
      }
      done += got;
    }
    return done;
  };
  return {
    runtime: { ...BROWSER_RUNTIME, readFile },
    watchReads: (next) => {
      onRead = next;
    },
  };
}

function sizeOf(mod: Parameters<typeof BROWSER_RUNTIME.readFile>[0], fileId: number): number {
  const name = BROWSER_RUNTIME.getFileInfo(mod, fileId)?.fileName ?? '';
  const file: unknown = BROWSER_RUNTIME._files?.get(name);
  return file instanceof Blob ? file.size : 0;
}

function countLineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) count += 1;
  return count;
}
