/**
 * The page that the app is measured against: the same engine build and drawing library, one funnel of the same sample,
 * nothing else. Engine and drawing library start together, as they do in the app.
 */
import type { FunnelPoint } from '../shared/draw-funnel';
import { showFunnelPage } from '../shared/funnel-page';
import type { LoadedSums } from '../shared/funnel-source';
import type { BareAnswer, BareQuestion } from './bare-worker';

const worker = new Worker(new URL('./bare-worker.ts', import.meta.url), { type: 'module' });

/** The worker answers one question after another: the next answer is that of the oldest question. */
const waiting: ((answer: BareAnswer) => void)[] = [];
worker.addEventListener('message', ({ data }: MessageEvent<BareAnswer>) => waiting.shift()?.(data));
worker.addEventListener('error', ({ message }) => {
  throw new Error(message);
});

function ask(question: BareQuestion): Promise<BareAnswer> {
  worker.postMessage(question);
  return new Promise((resolve) => waiting.push(resolve));
}

const points = async (question: BareQuestion) => (await ask(question)) as readonly FunnelPoint[];
const sums = async (question: BareQuestion) => (await ask(question)) as LoadedSums;

await showFunnelPage({
  first: (address) => points({ first: address }),
  sample: () => sums({ sample: true }),
  load: (file) => sums({ load: file }),
  points: (view) => points({ view }),
});
