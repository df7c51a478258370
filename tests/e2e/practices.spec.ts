import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { appIsReady, expect as quickExpect, test } from './app-test';
import { tabTo } from './keyboard';

test.setTimeout(400_000);

/** A machine that does several things at once takes its time: three years of every measure are gone through. */
const expect = quickExpect.configure({ timeout: 180_000 });

const allPacks = (page: Page) => page.getByRole('button', { name: 'Packs for all 73 practices' });

test('from a signal to its practice and to a visit pack, by keyboard alone', async ({ page, openApp }) => {
  await openApp('/outliers');
  const signal = page.locator('a[href^="#/practices?practice="]').first();
  await expect(signal).toBeVisible();
  await tabTo(page, signal, 60);
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  await expect(page.getByRole('region', { name: 'Signals' })).toContainText('%');
  await expect(page.getByRole('button', { name: 'Visit pack' })).toBeEnabled();
  await tabTo(page, page.getByRole('button', { name: 'Visit pack' }), 10);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const pack = readFileSync(await download.path(), 'utf8');
  const name = /<h1>([^<]+)<\/h1>/.exec(pack)?.[1] ?? '';
  await expect(heading).toContainText(name);

  await page.goBack();
  await expect(page).toHaveURL(/#\/outliers/);
});

test('from the list of all practices to one and back, the focus following', async ({ page, openApp }) => {
  await openApp('/practices');
  const first = page.getByRole('table', { name: 'All practices' }).getByRole('link').first();
  const name = (await first.textContent()) ?? '';
  await first.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(name);
  await expect(heading).toBeFocused();
  await page.goBack();
  await expect(heading).toHaveText('Practices');
});

test('a record that is changed stays over a reload and can be taken back', async ({ page, openApp }) => {
  await openApp('/practices?practice=Y90002');
  const panel = page.getByRole('region', { name: 'Engagement and visits' });
  await expect(panel.getByRole('button', { name: 'Change' })).toBeVisible();
  await panel.getByRole('button', { name: 'Change' }).press('Enter');
  await panel.getByRole('textbox', { name: 'Visit planned' }).fill('2007-12-05');
  await panel.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(panel).toContainText('5 December 2007');
  await expect(panel.getByRole('button', { name: 'Change' })).toBeFocused();
  await page.reload();
  await appIsReady(page);
  await expect(panel).toContainText('5 December 2007');
  await expect(panel).toContainText('entered here');

  await panel.getByRole('button', { name: 'Change' }).click();
  await panel.getByRole('textbox', { name: 'Notes' }).fill('Ring first');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toContainText('Ring first');
  await panel.getByRole('button', { name: /^Undo: the record of/ }).click();
  await expect(panel).not.toContainText('Ring first');
  await expect(panel).toContainText('5 December 2007');
  await page.reload();
  await appIsReady(page);
  await expect(panel).toContainText('5 December 2007');
  await expect(panel).not.toContainText('Ring first');
});

for (const [size, viewport] of [['1440 px', { width: 1440, height: 900 }], ['390 px', { width: 390, height: 844 }], ['200% zoom', { width: 720, height: 450 }]] as const) {
  for (const path of ['/practices', '/practices?practice=Y90001&beside=similar']) {
    test(`has no axe violation and no sideways scroll on ${path} at ${size}`, async ({ page, openApp }) => {
      await page.setViewportSize(viewport);
      await openApp(path);
      const ready = path === '/practices' ? allPacks(page) : page.getByRole('button', { name: 'Visit pack' });
      await expect(ready).toBeEnabled();
      if (path !== '/practices') await page.getByRole('button', { name: 'Change' }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth); // prettier-ignore
      expect(wider).toBeLessThanOrEqual(0);
    });
  }
} // prettier-ignore
