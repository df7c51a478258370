import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import type { AnalysisInWorker } from './boot-core';
import type { CoreWorker } from './core-worker';
import { takeLongAnswersByColumns } from './long-answers';

/** A worker that is running, and the promise that tells of its death. */
export interface WorkerSession {
  readonly analysis: Remote<AnalysisInWorker>;
  /** Rejects with `WorkerDied` when the worker crashes or is ended, here or from outside; never resolves. */
  readonly died: Promise<never>;
  /** Ends the worker. */
  end(): void;
}

/** The worker is gone; a new one has to read the files again. */
export class WorkerDied extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WorkerDied';
  }
}

let sessions = 0;
takeLongAnswersByColumns();

/** Starts a worker and boots the core in it. @param onProgress share of the engine that has arrived, 0 to 1 */
export async function startWorkerSession(onProgress: (share: number) => void): Promise<WorkerSession> {
  const worker = new Worker(new URL('./core-worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
  sessions += 1;
  const lock = `analysis-worker-${sessions}-${performance.timeOrigin}`;
  const ended = new AbortController();
  let tell: (death: WorkerDied) => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    tell = reject;
    worker.addEventListener('error', (event) => {
      reject(new WorkerDied(event.message || 'the analysis worker stopped'));
    });
    worker.addEventListener('messageerror', () => {
      reject(new WorkerDied('a message of the analysis worker could not be read'));
    });
  });
  // Whoever waits for `died` hears of it; without this a death while nobody waits would be an unhandled rejection.
  died.catch(() => undefined);
  const remote = wrap<CoreWorker>(worker);
  const sampleFolder = new URL('data/', document.baseURI).href;
  let isWatched = false;
  const onShare = (share: number): void => {
    // The worker holds its lock before it tells of anything.
    if (!isWatched) void lockReleased(lock, ended.signal).then(() => tell(new WorkerDied('the analysis worker stopped'))); // prettier-ignore
    isWatched = true;
    onProgress(share);
  };
  const analysis = await Promise.race([remote.boot(sampleFolder, lock, proxy(onShare)), died]);
  return {
    analysis: analysis as unknown as Remote<AnalysisInWorker>,
    died,
    end() {
      ended.abort();
      // Who still waits for an answer asks the worker that takes its place.
      tell(new WorkerDied('the analysis worker was ended'));
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

/**
 * Resolves when the worker's lock comes free: browsers free the locks of a worker that has died without a word. Where
 * there are no locks (a page not served securely) only the watchdog notices.
 */
async function lockReleased(name: string, ended: AbortSignal): Promise<void> {
  if ('locks' in navigator) {
    await navigator.locks.request(name, { signal: ended }, () => undefined).catch(() => undefined);
    if (!ended.aborted) return;
  }
  return new Promise(() => undefined);
}
