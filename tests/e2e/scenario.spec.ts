import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { csvRecords, expect, savedFile, test } from './app-test';

const VIEW = '/ratio?specialty=307&provider=RWG&period=2007/08';
const CHART = 'What a different ratio would do';

/** A machine that does several things at once takes its time. */
const SLOW = { timeout: 120_000 };
test.setTimeout(300_000);

const planned = (page: Page) => expect(page.getByRole('table', { name: 'Interim and definitive plan' })).toBeVisible(SLOW); // prettier-ignore
/** Opens the page at an address and waits for the line. */
const open = async (page: Page, address: string) => {
  await page.goto(address);
  await expect(slider(page)).toBeVisible(SLOW);
};
const slider = (page: Page) => page.getByRole('slider', { name: 'Ratio tried out' });
const finding = (page: Page) => page.getByText(/^At \d/);
const compared = (page: Page) => page.getByRole('table', { name: 'Scenarios side by side' });
/** Follow-ups above the ratio, and the ratio, as the finding says them. */
const said = async (page: Page) => {
  const [, ratio, above] = /^At ([\d.]+), ([\d,]+)/.exec((await finding(page).textContent()) ?? '') ?? [];
  return { ratio: Number(ratio), above: Number((above ?? '').replace(',', '')) };
};
const save = async (page: Page, name: string) => {
  await page.getByRole('textbox', { name: 'Name of the scenario' }).fill(name);
  await page.getByRole('button', { name: 'Save scenario' }).click();
  await expect(compared(page).getByRole('columnheader', { name })).toBeVisible();
};

test('follows the mouse and the keyboard, and writes the link when the line is let go', async ({ page, site }) => {
  await open(page, `${site.url}#${VIEW}`);
  await expect(slider(page)).toHaveAttribute('aria-valuenow', '2.25');
  await planned(page);
  const before = await said(page);
  await slider(page).scrollIntoViewIfNeeded();
  const box = await slider(page).boundingBox();
  if (!box) throw new Error('there is no line');
  const [x, y] = [box.x + box.width / 2, box.y + 16];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 6 });
  await expect(slider(page)).not.toHaveAttribute('aria-valuenow', '2.25');
  expect(page.url()).not.toContain('scenario=');
  await page.mouse.up();
  const dragged = await said(page);
  expect(dragged.ratio).toBeLessThan(before.ratio);
  expect(dragged.above).toBeGreaterThan(before.above);
  await expect(page).toHaveURL(new RegExp(`scenario=.*${dragged.ratio}`));
  await slider(page).press('PageUp');
  await expect.poll(async () => (await said(page)).ratio).toBeCloseTo(dragged.ratio + 0.25, 6);
  await slider(page).press('Shift+ArrowLeft');
  await expect.poll(async () => (await said(page)).ratio).toBeCloseTo(dragged.ratio + 0.2, 6);
  await slider(page).press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuenow', (await slider(page).getAttribute('aria-valuemin')) ?? '');
});

test('a link opens two scenarios side by side with the same figures elsewhere', async ({ page, site, browser }) => {
  await open(page, `${site.url}#${VIEW}`);
  await planned(page);
  await save(page, 'As proposed');
  await page.getByRole('textbox', { name: 'Ratio tried out' }).fill('2');
  await page.getByRole('textbox', { name: 'Price of a review (£)' }).fill('35');
  await page.getByRole('textbox', { name: 'Price of a review (£)' }).press('Enter');
  await page.getByRole('combobox', { name: 'Cap applied to' }).selectOption('practice');
  await save(page, 'Offer: 2.00');
  await expect(page).toHaveURL(/Offer/);
  const figures = await compared(page).getByRole('cell').allTextContents();
  expect(figures.some((text) => text.includes('new money'))).toBe(true);

  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await open(other, page.url());
  await planned(other);
  await expect(compared(other).getByRole('columnheader', { name: 'Offer: 2.00' })).toBeVisible();
  const names = (texts: readonly string[]) => texts.filter((text) => !/Keep|Take/.test(text));
  await expect.poll(async () => names(await compared(other).getByRole('cell').allTextContents())).toEqual(names(figures)); // prettier-ignore
  await fresh.close();
});

test('saves the chart and the comparison', async ({ page, site }) => {
  await open(page, `${site.url}#${VIEW}`);
  const svg = readFileSync(await savedFile(page, CHART, 'SVG'), 'utf8');
  expect(svg).toContain('Synthetic sample data');
  expect(svg).toContain('scenario 2.25');
  expect(svg).toContain('contract 1.75');
  expect(
    readFileSync(await savedFile(page, CHART, 'PNG'))
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  const [head = [], ...rows] = csvRecords(readFileSync(await savedFile(page, CHART, 'CSV'), 'utf8'));
  const at = (name: string, row: readonly string[] | undefined) => row?.[head.indexOf(name)];
  const { above } = await said(page);
  const tried = rows.find((row) => at('ratio', row) === '2.25');
  expect(Math.round(Number(at('follow_ups_above', tried)))).toBe(above);
  await save(page, 'As proposed');
  const comparison = readFileSync(await savedFile(page, 'Scenarios side by side', 'CSV table'), 'utf8');
  const [names = [], contract, proposed] = csvRecords(comparison);
  expect(contract?.[names.indexOf('ratio')]).toBe('1.75');
  expect(Math.round(Number(proposed?.[names.indexOf('follow_ups_above')]))).toBe(above);
  expect(proposed?.[names.indexOf('source')]).toContain('synthetic');
});

test('a cap for each locality is a stacked area, and nothing is out of reach for a reader', async ({ page, site }) => {
  const scenario = encodeURIComponent('{"appliesTo":"locality","reviewPrice":35}');
  await open(page, `${site.url}#${VIEW}&scenario=${scenario}`);
  await expect(page.locator('.chart__drawing svg text', { hasText: 'DacCom' }).first()).toBeVisible();
  await save(page, 'By locality');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(violations).toEqual([]);
});
