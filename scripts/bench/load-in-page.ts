import type { Browser } from '@playwright/test';
import type { StaticServer } from '../../tests/support/static-server';
import { inFreshPage } from './chromium';
import type { LargeFile } from './large-qof-file';
import { fileCounts, loadFiles } from './load-files';
import { collectGarbage, recordTrace } from './record-trace';
import { longestTask, pageThreads, peakHeap, type LongestTask, type PageThreads, type TraceEvent } from './trace';

/** JavaScript heaps, WebAssembly memory and array buffers apart: bytes. */
export interface Heaps {
  readonly page: number;
  /** Of all its workers together. */
  readonly workers: number;
}

/** The load of a large file in the app itself. */
export interface PageLoad {
  /** The fullest they have been, each at its own moment. */
  readonly peak: Heaps;
  /** What they held with the sample loaded and nothing under way. */
  readonly before: Heaps;
  readonly longest: LongestTask;
}

/** Loads a file on the Data page and checks that the page accounts for every row of it. */
export function loadInPage(browser: Browser, site: StaticServer, file: LargeFile): Promise<PageLoad> {
  return inFreshPage(browser, async (page) => {
    await page.goto(`${site.url}#/data`);
    await page.getByRole('rowheader', { name: 'qof.csv', exact: true }).waitFor();
    await collectGarbage(page);
    const before = await recordTrace(browser, page, () => collectGarbage(page));
    const events = await recordTrace(browser, page, async () => {
      await loadFiles(page, [file.path]);
      await collectGarbage(page);
    });
    const { read, loaded } = await fileCounts(page, file.path);
    if (read !== file.rows || loaded !== file.rows) {
      throw new Error(`the page says ${read} rows read, ${loaded} loaded; the file holds ${file.rows}`);
    }
    const threads = pageThreads(events);
    return {
      peak: heapsOf(events, threads),
      before: heapsOf(before, threads),
      longest: longestTask(events, threads.pid, threads.main),
    };
  });
}

function heapsOf(events: readonly TraceEvent[], { pid, main, workers }: PageThreads): Heaps {
  return {
    page: peakHeap(events, pid, main),
    workers: workers.reduce((sum, worker) => sum + peakHeap(events, pid, worker), 0),
  };
}
