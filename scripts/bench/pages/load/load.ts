/** Gives the bench `window.loadFile`, which loads the chosen file in a new worker, one way or the other. */
import type { LoadOutcome, LoadWay } from './load-worker';

function loadFile(way: LoadWay): Promise<LoadOutcome> {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('no file has been chosen');
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<LoadOutcome>((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', (event: MessageEvent<{ outcome: LoadOutcome } | { error: string }>) => {
      if ('outcome' in event.data) resolve(event.data.outcome);
      else reject(new Error(event.data.error));
    });
    worker.postMessage({ way, file });
  }).finally(() => worker.terminate());
}

Object.assign(window, { loadFile });
