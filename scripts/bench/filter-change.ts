import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { StaticServer } from '../../tests/support/static-server';
import { atRest } from './at-rest';
import { inFreshPage } from './chromium';
import { APP_CHART } from './first-chart';
import { loadFiles } from './load-files';
import { CHANGED, DRAWN } from './drawing-watch';
import { longestTask, pageThreads, processorTime, scriptingOfEach, type LongestTask } from './trace';
import { recordTrace } from './record-trace';

/** Data on which the indicator is changed. */
export interface FilterData {
  /** Files to load first; empty to stay with the sample. */
  readonly files: readonly string[];
  readonly period: string;
  readonly practices: number;
  /** By indicator, how many of the practices the funnel has to show: those with any entry. */
  readonly indicators: ReadonlyMap<string, number>;
}

/** The sample that the app comes with. @param folder of the built app */
export function sampleData(folder: string): FilterData {
  const period = '2007/08';
  const lines = (name: string) =>
    readFileSync(join(folder, 'data', name), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1);
  const indicators = new Map<string, number>();
  for (const line of lines('qof.csv')) {
    const [year, , indicator = '', , denominator, exceptions] = line.split(',');
    const hasEntries = Number(denominator) + Number(exceptions) > 0;
    if (year === period && hasEntries) indicators.set(indicator, (indicators.get(indicator) ?? 0) + 1);
  }
  return { files: [], period, practices: lines('practices.csv').length, indicators };
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
    await openData(page, site, data);
    const times: number[] = [];
    for (const indicator of nextIndicators(data, count)) times.push(await changeIndicator(page, data, indicator));
    return times;
  });
}

/** What changes of the indicator ask of the machine. */
export interface ChangeLoad {
  readonly longest: LongestTask;
  /** Processor time for one change, on average: ms. */
  readonly main: number;
  readonly workers: number;
  /** Script of the page from each change until its funnel is drawn: ms of processor time. */
  readonly scripting: readonly number[];
}

/** What the threads of the page do while the indicator is changed that often, from one painted funnel to the next. */
export function loadOfChanges(
  browser: Browser,
  site: StaticServer,
  data: FilterData,
  count: number,
): Promise<ChangeLoad> {
  return inFreshPage(browser, async (page) => {
    await openData(page, site, data);
    const indicators = nextIndicators(data, count);
    const events = await recordTrace(browser, page, async () => {
      for (const indicator of indicators) await changeIndicator(page, data, indicator);
    });
    const { pid, main, workers } = pageThreads(events);
    const each = (tid: number) => processorTime(events, pid, tid) / indicators.length;
    return {
      longest: longestTask(events, pid, main),
      main: each(main),
      workers: workers.reduce((sum, worker) => sum + each(worker), 0),
      scripting: scriptingOfEach(events, pid, main, CHANGED, DRAWN),
    };
  });
}

/** The indicators after the first, which the page opens with. */
export function nextIndicators({ indicators }: FilterData, count: number): readonly string[] {
  return [...indicators.keys()].slice(1, count + 1);
}

async function openData(page: Page, site: StaticServer, data: FilterData): Promise<void> {
  await page.goto(`${site.url}#/data`);
  if (data.files.length > 0) await loadFiles(page, data.files);
  await openFunnel(page, data);
}

/** Goes to the funnel of the first indicator, from the page that is open, and waits until it is painted. */
export async function openFunnel(page: Page, data: FilterData): Promise<void> {
  const [first = ''] = data.indicators.keys();
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    hashOf(data, first),
  );
  await page.evaluate((selector) => drawingWatch.painted(selector, null), APP_CHART);
  await checkMarks(page, data, first);
  await atRest(page);
}

/** Changes the indicator of the Variation page, and waits until it is at rest again. @returns ms until the new funnel is painted */
export async function changeIndicator(page: Page, data: FilterData, indicator: string): Promise<number> {
  const milliseconds = await page.evaluate(
    async ([selector, hash, changed]) => {
      const before = drawingWatch.saysOf(document.querySelector(selector)) ?? '';
      const began = performance.now();
      document.dispatchEvent(new Event(changed));
      location.hash = hash;
      return (await drawingWatch.painted(selector, before)) - began;
    },
    [APP_CHART, hashOf(data, indicator), CHANGED] as const,
  );
  await checkMarks(page, data, indicator);
  await atRest(page);
  return milliseconds;
}

function hashOf({ period }: FilterData, indicator: string): string {
  return `#/variation?measure=exception-rate&period=${period}&indicator=${indicator}`;
}

/** A chart that is quick because it leaves practices out is no chart. */
async function checkMarks(page: Page, { indicators }: FilterData, indicator: string): Promise<void> {
  const shown = Number(await page.getByRole('slider').first().getAttribute('aria-valuemax'));
  const wanted = indicators.get(indicator);
  if (shown !== wanted) throw new Error(`the funnel of ${indicator} shows ${shown} practices, not ${wanted}`);
}
