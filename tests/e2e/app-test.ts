import { test as base, expect, type Page } from '@playwright/test';
import { PALETTE } from '../../src/domain/locality-colours';
import { pictureFaults } from '../support/picture-faults';
import { serveApp } from '../support/serve-app';
import type { StaticServer } from '../support/static-server';

export { expect };

interface WorkerFixtures {
  /** The built app, below a path of a static host. */
  readonly site: StaticServer;
}

interface TestFixtures {
  /** Faults the page reported: a test that expects some empties the list. */
  readonly pageFaults: string[];
  /** Opens the app and waits until the engine has answered. @param view what follows the `#` */
  readonly openApp: (view?: string) => Promise<void>;
}

/** A test of the built app. It fails when the page throws or logs an error, or asks another origin for anything. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const server = await serveApp();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  pageFaults: [
    async ({ page, site }, use) => {
      const faults = watchFaults(page, site.url);
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  openApp: async ({ page, site }, use) => {
    await use(async (view = '') => {
      await page.goto(`${site.url}${view === '' ? '' : `#${view}`}`);
      await appIsReady(page);
    });
  },
});

/** What goes wrong in a page from now on: errors thrown or logged, and requests to another origin than the app's. */
export function watchFaults(page: Page, site: string): string[] {
  const faults: string[] = [];
  const { origin } = new URL(site);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) faults.push(`asked for ${url.href}`);
  });
  return faults;
}

/** Waits until the core has started and answered, the page has its heading, and no question is open. */
export async function appIsReady(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible({ timeout: 60_000 });
  await expect(heading).not.toContainText('is starting', { timeout: 60_000 });
  await expect(page.locator('.first-view-note__box')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
}

/** Scrolls to each panel of the page in turn, as a reader would: what waits to be seen is then asked for. */
export async function seeEveryPanel(page: Page): Promise<void> {
  const headings = page.getByRole('heading', { level: 2 });
  await expect(headings.first()).toBeVisible({ timeout: 60_000 });
  for (const heading of await headings.all()) {
    await heading.evaluate(async (element) => {
      element.scrollIntoView();
      // Who watches for an element hears of it with the next frame.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    });
  }
  await appIsReady(page);
}

/** Waits until all of a page is there: every panel is drawn, and nothing is being worked out any more. */
export async function openWhole(page: Page): Promise<void> {
  if ((await page.getByRole('heading', { level: 2 }).count()) > 0) await seeEveryPanel(page);
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 120_000 });
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** Saves a chart from its Download menu. @returns the path of the saved file */
export async function savedFile(page: Page, chart: string, format: string): Promise<string> {
  await page.getByRole('button', { name: `Download: ${chart}` }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ]);
  return download.path();
}

/** A saved picture whose text and marks can be read on white paper, and told apart in greyscale. */
export function expectReadablePicture(svg: string): void {
  expect(pictureFaults(svg, PALETTE)).toEqual([]);
}

/** A CSV text as records of cells, read without our own reader: quotes, doubled quotes, line ends of either kind. */
export function csvRecords(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  const records: string[][] = [];
  let record: string[] = [];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error('not a CSV text');
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') {
      records.push(record);
      record = [];
    }
  }
  return records;
}
