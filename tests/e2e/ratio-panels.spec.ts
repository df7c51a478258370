import type { Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { appIsReady, csvRecords, expect, savedFile, test } from './app-test';

const VIEW = '/ratio?provider=RWG';
const PANELS = [
  'Month by month',
  'Activity and cost against plan',
  'Why the ratio differs',
  'Referrals, firsts and follow-ups of the pathway',
] as const;

/** Opens the page and waits for the first of its panels. */
async function openPanels(page: Page, site: string): Promise<void> {
  await page.goto(`${site}#${VIEW}`);
  await expect(page.getByRole('button', { name: `Download: ${PANELS[0]}` })).toBeVisible({ timeout: 60_000 });
}

test('shows each panel of the sample, saves each chart, and has no fault axe can find', async ({ page, site }) => {
  await openPanels(page, site.url);
  for (const title of PANELS) {
    await page.getByRole('heading', { name: title, exact: true }).scrollIntoViewIfNeeded();
    await expect(page.getByRole('button', { name: `Download: ${title}` })).toBeVisible();
    const rows = csvRecords(readFileSync(await savedFile(page, title, 'CSV table'), 'utf8'));
    expect(rows.length).toBeGreaterThan(5);
    const svg = readFileSync(await savedFile(page, title, 'SVG'), 'utf8');
    expect(svg).toContain('Synthetic sample data');
  }
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('begins the limits anew with a reason, which a reload keeps, and takes it back', async ({ page, site }) => {
  await openPanels(page, site.url);
  await page.getByText('Begin the limits anew').click();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByText(/Say what changed/)).toBeVisible();
  await page.getByLabel('From', { exact: true }).selectOption('2007-04');
  await page.getByLabel('Reason', { exact: true }).fill('Nurse-led clinic');
  await page.getByRole('button', { name: 'Begin anew' }).click();
  const note = page.getByText('Limits worked out anew from April 2007: Nurse-led clinic.');
  await expect(note).toBeVisible();
  await page.reload();
  await appIsReady(page);
  await expect(note).toBeVisible({ timeout: 60_000 });
  await page.getByText(/Begin the limits anew/).click();
  await page.getByRole('button', { name: 'Remove the new limits from April 2007' }).click();
  await expect(note).toHaveCount(0);
});
