import type { Browser, Page } from '@playwright/test';
import type { StaticServer } from '../../tests/support/static-server';
import { atRest } from './at-rest';
import { inFreshPage } from './chromium';
import { DRAWN } from './drawing-watch';
import { APP_CHART } from './first-chart';
import { recordTrace } from './record-trace';
import { firstOf, longestTask, pageThreads, type LongestTask } from './trace';

/** A first visit of the app, until it has come to rest. */
export interface FirstVisit {
  /** When the largest thing on the page was painted: ms since navigation. */
  readonly largestPaint: number;
  /** Layout shift of the whole visit, as browsers count it. */
  readonly shift: number;
  /** The longest main-thread task up to the first chart, and after it. */
  readonly longestBefore: LongestTask;
  readonly longestAfter: LongestTask;
}

/** Opens the app with an empty cache and looks at how it comes. */
export function firstVisit(browser: Browser, { url }: StaticServer): Promise<FirstVisit> {
  return inFreshPage(browser, async (page) => {
    const events = await recordTrace(browser, page, async () => {
      await page.goto(url, { waitUntil: 'commit' });
      await page.evaluate((selector) => drawingWatch.painted(selector, null), APP_CHART);
      await atRest(page);
    });
    const { pid, main } = pageThreads(events);
    const drawn = firstOf(events, pid, main, DRAWN);
    return {
      ...(await paintsOf(page)),
      longestBefore: longestTask(events, pid, main, { until: drawn }),
      longestAfter: longestTask(events, pid, main, { from: drawn }),
    };
  });
}

/** What the browser itself has noted of the page that is open. */
function paintsOf(page: Page): Promise<Pick<FirstVisit, 'largestPaint' | 'shift'>> {
  return page.evaluate(async () => {
    const noted = (type: string): Promise<PerformanceEntry[]> =>
      new Promise((resolve) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          resolve(list.getEntries());
        }).observe({ type, buffered: true });
        // What has none is never told of.
        requestIdleCallback(() => requestIdleCallback(() => resolve([])));
      });
    const shifts = (await noted('layout-shift')) as (PerformanceEntry & { readonly value: number })[];
    return {
      largestPaint: (await noted('largest-contentful-paint')).at(-1)?.startTime ?? 0,
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
    };
  });
}
