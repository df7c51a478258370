import { createBrowserEngine } from '../../../src/engine/browser-engine';
import type { Engine } from '../../../src/engine/engine';
import { fetchEngine } from '../../../src/engine/fetch-engine';

/** The app's own engine in a worker, to which a test may say any SQL. */
const booted: Promise<Engine> = createBrowserEngine(fetchEngine());

self.addEventListener('message', (event: MessageEvent<{ id: number; text: string }>) => {
  const { id, text } = event.data;
  void booted.then((engine) => {
    try {
      self.postMessage({ id, rows: engine.query({ text, values: [] }, (row) => row) });
    } catch (error) {
      self.postMessage({ id, error: String(error) });
    }
  });
});
