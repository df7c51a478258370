import type { Browser } from '@playwright/test';
import type { StaticServer } from '../../../tests/support/static-server';
import type { BenchOptions } from '../options';
import { qofTotals } from '../qof-totals';
import { spreadOf, type Spread } from '../spread';
import { writeHistory } from './history-files';
import { historyLoad, type HistoryLoad } from './history-load';

/** What the app takes for so many national years. Times are in ms, sizes in bytes. */
export interface HistoryFigures {
  readonly years: number;
  readonly rows: number;
  readonly bytes: number;
  readonly load: Spread;
  readonly loadProcessor: Spread;
  readonly repaint: Spread;
  readonly repaintProcessor: Spread;
  /** The fullest JavaScript heaps of page and worker, added up. */
  readonly heap: Spread;
  readonly engine: Spread;
  /** null where the system does not tell. */
  readonly process: Spread | null;
}

/** Where it measures, and with what. */
interface HistoryRun {
  readonly options: BenchOptions;
  readonly browser: Browser;
  readonly site: StaticServer;
  readonly folder: string;
  readonly say: (what: string) => void;
}

/** Measures each number of years as often as is asked, in turn, always with the same last year. */
export async function measureHistory(run: HistoryRun): Promise<readonly HistoryFigures[]> {
  const { options, browser, site, folder, say } = run;
  const most = Math.max(...options.years);
  say(`writing ${most} national years`);
  const all = writeHistory(folder, most, options.practices);
  const last = all.at(-1);
  if (!last) throw new RangeError('measureHistory needs a number of years');
  const totals = qofTotals(last.path, last.year);
  const loads = new Map<number, HistoryLoad[]>(options.years.map((years) => [years, []]));
  for (let repeat = 1; repeat <= options.repeats; repeat++) {
    for (const [years, done] of loads) {
      say(`${years} national years, ${repeat} of ${options.repeats}`);
      done.push(await historyLoad(browser, site, all.slice(-years), totals, options.changes));
    }
  }
  return [...loads].map(([years, done]) => {
    const files = all.slice(-years);
    const spread = (of: (load: HistoryLoad) => number) => spreadOf(done.map(of));
    const resident = done.flatMap(({ process }) => process ?? []);
    return {
      years,
      rows: files.reduce((sum, { rows }) => sum + rows, 0),
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      load: spread(({ load }) => load),
      loadProcessor: spread(({ loadProcessor }) => loadProcessor),
      repaint: spreadOf(done.flatMap(({ repaints }) => repaints)),
      repaintProcessor: spread(({ repaintProcessor }) => repaintProcessor),
      heap: spread(({ pageHeap, workerHeap }) => pageHeap + workerHeap),
      engine: spread(({ engine }) => engine),
      process: resident.length === done.length ? spreadOf(resident) : null,
    };
  });
}
