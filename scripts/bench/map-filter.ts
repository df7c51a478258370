import type { Browser, Page } from '@playwright/test';
import type { StaticServer } from '../../tests/support/static-server';
import { inFreshPage } from './chromium';
import { loadFiles } from './load-files';
import { LOCALITIES, NATIONAL_YEAR } from './national-set';
import { INDICATORS } from './qof-rows';
import { recordTrace } from './record-trace';
import { longestTask, pageThreads, type LongestTask } from './trace';

/** Practices × exception rates of every indicator, on the Outliers page. */
export interface MapData {
  readonly files: readonly string[];
  readonly practices: number;
}

export interface MapTimes {
  /** From the change of the link to the second frame after the map was drawn: ms each. */
  readonly changes: readonly number[];
  readonly longest: LongestTask;
  /** From the change of the link to a map that holds every column: ms. */
  readonly whole: number;
}

interface Change {
  readonly hash: string;
  /** Practices that the map has to hold then. */
  readonly rows: number;
}

const SLOW = 300_000;
const MAP = '.outlier-map';

/** Filters and sorts the heat map, each time as it was not before. @throws Error where the map holds other practices or measures */
export function mapFilters(browser: Browser, site: StaticServer, data: MapData): Promise<MapTimes> {
  return inFreshPage(browser, async (page) => {
    page.setDefaultTimeout(SLOW);
    await page.goto(`${site.url}#/data`);
    await loadFiles(page, data.files);
    const began = performance.now();
    await goTo(page, hashOf({}));
    await page.getByRole('heading', { level: 1, name: /chance alone would give/ }).waitFor();
    const whole = performance.now() - began;
    await page.evaluate((selector) => drawingWatch.painted(selector, null), MAP);
    await checkMap(page, data.practices);
    const asked = changesOf(data.practices);
    const changes: number[] = [];
    for (const change of asked) changes.push(await timeOf(page, change));
    const events = await recordTrace(browser, page, async () => {
      for (const change of asked) await timeOf(page, change);
    });
    const { pid, main } = pageThreads(events);
    return { changes, longest: longestTask(events, pid, main), whole };
  });
}

/** Localities, rules and orders in turn; none leaves the map as it was. */
function changesOf(practices: number): readonly Change[] {
  const one = (place: number) => [`Locality ${String(place + 1).padStart(2, '0')}`];
  const inLocality = (place: number) => Math.floor((practices - 1 - place) / LOCALITIES) + 1;
  return Array.from({ length: 6 }, (_, round) => [
    { hash: hashOf({ only: one(round) }), rows: inLocality(round) },
    { hash: hashOf({}), rows: practices },
    { hash: hashOf({ sort: `z:exception-rate:${INDICATORS[round * 7] ?? ''}` }), rows: practices },
    { hash: hashOf({ sort: 'locality', rule: '95' }), rows: practices },
    { hash: hashOf({ rule: 'fdr-5' }), rows: practices },
    { hash: hashOf({ rule: 'fdr-5', sort: 'name', only: one(round + 6) }), rows: inLocality(round + 6) },
  ]).flat();
}

function hashOf(view: Readonly<Record<string, unknown>>): string {
  const asked = { period: NATIONAL_YEAR, detail: 'indicator', domains: ['exceptions'], ...view };
  const text = (value: unknown) => encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value));
  return `#/outliers?${Object.entries(asked).map(([key, value]) => `${key}=${text(value)}`).join('&')}`; // prettier-ignore
}

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((next) => {
    location.hash = next;
  }, hash);

async function timeOf(page: Page, { hash, rows }: Change): Promise<number> {
  const milliseconds = await page.evaluate(
    async ([selector, next]) => {
      const began = performance.now();
      location.hash = next;
      return (await drawingWatch.painted(selector, null)) - began;
    },
    [MAP, hash] as const,
  );
  await checkMap(page, rows);
  return milliseconds;
}

/** A map that is quick because it leaves something out is no map. */
async function checkMap(page: Page, practices: number): Promise<void> {
  const size = await page.locator(MAP).evaluate((map) => [map.ariaRowCount, map.ariaColCount].map(Number));
  const wanted = [practices + 1, INDICATORS.length + 1];
  if (size.join() !== wanted.join()) throw new Error(`the map is ${size.join(' by ')}, not ${wanted.join(' by ')}`);
}
