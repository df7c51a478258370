import { expose } from 'comlink';
import { fetchEngine } from '@/engine/fetch-engine';
import type { AnalysisInWorker } from './boot-core';
import { sendLongAnswersByColumns } from './long-answers';

/** What the page finds in the worker: the core, once the engine has booted. */
export interface CoreWorker {
  /**
   * @param lock name of a lock the worker holds for as long as it lives, so that the page learns of its death
   * @param onProgress told the share of the engine that has come, 0 to 1; first when the lock is held
   */
  boot(sampleFolder: string, lock: string, onProgress: (share: number) => void): Promise<AnalysisInWorker>;
}

// Both come at the same time: the engine's file, and the script of the core, in which DuckDB's is the longest part.
const arrival = fetchEngine();
const script = import('./boot-core');
script.catch(() => undefined);

/** Takes a lock for as long as this worker lives. */
function hold(lock: string): Promise<void> {
  return new Promise((resolve) => {
    const isHeld = (): Promise<never> => {
      resolve();
      return new Promise(() => undefined);
    };
    if ('locks' in navigator) navigator.locks.request(lock, isHeld).catch(() => resolve());
    else resolve();
  });
}

sendLongAnswersByColumns();
expose({
  async boot(sampleFolder, lock, onProgress) {
    await hold(lock);
    arrival.watch(onProgress);
    const { bootCore } = await script;
    return bootCore(sampleFolder, arrival);
  },
} satisfies CoreWorker);
