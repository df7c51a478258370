import { expose } from 'comlink';
import { fetchEngine } from '@/engine/fetch-engine';
import type { AnalysisInWorker } from './boot-core';

/** What the page finds in the worker: the core, once the engine has booted. */
export interface CoreWorker {
  /**
   * @param lock name of a lock the worker holds for as long as it lives, so that the page learns of its death
   * @param onProgress told the share of the engine that has come, 0 to 1
   */
  boot(sampleFolder: string, lock: string, onProgress: (share: number) => void): Promise<AnalysisInWorker>;
}

// Both come at the same time: the engine's file, and the script of the core, in which DuckDB's is the longest part.
const arrival = fetchEngine();
const script = import('./boot-core');
script.catch(() => undefined);

expose({
  async boot(sampleFolder, lock, onProgress) {
    if ('locks' in navigator) void navigator.locks.request(lock, () => new Promise(() => undefined));
    arrival.watch(onProgress);
    const { bootCore } = await script;
    return bootCore(sampleFolder, arrival);
  },
} satisfies CoreWorker);
