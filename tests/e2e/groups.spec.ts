import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { appIsReady, csvRecords, expect, savedFile, test } from './app-test';

const SLOW = { timeout: 180_000 };
test.setTimeout(600_000);

const MEMBERS = ['Y90001', 'Y90002', 'Y90003'];
const LINKED = `grouping=~North~${MEMBERS.join('~')}`;
const SAID = 'Grouped by “North” (3 practices) and the rest: averages and limits are still those of all.';
const isWhole = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toContainText('chance alone would give', SLOW); // prettier-ignore

/** Exceptions of diabetes of 2007/08 and those they are of, summed over practices of the sample without the app. */
function exceptions(isIn: (code: string) => boolean): readonly [number, number] {
  const [, ...rows] = csvRecords(readFileSync('public/data/qof.csv', 'utf8'));
  const own = rows.filter(([year, code = '', indicator = '']) => year === '2007/08' && /^DM\d/.test(indicator) && isIn(code)); // prettier-ignore
  const sum = (column: number) => own.reduce((total, row) => total + Number(row[column]), 0);
  return [sum(5), sum(4) + sum(5)];
}

test('a group kept on Relationships stands beside the rest on every page, and stays in its link', async ({ page, openApp }) => {
  await openApp(`/relationships?selected=~${MEMBERS.join('~')}`);
  await page.getByLabel('Name of the group').fill('North');
  await page.getByRole('button', { name: 'Keep as a group' }).click();
  for (const [name, path] of [['Overview', 'overview'], ['Variation', 'variation'], ['Follow-up ratio', 'ratio'], ['Prescribing', 'prescribing'], ['Outliers', 'outliers'], ['Practices', 'practices'], ['Relationships', 'relationships']] as const) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await page.getByLabel('Grouped by').selectOption({ label: 'North and the rest' });
    await expect(page).toHaveURL(new RegExp(`#/${path}\\?.*${LINKED}`));
    await expect(page.getByText(SAID)).toBeVisible(SLOW);
    await expect(page.getByText('Not in North').locator('visible=true').first()).toBeVisible(SLOW);
  }
  const hash = new URL(page.url()).hash;
  await page.getByRole('button', { name: 'Delete North' }).click();
  await expect(page.getByText('The group “North” came with the link: it is not kept in this workspace.')).toBeVisible();
  await expect(page.getByLabel('Grouped by').locator('option:checked')).toHaveText('North (from the link) and the rest');
  expect(new URL(page.url()).hash).toBe(hash);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Grouped by').locator('option:checked')).toHaveText('North and the rest');
}); // prettier-ignore

test('has the counts of its practices, and names them in what is saved', async ({ page, openApp }) => {
  const [x, n] = exceptions((code) => MEMBERS.includes(code));
  const [restX, restN] = exceptions((code) => !MEMBERS.includes(code));
  await openApp(`/overview?${LINKED}`);
  await isWhole(page);
  const grid = page.getByRole('grid', { name: 'Groups at a glance' });
  const words = new Intl.NumberFormat('en-GB');
  const label = (counts: readonly number[]) => new RegExp(counts.map((count) => words.format(count)).join(' ÷ '));
  await expect(grid.getByRole('link', { name: /^Exception rate, diabetes, North: / })).toHaveAttribute('aria-label', label([x, n])); // prettier-ignore
  await expect(grid.getByRole('link', { name: /^Exception rate, diabetes, Not in North: / })).toHaveAttribute('aria-label', label([restX, restN])); // prettier-ignore
  await page.getByRole('button', { name: 'Download: Groups at a glance' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV table' }).click(),
  ]);
  expect(download.suggestedFilename()).toContain('north');
  const rows = csvRecords(readFileSync(await download.path(), 'utf8'));
  expect(rows.find(([measure, , area]) => measure === 'Exception rate, diabetes' && area === 'North')?.at(-1)).toBe(MEMBERS.join(' ')); // prettier-ignore

  await grid.getByRole('link', { name: /^Exception rate, diabetes, North: / }).click();
  await expect(page).toHaveURL(new RegExp(`#/variation\\?.*${LINKED}.*only=~North`));
  await appIsReady(page);
  const chart = await page.getByRole('heading', { level: 2 }).first().textContent();
  const svg = readFileSync(await savedFile(page, chart ?? '', 'SVG picture'), 'utf8').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '); // prettier-ignore
  expect(svg).toContain('Grouped by “North” (3: Y90001, Y90002, Y90003) and the rest');
});

test('filters the signals and the list of practices, and a practice is set beside it', async ({ page, openApp }) => {
  await openApp(`/outliers?${LINKED}&only=~North&rule=95`);
  await isWhole(page);
  await expect(page.getByText('Groups shown: North.')).toBeVisible();
  await expect(page.getByRole('grid', { name: 'practices and measures' })).toHaveAttribute('aria-rowcount', '4');
  await openApp(`/practices?${LINKED}&only=~North`);
  const table = page.getByRole('table', { name: 'All practices' });
  await expect(table.getByRole('row')).toHaveCount(4, SLOW);
  await expect(page.getByRole('table', { name: 'Visits by group' })).toContainText('Not in North');
  await openApp(`/practices?practice=Y90010&${LINKED}`);
  await page.getByLabel('Compare with').selectOption({ label: 'North' });
  await expect(page).toHaveURL(/beside=group/);
  await expect(page.getByText(/beside North|North and all|, North and/).first()).toBeVisible(SLOW);
});

test('an empty group is left out of a link, and one that is not loaded is said so, with the page as it was', async ({ page, openApp }) => {
  await openApp('/outliers?grouping=~North');
  await expect(page.getByText('Part of this link could not be read and was left out: grouping.')).toBeVisible();
  await openApp('/outliers?grouping=~Far~Z1~Z2');
  await expect(page.getByText('No practice of the group “Far” is in these data.')).toBeVisible(SLOW);
  await isWhole(page);
}); // prettier-ignore
