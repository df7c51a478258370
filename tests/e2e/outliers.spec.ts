import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { csvRecords, expect, savedFile, test } from './app-test';

const SLOW = { timeout: 120_000 };
test.setTimeout(300_000);

const map = (page: Page) => page.getByRole('grid', { name: 'practices and measures' });
const details = (page: Page) => page.locator('.outlier-details');
const isWhole = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toContainText('chance alone would give', SLOW); // prettier-ignore

test('finds the planted excepters, says what lies behind a cell, and opens the measure with the practice selected', async ({
  page,
  openApp,
}) => {
  await openApp('/outliers');
  await isWhole(page);
  await page.getByRole('combobox', { name: 'Rows in order of' }).selectOption({ label: 'Exception rate, diabetes' });
  // The eight practices planted as high excepters of diabetes stand first.
  const column = Number(await map(page).getByRole('columnheader', { name: 'Exception rate, diabetes' }).getAttribute('aria-colindex')); // prettier-ignore
  const first = map(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
  const cell = (row: number) => first.nth(row).locator(`[aria-colindex="${column}"]`);
  for (let row = 0; row < 8; row += 1) await expect(cell(row)).toContainText('higher');
  await expect(cell(0)).toHaveAttribute(
    'aria-label',
    /^1[0-9]\.\d%, [\d,]+ of [\d,]+, higher: outside the 99\.8% limits/,
  );
  await cell(0).click();
  await expect(details(page)).toContainText(/Exception rate, diabetes, 2007\/08: 1\d\.\d%/);
  await expect(details(page)).toContainText('so in each of the 2 years before', SLOW);
  await expect(page).toHaveURL(/column=exception-rate/);
  const name = await details(page).locator('strong').first().textContent();
  await details(page).getByRole('link', { name: 'See all of Exception rate, diabetes' }).click();
  await expect(page).toHaveURL(/#\/variation\?.*measure=exception-rate.*unit=Y90/);
  await expect(page.getByRole('combobox', { name: 'Find a practice' })).toHaveValue(new RegExp(name ?? '–'), SLOW);
  await page.goBack();
  await expect(details(page)).toContainText(name ?? '–', SLOW);
});

test('is walked by the keyboard, filtered, saved, and reopened by its link', async ({ page, openApp, browser }) => {
  await openApp('/outliers?only=%5B%22DacCom%22%5D');
  await isWhole(page);
  await expect(map(page)).toHaveAttribute('aria-rowcount', '21');
  await map(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(details(page)).toBeVisible();
  await expect(map(page).locator('[aria-selected="true"]')).toBeInViewport();
  await page.getByRole('combobox', { name: 'A signal is' }).selectOption({ label: 'False discovery 10%' });
  await expect(page.getByText('called at a false discovery rate of 10%').first()).toBeVisible();
  const heading = await page.getByRole('heading', { level: 1 }).textContent();

  await expect(page.getByRole('button', { name: 'Download: Signals' })).toBeVisible(SLOW);
  const [header, ...rows] = csvRecords(readFileSync(await savedFile(page, 'Signals', 'CSV table'), 'utf8'));
  expect(header).toEqual(['unit_code', 'unit_name', 'locality', 'measure', 'period', 'numerator', 'denominator', 'value', 'target', 'value_in_words', 'target_in_words', 'direction', 'z', 'p', 'p_adjusted', 'before', 'note']); // prettier-ignore
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows.slice(0, -1)) expect(row[2]).toBe('DacCom');

  const fresh = await (await browser.newContext()).newPage();
  await fresh.goto(page.url());
  await isWhole(fresh);
  await expect(fresh.getByRole('heading', { level: 1 })).toHaveText(heading ?? '–');
  await expect(details(fresh)).toHaveText((await details(page).textContent()) ?? '–', SLOW);
  await fresh.context().close();
});

test('a note is written under the details, is that of the practice’s page, stays, and is taken back', async ({ page, openApp }) => {
  await openApp('/outliers?unit=Y90002');
  await isWhole(page);
  const note = page.locator('.practice-note');
  const before = (await note.locator('p').textContent()) ?? '';
  await note.getByRole('button', { name: /note/ }).first().press('Enter');
  const text = page.getByRole('textbox', { name: /^Notes on / });
  await expect(text).toBeFocused();
  await text.fill('Ask about the recall letters');
  await note.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(note).toContainText('Ask about the recall letters');
  await expect(note.getByRole('button', { name: 'Change the notes' })).toBeFocused();
  await page.reload();
  await isWhole(page);
  await expect(note).toContainText('Ask about the recall letters');
  await details(page).getByRole('link', { name: /^Open / }).click();
  const record = page.getByRole('region', { name: 'Engagement and visits' });
  await expect(record).toContainText('Ask about the recall letters', SLOW);
  await page.goBack();
  await note.getByRole('button', { name: 'Change the notes' }).click();
  await text.fill('Something else');
  await note.getByRole('button', { name: 'Save' }).click();
  await note.getByRole('button', { name: /^Undo: the notes on/ }).click();
  await expect(note).toContainText('Ask about the recall letters');
  await expect(note).not.toContainText('Something else');
  expect(before).toContain('Notes on');
}); // prettier-ignore

for (const [name, viewport] of [
  ['1440 px', { width: 1440, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
  ['200% zoom', { width: 720, height: 450 }],
] as const) {
  // prettier-ignore
  test(`has no axe violation and no sideways scroll at ${name}`, async ({ page, openApp }) => {
    await page.setViewportSize(viewport);
    await openApp('/outliers?unit=Y90004&column=exception-rate:DM');
    await isWhole(page);
    await expect(details(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
}

test('says what is missing where nothing can be gone through', async ({ page, openApp }) => {
  await openApp('/data');
  await page.locator('input[type=file]').first().setInputFiles([{ name: 'practices.csv', mimeType: 'text/csv', buffer: Buffer.from('practice_code,practice_name,locality\nY90001,Alder,DacCom\n') }]); // prettier-ignore
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('practices.csv', SLOW);
  await page.goto(page.url().replace(/#.*/, '#/outliers'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing that is loaded can be gone through', SLOW);
});
