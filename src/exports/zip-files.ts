import { BlobWriter, configure, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/index-native.js';

/** A zip that is filled file by file. */
export interface ZipOfFiles {
  add(path: string, content: string | Uint8Array): Promise<void>;
  /** @returns the whole zip; nothing can be added afterwards */
  finish(): Promise<Blob>;
}

/** An empty zip. To be filled in a worker: it compresses on the thread it is on. */
export function zipOfFiles(): ZipOfFiles {
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(new BlobWriter('application/zip'));
  return {
    async add(path, content) {
      await zip.add(path, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
    },
    finish: () => zip.close(),
  };
}
