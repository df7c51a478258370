import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { runVariation } from '../../scripts/variation/run-variation';
import { realFile } from '../support/realdata';
import { appIsReady, csvRecords, expect, savedFile, test } from './app-test';

const figure = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`^${label}`) }).first();

test('opens on the diabetes contract of the sample with the figures of the command line', async ({ page, openApp }) => {
  await openApp('/data');
  await page.getByLabel('Mask counts below').fill('0');
  await page.getByRole('link', { name: 'Follow-up ratio' }).click();
  await appIsReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Diabetes follow-ups run at 2.87 for each first attendance; the contract pays for 1.75',
  );
  await expect(figure(page, 'First to follow-up')).toHaveText('2.87');
  await expect(figure(page, 'Follow-ups above the ratio')).toHaveText('3,004');
  await expect(figure(page, 'At the contract price')).toHaveText('£246k');
  await expect(figure(page, 'Practices within the ratio')).toHaveText('6 of 73');

  const written: string[] = [];
  const code = await runVariation(
    ['contract', '--specialty', '307', '--provider', 'RWG', '--period', '2007/08', '--format', 'csv'],
    { callerFolder: process.cwd(), out: (text) => written.push(text), error: (text) => written.push(text) },
  );
  expect(code).toBe(0);
  const saved = readFileSync(await savedFile(page, 'Where the activity above the ratio comes from', 'CSV table'), 'utf8'); // prettier-ignore
  expect(csvRecords(saved)).toEqual(csvRecords(written.join('')));
});

test('says on a click where a figure is from, and closes on Escape', async ({ page, openApp }) => {
  await openApp('/ratio');
  await figure(page, 'Follow-ups above the ratio').press('Enter');
  const explained = page.getByRole('dialog', { name: /Follow-ups above the ratio/ });
  await expect(explained).toContainText('7,687');
  await expect(explained).toContainText('2,676');
  await page.keyboard.press('Escape');
  await expect(explained).toHaveCount(0);
  await expect(figure(page, 'Follow-ups above the ratio')).toBeFocused();
});

test('draws localities in rows or against limits, marks one practice in both, and saves either', async ({
  page,
  openApp,
}) => {
  await openApp('/ratio?unit=Y90002');
  const title = 'Localities and practices against the negotiated ratio';
  const panel = page.getByRole('region', { name: title });
  for (const view of ['Localities in rows', 'Control limits']) {
    await panel.getByLabel('Drawn as').selectOption({ label: view });
    await expect(panel.locator('.chart svg, .chart canvas').first()).toBeVisible();
    expect(readFileSync(await savedFile(page, title, 'SVG picture'), 'utf8')).toContain('Synthetic sample data');
  }
  await page.reload();
  await appIsReady(page);
  await expect(panel.getByLabel('Drawn as')).toHaveValue('funnel');
});

test('follows West Hertfordshire quarter by quarter from the published return', async ({ page, openApp }) => {
  const path = realFile('outpatient-qar/nhs_cleaned_202504140439.csv');
  test.skip(!existsSync(path), 'the published file is not on this machine');
  test.setTimeout(240_000);
  await openApp('/data');
  await page.locator('input[type=file]').first().setInputFiles(path);
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('nhs_cleaned', { timeout: 120_000 });
  await page.evaluate(() => {
    window.location.hash = '/ratio?unit=WEST%20HERTFORDSHIRE%20HOSPITALS%20NHS%20TRUST';
  });
  await appIsReady(page);
  const panel = page.getByRole('region', { name: 'Quarter by quarter' });
  // Highest and lowest of the file, worked out by another program.
  await expect(panel).toContainText('Highest 1.92 in July to September 2018, lowest 1.54 in October to December 2012.', { timeout: 120_000 }); // prettier-ignore
});
