/** A page without an engine: text is fetched, taken apart and added up in JavaScript, and drawn by the same library. */
import { showFunnelPage } from '../shared/funnel-page';
import { readQof } from './read-qof';

let qof: ReturnType<typeof readQof> | null = null;

function taken(text: string) {
  qof = readQof(text);
  return qof;
}

await showFunnelPage({
  async first(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`qof.csv could not be fetched: ${response.status}`);
    return taken(await response.text()).pointsOf('2007/08', (indicator) => indicator.startsWith('DM'));
  },
  sample: () => (qof ? Promise.resolve(qof.sums) : Promise.reject(new Error('the sample has not come'))),
  load: async (file) => taken(await file.text()).sums,
  points: ({ period, indicator }) => Promise.resolve(qof?.pointsOf(period, (each) => each === indicator) ?? []),
});
