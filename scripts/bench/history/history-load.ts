import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import type { StaticServer } from '../../../tests/support/static-server';
import { appTotals } from '../app-totals';
import { inFreshPage } from '../chromium';
import { engineMemory, watchEngineMemory } from '../engine-memory';
import { changeIndicator, nextIndicators, openFunnel } from '../filter-change';
import { fileCounts, waitForEngine } from '../load-files';
import { APP_SAYS_LOADED, loadTime } from '../load-time';
import { filterDataOf, requireTotals, type FunnelTotals } from '../qof-totals';
import { collectGarbage, recordTrace } from '../record-trace';
import { pageThreads, peakHeap, processorTime, type TraceEvent } from '../trace';
import type { YearFile } from './history-files';

/** So many years loaded at once. Times are in ms, sizes in bytes. */
export interface HistoryLoad {
  readonly load: number;
  /** Processor time of page and worker in it. */
  readonly loadProcessor: number;
  /** Of each change of the indicator. */
  readonly repaints: readonly number[];
  /** Processor time of page and worker for one of them, on average. */
  readonly repaintProcessor: number;
  /** The fullest JavaScript heaps of the load, each at its own moment. */
  readonly pageHeap: number;
  readonly workerHeap: number;
  /** WebAssembly memory after the load and the repaints: it never shrinks. */
  readonly engine: number;
  /** The most memory of the machine that the page's process has held, its workers in it; null where the system does not tell. */
  readonly process: number | null;
}

const SLOW = 900_000;

/**
 * Loads years on the Data page of the app and changes the indicator of the last of them.
 *
 * @param totals of the last year
 * @throws Error where a row is not accounted for, or a funnel holds anything but what the file does
 */
export function historyLoad(
  browser: Browser,
  site: StaticServer,
  files: readonly YearFile[],
  totals: ReadonlyMap<string, FunnelTotals>,
  changes: number,
): Promise<HistoryLoad> {
  return inFreshPage(browser, async (page) => {
    page.setDefaultTimeout(SLOW);
    watchEngineMemory(page);
    await page.goto(`${site.url}#/data`);
    await waitForEngine(page);
    await collectGarbage(page);
    let load = 0;
    const paths = files.map(({ path }) => path);
    const events = await recordTrace(browser, page, async () => {
      load = await loadTime(page, paths, APP_SAYS_LOADED);
      await collectGarbage(page);
    });
    await requireRows(page, files);
    const data = filterDataOf(paths, files.at(-1)?.year ?? '', totals);
    await openFunnel(page, data);
    const repaints: number[] = [];
    const repainting = await recordTrace(browser, page, async () => {
      for (const indicator of nextIndicators(data, changes)) {
        repaints.push(await changeIndicator(page, data, indicator));
        requireTotals('the app', indicator, await appTotals(page), totals.get(indicator));
      }
    });
    const { pid, main, workers } = pageThreads(events);
    return {
      load,
      loadProcessor: processorTimeOfAll(events),
      repaints,
      repaintProcessor: processorTimeOfAll(repainting) / repaints.length,
      pageHeap: peakHeap(events, pid, main),
      workerHeap: workers.reduce((sum, worker) => sum + peakHeap(events, pid, worker), 0),
      engine: await engineMemory(page),
      process: mostResident(pid),
    };
  });
}

async function requireRows(page: Page, files: readonly YearFile[]): Promise<void> {
  for (const { path, rows } of files) {
    const { read, loaded } = await fileCounts(page, path);
    if (read !== rows || loaded !== rows)
      throw new Error(`the page says ${read} rows read, ${loaded} loaded; ${path} holds ${rows}`);
  }
}

function processorTimeOfAll(events: readonly TraceEvent[]): number {
  const { pid, main, workers } = pageThreads(events);
  return [main, ...workers].reduce((sum, thread) => sum + processorTime(events, pid, thread), 0);
}

/** Linux keeps the most that a process has held. */
function mostResident(pid: number): number | null {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
