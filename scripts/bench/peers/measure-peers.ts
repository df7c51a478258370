import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Sites } from '../build-sites';
import { BARE_CHART, firstChart } from '../first-chart';
import { writeQofFile } from '../large-qof-file';
import { NATIONAL_YEAR } from '../national-set';
import type { BenchOptions } from '../options';
import { qofRows } from '../qof-rows';
import { qofTotals } from '../qof-totals';
import { spreadOf, type Spread } from '../spread';
import { appTimes } from './peer-app';
import { nativeTimes } from './peer-native';
import { pageTimes } from './peer-page';
import type { PeerData, PeerTimes } from './peer';

/** Who is measured, in the order of the table. */
const PEERS = ['app', 'bare', 'plain', 'native'] as const;

export type PeerName = (typeof PEERS)[number];

/** What one peer took in a run: ms. */
export interface PeerFigures {
  readonly peer: PeerName;
  /** null where it draws nothing. */
  readonly firstChart: Spread | null;
  readonly sampleRepaint: Spread;
  readonly nationalRepaint: Spread;
  readonly load: Spread;
}

/** Where it measures, and with what. */
interface PeersRun {
  readonly options: BenchOptions;
  readonly browser: Browser;
  readonly sites: Sites;
  readonly folder: string;
  readonly say: (what: string) => void;
}

const SAMPLE_PERIOD = '2007/08';

/** Measures every peer as often as is asked, in turn, on the same two files. */
export async function measurePeers(run: PeersRun): Promise<readonly PeerFigures[]> {
  const { options, browser, sites, folder, say } = run;
  const sample = peerData(join(sites.appFolder, 'data/qof.csv'), SAMPLE_PERIOD, options.changes);
  const file = writeQofFile(join(folder, 'peers-qof.csv'), qofRows([NATIONAL_YEAR], options.practices));
  const national = peerData(file.path, NATIONAL_YEAR, options.changes);
  const measure: Readonly<Record<PeerName, () => Promise<PeerTimes>>> = {
    app: () => appTimes(browser, sites.app, sample, national),
    bare: () => pageTimes(browser, sites.bare, 'the page with an engine', sample, national),
    plain: () => pageTimes(browser, sites.plain, 'the plain page', sample, national),
    native: () => nativeTimes(sample, national),
  };
  const times = new Map<PeerName, PeerTimes[]>(PEERS.map((peer) => [peer, []]));
  // The first visit of a run finds nothing in the system's file cache: it is made and not counted.
  if (!options.quick) await firstChart(browser, sites.bare, BARE_CHART);
  for (let repeat = 1; repeat <= options.repeats; repeat++) {
    for (const [peer, done] of times) {
      say(`peers: ${peer}, ${repeat} of ${options.repeats}`);
      done.push(await measure[peer]());
    }
  }
  return [...times].map(([peer, done]) => {
    const firsts = done.flatMap((each) => each.firstChart ?? []);
    return {
      peer,
      firstChart: firsts.length > 0 ? spreadOf(firsts) : null,
      sampleRepaint: spreadOf(done.flatMap((each) => each.sampleRepaints)),
      nationalRepaint: spreadOf(done.flatMap((each) => each.nationalRepaints)),
      load: spreadOf(done.map((each) => each.load)),
    };
  });
}

/** A year of an extract, with the indicators after the first, which a page opens with. */
function peerData(path: string, period: string, changes: number): PeerData {
  const totals = qofTotals(path, period);
  const asked = [...totals.keys()].slice(1, changes + 1);
  const rows = [...totals.values()].reduce((sum, each) => sum + each.rows, 0);
  return { path, period, rows, totals, asked };
}
