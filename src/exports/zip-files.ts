import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js/index-native.js';

/** A zip that is filled file by file. */
export interface ZipOfTexts {
  add(path: string, text: string): Promise<void>;
  /** @returns the whole zip; nothing can be added afterwards */
  finish(): Promise<Blob>;
}

/** An empty zip. To be filled in a worker: it compresses on the thread it is on. */
export function zipOfTexts(): ZipOfTexts {
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(new BlobWriter('application/zip'));
  return {
    async add(path, text) {
      await zip.add(path, new TextReader(text));
    },
    finish: () => zip.close(),
  };
}
