import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { appIsReady, csvRecords, expect as quickExpect, test } from './app-test';

test.setTimeout(240_000);

/** A machine that does several things at once takes its time. */
const expect = quickExpect.configure({ timeout: 60_000 });

const panel = (page: Page) => page.getByRole('region', { name: 'Contract lines' });
const button = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name });
const field = (page: Page, name: string) => panel(page).getByRole('textbox', { name });
const inUse = (page: Page) => panel(page).getByRole('button', { name: /^In use: / });
/** What is above the ratio, as the first of the page's figures says it. */
const figures = (page: Page) => page.getByRole('button', { name: /^Follow-ups above the ratio/ }).first();
const RATIO = 'Follow-ups per first attendance';

/** Opens the form and types a definitive line with the keyboard alone. */
async function typeLine(page: Page, ratio: string) {
  await button(page, 'New line').press('Enter');
  await expect(panel(page).getByRole('combobox', { name: 'Provider' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(field(page, RATIO)).toBeFocused();
  await page.keyboard.type(ratio);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Def');
}

test('a line is entered by keyboard, used, taken back and kept', async ({ page, openApp }) => {
  await openApp('/ratio?provider=RWG');
  await expect(inUse(page)).toHaveAccessibleName(/307 Diabetic medicine at RWG, 2007\/08, interim, ratio 1.75, loaded/);
  const before = await figures(page).textContent();
  await typeLine(page, '2.3:1');
  await page.keyboard.press('Enter');
  await button(page, 'Save the line').press('Enter');
  await expect(panel(page).getByText(/Which way round is “2.3:1”/)).toBeVisible();
  await expect(field(page, RATIO)).toBeFocused();
  await expect(field(page, RATIO)).toHaveValue('2.3:1');
  await field(page, RATIO).fill('1:2.3');
  await expect(panel(page).getByText('Definitive goes before interim: this one is used.')).toBeVisible();
  await field(page, RATIO).press('Enter');
  await expect(inUse(page)).toHaveAccessibleName(/definitive, ratio 2.30, entered here/);
  await expect(button(page, 'New line')).toBeFocused();
  await expect(figures(page)).not.toHaveText(before ?? '');
  const after = await figures(page).textContent();
  expect(page.url()).toContain('line=');

  await button(page, /^Undo: enter/).press('Enter');
  await expect(inUse(page)).toHaveAccessibleName(/interim, ratio 1.75, loaded/);
  await expect(figures(page)).toHaveText(before ?? '');
  await button(page, /^Redo: enter/).press('Enter');
  await expect(figures(page)).toHaveText(after ?? '');

  await page.reload();
  await appIsReady(page);
  await expect(inUse(page)).toHaveAccessibleName(/definitive, ratio 2.30, entered here/);
  await expect(page.getByText('Synthetic sample data')).toBeVisible();
});

test('another profile sees the figures of the line in the link, and goes back to the loaded one', async ({
  page,
  openApp,
  browser,
}) => {
  await openApp('/ratio?provider=RWG');
  await typeLine(page, '2.3');
  await button(page, 'Save the line').click();
  await expect(inUse(page)).toHaveAccessibleName(/entered here/);
  // 7,687 − 2.3 × 2,676.
  await expect(figures(page)).toHaveText('1,532');
  const said = (await figures(page).textContent()) ?? '';
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await appIsReady(other);
  await expect(inUse(other)).toHaveAccessibleName(/definitive, ratio 2.30, from the link/);
  await expect(figures(other)).toHaveText(said);
  await button(other, /^Use: .*2007\/08, interim, ratio 1.75, loaded/)
    .and(other.locator('[aria-label*="307"][aria-label*="RWG"]'))
    .click();
  await expect(figures(other)).not.toHaveText(said);
  await other.goBack();
  await expect(figures(other)).toHaveText(said);
  await other.context().close();
});

test('lines are saved as contract.csv and loaded again', async ({ page, openApp }) => {
  await openApp('/ratio?provider=RWG');
  await typeLine(page, '2.3');
  await button(page, 'Save the line').click();
  await expect(inUse(page)).toHaveAccessibleName(/entered here/);
  const saving = page.waitForEvent('download');
  await button(page, 'Export (contract.csv)').click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('contract.csv');
  const text = readFileSync(await download.path(), 'utf8');
  const [head = [], ...rows] = csvRecords(text);
  expect(head.slice(0, 6)).toEqual(['financial_year', 'provider_code', 'specialty_code', 'negotiated_ratio', 'status', 'applies_to']); // prettier-ignore
  expect(rows).toHaveLength(11);
  expect(rows.map((row) => row.slice(0, 6))).toContainEqual(['2007/08', 'RWG', '307', '2.3', 'definitive', 'provider']);

  const file = (name: string, content: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  const activity =
    'month,practice_code,specialty_code,provider_code,first_attendances,follow_up_attendances\n2007-04,Y90001,307,RWG,10,30\n';
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await page.getByLabel('Choose files').setInputFiles([file('outpatients.csv', activity), file('contract.csv', text)]);
  await expect(page.getByRole('table', { name: 'Loaded files' }).getByRole('rowheader', { name: 'contract.csv' })).toBeVisible(); // prettier-ignore
  await page.getByRole('link', { name: 'Follow-up ratio' }).click();
  await appIsReady(page);
  await expect(panel(page).getByText('loaded', { exact: false }).first()).toBeVisible();
  await expect(inUse(page)).toHaveAccessibleName(/definitive, ratio 2.30/);
  await expect(figures(page)).toHaveText('7');
});

test('the lines and their form have no fault that axe finds', async ({ page, openApp }) => {
  await openApp('/ratio?provider=RWG');
  await button(page, 'New line').click();
  await button(page, 'Save the line').click();
  const { violations } = await new AxeBuilder({ page }).include('.panel__body').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
