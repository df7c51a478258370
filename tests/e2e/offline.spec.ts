import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { build, type Plugin } from 'vite';
import { PAGES } from '../../src/app/pages';
import { APP_VERSION } from '../../src/domain/app-version';
import { serveApp } from '../support/serve-app';
import { serveFolder, type StaticServer } from '../support/static-server';
import { appIsReady, csvRecords, savedFile } from './app-test';
import { firstVisit, foot } from './first-visit';

test.use({ serviceWorkers: 'allow' });

const FUNNEL = 'Practices against control limits';
const PATH = '/apps/variation/';
const MINE =
  'financial_year,practice_code,indicator_code,numerator,denominator,exceptions\n2007/08,A81001,DM5,90,95,5\n2007/08,A81002,DM5,9,90,10\n2007/08,A81003,DM5,9,90,30\n';

const note = (page: Page) => page.getByText('A new version is ready.');

async function load(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  const file = { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(MINE) };
  await page.locator('input[type=file]').first().setInputFiles([file]);
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('mine.csv');
}

async function goEverywhere(page: Page): Promise<void> {
  for (const { name, path } of PAGES) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
    await appIsReady(page);
    await expect(page).toHaveURL(new RegExp(`#${path}`));
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/could not|no such page/);
  }
}

test.describe('after one visit, with the network off', () => {
  let site: StaticServer;
  test.beforeEach(async ({ page, context }) => {
    site = await serveApp();
    const faults = await firstVisit(page, site.url);
    expect(faults).toEqual([]);
    // No network, and no server either.
    await context.setOffline(true);
    await site.close();
  });

  test('the tab of the first visit goes to every page', async ({ page }) => {
    await goEverywhere(page);
  });

  test('a new tab opens every page, loads an extract and saves it in every form', async ({ context, page }) => {
    test.slow();
    await page.close();
    const fresh = await context.newPage();
    const faults: string[] = [];
    fresh.on('pageerror', (error) => faults.push(error.message));
    fresh.on('requestfailed', (request) => faults.push(request.url()));
    await fresh.goto(`${site.url}?from=a-link#/data`);
    await appIsReady(fresh);
    await goEverywhere(fresh);
    await load(fresh);
    await fresh.getByRole('link', { name: 'Variation' }).click();
    await expect(fresh.getByRole('heading', { level: 1 })).toContainText(/exception/i);
    await appIsReady(fresh);

    const rows = csvRecords(readFileSync(await savedFile(fresh, FUNNEL, 'CSV table'), 'utf8'));
    expect(rows.flat()).toContain('A81003');
    const png = readFileSync(await savedFile(fresh, FUNNEL, 'PNG picture'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(readFileSync(await savedFile(fresh, FUNNEL, 'SVG picture'), 'utf8')).toContain('<svg');
    const sheets = unzipSync(readFileSync(await savedFile(fresh, FUNNEL, 'Excel table')));
    expect(Object.keys(sheets)).toContain('xl/workbook.xml');

    await fresh.getByRole('button', { name: `Download: ${FUNNEL}` }).click();
    await fresh.getByRole('menuitem', { name: 'Add to pack' }).click();
    await fresh.getByRole('link', { name: 'PEC pack' }).click();
    await expect(fresh.getByRole('heading', { name: 'Before it leaves' })).toBeVisible();
    for (const [button, part] of [
      ['Word paper', 'word/document.xml'],
      ['PowerPoint slides', 'ppt/presentation.xml'],
    ] as const) {
      // prettier-ignore
      const [download] = await Promise.all([
        fresh.waitForEvent('download', { timeout: 120_000 }),
        fresh.getByRole('button', { name: button, exact: true }).click(),
      ]);
      expect(Object.keys(unzipSync(readFileSync(await download.path())))).toContain(part);
    }
    expect(faults).toEqual([]);
  });
});

test('runs without https, where browsers have no service worker, and says nothing of it', async ({ page }) => {
  test.slow();
  const site = await serveApp();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.url.replace('127.0.0.1', 'intranet.test'));
  await appIsReady(page);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await goEverywhere(page);
  await load(page);
  await page.getByRole('link', { name: 'Variation' }).click();
  await appIsReady(page);
  expect(csvRecords(readFileSync(await savedFile(page, FUNNEL, 'CSV table'), 'utf8')).flat()).toContain('A81003');
  await expect(foot(page)).toContainText(`Version ${APP_VERSION}`);
  await expect(foot(page)).not.toContainText('network');
  expect(asked.filter((url) => url.endsWith('sw.js'))).toEqual([]);
  expect(faults).toEqual([]);
  await site.close();
});

/** The next release: the same app under another version. */
const nextVersion: Plugin = {
  name: 'next-version',
  transform: (code, id) => (id.endsWith('/app-version.ts') ? code.replace(APP_VERSION, '9.9.9') : null),
};

test('a new version waits for the reader, and opens with the work and the view as they were', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const [folder, next] = [mkdtempSync(join(tmpdir(), 'site-')), mkdtempSync(join(tmpdir(), 'next-'))];
  cpSync('dist', folder, { recursive: true });
  const site = await serveFolder(folder, PATH);
  const faults = await firstVisit(page, site.url);
  await load(page);
  await page.getByRole('link', { name: 'Variation' }).click();
  await page.goto(`${site.url}#/variation?measure=achievement&group=DM`);
  await appIsReady(page);

  await build({ configFile: 'vite.config.ts', plugins: [nextVersion], build: { outDir: next }, logLevel: 'error' });
  rmSync(folder, { recursive: true });
  cpSync(next, folder, { recursive: true });
  await page.reload();
  await appIsReady(page);
  await expect(note(page)).toBeVisible({ timeout: 60_000 });
  await expect(foot(page)).toContainText(`Version ${APP_VERSION}, build`);

  // Parts of the old version that were never opened, and that the host has no longer.
  const asked = site.requests.length;
  await goEverywhere(page);
  expect(site.requests.slice(asked)).toEqual([]);
  await expect(note(page)).toBeVisible();
  await expect(foot(page)).toContainText(`Version ${APP_VERSION}, build`);

  const other = await context.newPage();
  await other.goto(`${site.url}#/methods`);
  await appIsReady(other);
  await page.goto(`${site.url}#/variation?measure=achievement&group=DM`);
  await appIsReady(page);
  const view = page.url();
  const open = page.getByRole('button', { name: 'Reload with the new version' });
  await open.click();
  await expect(note(page)).toContainText('The app is open in another tab, which still runs the version of now.');
  await expect(foot(page)).toContainText(`Version ${APP_VERSION}, build`);
  await other.close();
  await open.click();
  await expect(foot(page)).toContainText('Version 9.9.9, build', { timeout: 60_000 });
  await appIsReady(page);
  expect(page.url()).toBe(view);
  await expect(foot(page)).toContainText('Data: 1 file of the workspace');
  await expect(note(page)).toHaveCount(0);
  await expect(foot(page)).toContainText('Works without a network');
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('mine.csv');
  await goEverywhere(page);
  expect(faults).toEqual([]);
  await site.close();
  for (const each of [folder, next]) rmSync(each, { recursive: true });
});
