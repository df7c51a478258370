import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import type { StaticServer } from '../../tests/support/static-server';
import { inFreshPage } from './chromium';
import { APP_CHART } from './first-chart';
import { loadFiles } from './load-files';
import { longestTask, pageThreads, type LongestTask } from './trace';
import { recordTrace } from './record-trace';

/** Data on which the indicator is changed. */
export interface FilterData {
  /** Files to load first; empty to stay with the sample. */
  readonly files: readonly string[];
  readonly period: string;
  readonly indicators: readonly string[];
  /** Practices that the funnel has to show. */
  readonly practices: number;
}

/** The sample that the app comes with. @param folder of the built app */
export function sampleData(folder: string): FilterData {
  const period = '2007/08';
  const rows = readFileSync(`${folder}/data/qof.csv`, 'utf8').split('\n').map((line) => line.split(',')); // prettier-ignore
  const indicators = new Set(rows.filter(([year]) => year === period).map(([, , indicator]) => indicator ?? ''));
  const practices = readFileSync(`${folder}/data/practices.csv`, 'utf8').trimEnd().split('\n').length - 1;
  return { files: [], period, indicators: [...indicators], practices };
}

/**
 * Changes the indicator of the Variation page, to one that was not asked for before each time.
 *
 * @returns from the change of the link to the second frame after the new funnel was drawn: ms each
 */
export function filterChanges(
  browser: Browser,
  site: StaticServer,
  data: FilterData,
  count: number,
): Promise<number[]> {
  return inFreshPage(browser, async (page) => {
    await openFunnel(page, site, data);
    const times: number[] = [];
    for (const indicator of data.indicators.slice(1, count + 1)) times.push(await change(page, data, indicator));
    return times;
  });
}

/** The longest task of the main thread while the indicator is changed that often. */
export function longestTaskOfChanges(
  browser: Browser,
  site: StaticServer,
  data: FilterData,
  count: number,
): Promise<LongestTask> {
  return inFreshPage(browser, async (page) => {
    await openFunnel(page, site, data);
    const events = await recordTrace(browser, page, async () => {
      for (const indicator of data.indicators.slice(1, count + 1)) await change(page, data, indicator);
    });
    const { pid, main } = pageThreads(events);
    return longestTask(events, pid, main);
  });
}

async function openFunnel(page: Page, site: StaticServer, data: FilterData): Promise<void> {
  await page.goto(`${site.url}#/data`);
  if (data.files.length > 0) await loadFiles(page, data.files);
  const [first = ''] = data.indicators;
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    hashOf(data, first),
  );
  await page.evaluate((selector) => drawingWatch.painted(selector, null), APP_CHART);
  await checkMarks(page, data.practices);
}

async function change(page: Page, data: FilterData, indicator: string): Promise<number> {
  const milliseconds = await page.evaluate(
    async ([selector, hash]) => {
      const before = document.querySelector(selector)?.getAttribute('aria-label') ?? '';
      const began = performance.now();
      location.hash = hash;
      return (await drawingWatch.painted(selector, before)) - began;
    },
    [APP_CHART, hashOf(data, indicator)] as const,
  );
  await checkMarks(page, data.practices);
  return milliseconds;
}

function hashOf({ period }: FilterData, indicator: string): string {
  return `#/variation?measure=exception-rate&period=${period}&indicator=${indicator}`;
}

/** A chart that is quick because it leaves practices out is no chart. */
async function checkMarks(page: Page, practices: number): Promise<void> {
  const shown = await page.getByRole('slider').first().getAttribute('aria-valuemax');
  if (Number(shown) !== practices) throw new Error(`the funnel shows ${shown} practices, not ${practices}`);
}
