import { readFileSync } from 'node:fs';
import { writeLargeQof } from '../../scripts/bench/large-qof-file';
import { zipOf } from '../support/raw-zip';
import { expect, test } from './app-test';

const ROWS = 700_000;
/** Far above any task of ours, far below what reading such a file on the page's own thread would take: ms. */
const LONGEST_TASK = 1000;

test('shows how far a large file is, gives it up when told to, and loads it when asked again', async ({
  page,
  openApp,
}, testInfo) => {
  const file = writeLargeQof(testInfo.outputPath('large.csv'), ROWS);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' }); // prettier-ignore
    Object.assign(window, { tasks });
  });
  await openApp('/data');
  const input = page.locator('input[type=file]').first();
  const loaded = page.getByRole('table', { name: 'Loaded files' });
  const small =
    'financial_year,practice_code,indicator_code,numerator,denominator,exceptions\n2007/08,A81001,DM5,90,95,5\n';
  await input.setInputFiles([{ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(small) }]);
  await expect(loaded).toContainText('mine.csv');

  await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
  await input.setInputFiles(file.path);
  const megabytes = Math.floor(file.bytes / 1e6);
  // In the middle of the statement that reads it: the worker is deaf, and is ended.
  await expect(page.getByText(new RegExp(`^[1-9]\\d* of ${megabytes} MB, [\\d,]+ lines`))).toBeVisible();
  const bar = page.getByRole('progressbar');
  await expect(bar).toHaveAccessibleName('large.csv: Reading rows');
  expect(Number(await bar.getAttribute('value'))).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  const words = page.getByText('Loading of “large.csv” was cancelled. What was loaded before is still here.');
  await expect(words).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Cancel loading' })).toHaveCount(0);
  await expect(loaded).toContainText('mine.csv');
  await expect(loaded).not.toContainText('large.csv');

  await input.setInputFiles(file.path);
  await expect(loaded.getByRole('row').filter({ hasText: 'large.csv' })).toContainText('700,000', {
    timeout: 60_000,
  });
  await expect(words).toHaveCount(0);
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
  expect(longest).toBeLessThan(LONGEST_TASK);

  await page.reload();
  await expect(loaded).toContainText('large.csv', { timeout: 60_000 });
  await expect(loaded).toContainText('mine.csv');
});

test('keeps nothing of a load of several files that is cancelled', async ({ page, openApp }, testInfo) => {
  const { path } = writeLargeQof(testInfo.outputPath('large.csv'), 900_000);
  const { path: first } = writeLargeQof(testInfo.outputPath('first.csv'), 100);
  await openApp('/data');
  await page.locator('input[type=file]').first().setInputFiles([first, path]);
  await expect(page.getByRole('progressbar', { name: 'File 2 of 2, large.csv: Reading rows' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel loading' }).click();
  const words = 'Loading of the 2 files was cancelled. What was loaded before is still here.';
  await expect(page.getByRole('status').filter({ hasText: words })).toBeFocused({ timeout: 60_000 });
  const loaded = page.getByRole('table', { name: 'Loaded files' });
  await expect(loaded).toContainText('practices.csv');
  await expect(loaded).not.toContainText(/large\.csv|first\.csv/);
  await page.reload();
  await expect(loaded).toContainText('practices.csv', { timeout: 60_000 });
  await expect(loaded).not.toContainText(/large\.csv|first\.csv/);
});

test('reads a large file out of a zip, to its last row', async ({ page, openApp }, testInfo) => {
  const file = writeLargeQof(testInfo.outputPath('large.csv'), 200_000);
  const buffer = Buffer.from(zipOf({ 'large.csv': readFileSync(file.path) }));
  await openApp('/data');
  await page.locator('input[type=file]').first().setInputFiles([{ name: 'year.zip', mimeType: 'application/zip', buffer }]); // prettier-ignore
  const row = page.getByRole('table', { name: 'Loaded files' }).getByRole('row').filter({ hasText: 'year.zip › large.csv' }); // prettier-ignore
  await expect(row.getByRole('cell').nth(3)).toHaveText('200,000', { timeout: 60_000 });
});
