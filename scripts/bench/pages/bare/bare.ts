/**
 * The page that the app is measured against: the same engine build and drawing library, one funnel of the same sample,
 * nothing else. Engine and drawing library start together, as they do in the app.
 */
import type { BarePoint } from './bare-worker';

const worker = new Worker(new URL('./bare-worker.ts', import.meta.url), { type: 'module' });
const answer = new Promise<readonly BarePoint[]>((resolve, reject) => {
  worker.addEventListener('message', (event: MessageEvent<readonly BarePoint[]>) => resolve(event.data));
  worker.addEventListener('error', (event) => reject(new Error(event.message)));
});
worker.postMessage(new URL('data/qof.csv', document.baseURI).href);
const [points, { drawFunnel }] = await Promise.all([answer, import('./draw-funnel')]);
const host = document.getElementById('chart');
if (!host) throw new Error('the page has no element with the id chart');
drawFunnel(host, points);
