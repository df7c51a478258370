import type { Page } from '@playwright/test';
import { appIsReady, expect, test } from './app-test';

const VIEW = '/ratio?provider=RWG';
/** Opens the page and waits for its months. */
async function openPanels(page: Page, site: string): Promise<void> {
  await page.goto(`${site}#${VIEW}`);
  await expect(page.getByRole('button', { name: 'Download: Month by month' })).toBeVisible({ timeout: 60_000 });
}

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
