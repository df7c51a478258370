import { releaseProxy, type Remote, wrap } from 'comlink';
import type { PackWorker } from './pack-worker';

/** The worker that writes packs, for as long as something is written. */
export interface PackWriter {
  readonly write: Remote<PackWorker>;
  /** Rejects, in plain words, where the worker cannot be had; never resolves. */
  readonly failed: Promise<never>;
  /** Ends it, whatever it is doing. */
  readonly end: () => void;
}

/** Starts the worker that writes packs: it and the libraries it needs are fetched only now. */
export function startPackWriter(): PackWriter {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module', name: 'pack' });
  const write = wrap<PackWorker>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The file could not be made: what writes it could not be fetched.'))); // prettier-ignore
  });
  failed.catch(() => undefined);
  return {
    write,
    failed,
    end: () => {
      write[releaseProxy]();
      worker.terminate();
    },
  };
}
