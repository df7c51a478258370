import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect as quickExpect, test } from './app-test';

test.setTimeout(400_000);
/** A machine that does several things at once takes its time: three years of every measure are gone through. */
const expect = quickExpect.configure({ timeout: 180_000 });

const allPacks = (page: Page) => page.getByRole('button', { name: 'Packs for all 73 practices' });

/** The counts that the page has shown from now on, of packs made: a page that is held up shows few of them. */
async function watchCounts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const shown = new Set<string>();
    const look = () => {
      const [words] = /\d+ of 73 made/.exec(document.body.innerText) ?? [];
      if (words !== undefined) shown.add(words);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { shown });
  });
  return () => page.evaluate(() => (window as unknown as { shown: Set<string> }).shown.size);
}

test('73 visit packs are written in one zip, with progress, and can be cancelled', async ({ page, openApp }) => {
  await openApp('/practices');
  await expect(allPacks(page)).toBeEnabled();

  await allPacks(page).click();
  await expect(page.getByText(/^\d+ of 73 made…$/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled: no pack is saved.')).toBeVisible();
  await expect(allPacks(page)).toBeEnabled();

  const countsShown = await watchCounts(page);
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), allPacks(page).click()]);
  // Packs are made one at a time and the page is painted between them: at least one time in three, on a busy machine too.
  expect(await countsShown()).toBeGreaterThan(24);
  expect(download.suggestedFilename()).toBe('visit-packs-2007-08.zip');
  await expect(page.getByText(/^73 packs are saved as visit-packs-2007-08\.zip, /)).toBeVisible();

  const files = unzipSync(readFileSync(await download.path()));
  const names = Object.keys(files);
  expect(names).toHaveLength(73);
  expect(names).toContain('blackcap-surgery-y90001-2007-08.html');
  const text = new TextDecoder().decode(files['blackcap-surgery-y90001-2007-08.html']);
  expect(text).toContain('<h1>Blackcap Surgery</h1>');
  expect(text).toContain('Synthetic sample data');
  expect(text).toContain('Counts from 1 to 4 are masked');
  for (const name of names) expect(new TextDecoder().decode(files[name])).toContain('</svg>');
});
