import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { appIsReady, expect, test } from './app-test';

test('the coverage grid opens a measure and is there again on the way back; a template downloads and loads', async ({
  page,
  openApp,
}) => {
  await openApp('/data?coverage=quarter');
  const grid = page.getByRole('grid', { name: 'Coverage by measure and period' });
  await page.getByRole('heading', { name: /^What can be shown/ }).scrollIntoViewIfNeeded();
  const cell = grid.getByRole('link', { name: /^Follow-ups per first attendance, 2007\/08 Q1: \d+ of \d+ practices/ });
  const [, withValue, units] = /: (\d+) of (\d+) practices/.exec((await cell.getAttribute('aria-label')) ?? '') ?? [];
  expect(Number(withValue)).toBeGreaterThan(60);
  expect(Number(units)).toBeLessThanOrEqual(73);
  await cell.click();
  await appIsReady(page);
  await expect(page).toHaveURL(/#\/variation\?measure=first-to-follow-up&period=2007\/08\+Q1$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/follow-ups/i);
  await page.goBack();
  await appIsReady(page);
  await expect(page).toHaveURL(/coverage=quarter/);
  await expect(page.getByRole('combobox', { name: 'Periods' })).toHaveValue('quarter');

  await page.getByRole('heading', { name: 'What do I need for this measure?' }).scrollIntoViewIfNeeded();
  const button = page.getByRole('button', { name: 'Template of referrals (CSV)' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('template-referrals.csv');
  const buffer = readFileSync(await download.path());
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'template-referrals.csv', mimeType: 'text/csv', buffer }]);
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('template-referrals.csv');
  await expect(page.getByText(/1 practice is an invented example of the templates/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^GP referrals/ }).last()).toContainText('list sizes: missing');
});

for (const [name, viewport] of [
  ['1440 px', { width: 1440, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
] as const) {
  test(`the grid and the guide have no axe violation and no sideways scroll at ${name}`, async ({ page, openApp }) => {
    await page.setViewportSize(viewport);
    await openApp('/data?coverage=month');
    await page.getByRole('heading', { name: /^What can be shown/ }).scrollIntoViewIfNeeded();
    await expect(page.getByRole('grid', { name: 'Coverage by measure and period' })).toBeVisible();
    await page.getByRole('heading', { name: 'What do I need for this measure?' }).scrollIntoViewIfNeeded();
    await expect(page.getByRole('table', { name: 'Kinds of extract and their templates' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  });
}
