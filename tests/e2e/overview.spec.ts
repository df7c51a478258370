import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { csvRecords, expect, savedFile, test } from './app-test';
import { isSeenToBeFocused, tabTo } from './keyboard';

const SLOW = { timeout: 120_000 };
test.setTimeout(300_000);

const grid = (page: Page) => page.getByRole('grid', { name: 'Localities at a glance' });
const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const isWhole = (page: Page) => expect(headline(page)).toContainText('chance alone would give', SLOW);
const standouts = (page: Page) => page.getByRole('region', { name: 'What stands out' }).getByRole('listitem');

test('says what the Outliers page says, and leads to it', async ({ page, openApp }) => {
  await openApp('/overview');
  await isWhole(page);
  const said = (await headline(page).textContent()) ?? '–';
  const sentence = (await headline(page).locator('+ div').textContent()) ?? '–';
  await page.getByRole('link', { name: 'See every signal' }).click();
  await expect(page).toHaveURL(/#\/outliers\?period=2007\/08/);
  await expect(headline(page)).toHaveText(said, SLOW);
  await expect(headline(page).locator('+ div')).toHaveText(sentence);
});

test('opens the view behind a cell, with its value', async ({ page, openApp }) => {
  await openApp('/overview');
  await isWhole(page);
  const cell = grid(page).getByRole('link', { name: /^Exception rate, diabetes, WatCom: / });
  const value = /: ([\d.]+%)/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1] ?? '–';
  await cell.click();
  await expect(page).toHaveURL(/#\/variation\?.*measure=exception-rate.*only=~WatCom/);
  await expect(page.getByRole('button', { name: /^WatCom/ }).first()).toBeVisible(SLOW);
  await expect(page.getByText(value).first()).toBeVisible(SLOW);
  await page.goBack();
  await isWhole(page);
});

test('says what stands out as the pages behind it do', async ({ page, openApp }) => {
  await openApp('/overview');
  await isWhole(page);
  for (const [link, address] of [
    ['See what another ratio would do', /#\/ratio\?period=2007\/08/],
    ['See the steps to it', /#\/prescribing\?year=2007\/08/],
    ['See the funnel', /#\/variation\?measure=exception-rate/],
    ['See the visits', /#\/practices\?period=2007\/08/],
  ] as const) {
    const item = standouts(page).filter({ has: page.getByRole('link', { name: link }) });
    await expect(item).toHaveCount(1, SLOW);
    const said = (await item.textContent()) ?? '';
    await item.getByRole('link', { name: link }).click();
    await expect(page).toHaveURL(address);
    const sentence = headline(page).locator('+ div');
    await expect(sentence).toContainText(/\./, SLOW);
    expect(said).toContain(((await sentence.textContent()) ?? '–').trim());
    await page.goBack();
    await isWhole(page);
  }
});

test('is walked by the keyboard as one stop, limited to a pathway, saved and reopened', async ({ page, openApp, browser }) => {
  await openApp('/overview');
  await isWhole(page);
  await expect(grid(page).locator('a[tabindex="0"]')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Pathway' }).selectOption({ label: 'Diabetes' });
  await expect(page).toHaveURL(/pathway=/);
  await isWhole(page);
  await expect(grid(page).locator('tbody th[scope="row"]')).toHaveCount(6);
  await grid(page).locator('a[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /, All practices: /);
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/variation\?/);
  await page.goBack();
  await isWhole(page);

  const [header, ...rows] = csvRecords(readFileSync(await savedFile(page, 'Localities at a glance', 'CSV table'), 'utf8'));
  expect(header).toEqual(['measure', 'period', 'locality', 'numerator', 'denominator', 'value', 'target', 'band', 'signals', 'value_in_words', 'standing']); // prettier-ignore
  // Six measures by four localities and the whole.
  expect(rows).toHaveLength(30);

  const fresh = await (await browser.newContext()).newPage();
  await fresh.goto(page.url());
  await isWhole(fresh);
  await expect(headline(fresh)).toHaveText((await headline(page).textContent()) ?? '–');
  await fresh.context().close();
}); // prettier-ignore

test('leads to a signal, to its practice and to a visit pack by keyboard alone', async ({ page, openApp }) => {
  await openApp('/overview');
  await isWhole(page);
  await tabTo(page, page.getByRole('link', { name: 'Skip to main content' }), 1);
  await page.keyboard.press('Enter');
  await tabTo(page, grid(page).locator('a[tabindex="0"]'), 5);
  await tabTo(page, page.getByRole('link', { name: 'See every signal' }), 2);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/outliers\?period=2007\/08/);
  await isWhole(page);
  await expect(headline(page)).toBeFocused();
  await isSeenToBeFocused(headline(page));

  const signals = page.getByRole('region', { name: 'Signals', exact: true });
  const practice = signals.locator('tbody a').first();
  const name = (await practice.textContent()) ?? '–';
  await tabTo(page, practice, 20);
  await page.keyboard.press('Enter');
  await expect(headline(page)).toContainText(name, SLOW);
  await expect(headline(page)).toBeFocused();
  await isSeenToBeFocused(headline(page));

  const pack = page.getByRole('button', { name: 'Visit pack' });
  await expect(pack).toBeEnabled(SLOW);
  await tabTo(page, pack, 5);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(`<h1>${name}</h1>`);
  // The button keeps the focus, so that the next pack or page is no walk from the top.
  await expect(pack).toBeFocused();
});

for (const [name, viewport] of [
  ['1440 px', { width: 1440, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
] as const) {
  test(`has no axe violation and no sideways scroll at ${name}`, async ({ page, openApp }) => {
    await page.setViewportSize(viewport);
    await openApp('/overview');
    await isWhole(page);
    await expect(standouts(page)).toHaveCount(4, SLOW);
    await expect(page.getByRole('table', { name: 'What is loaded' })).toContainText(' of 73', SLOW);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
    // The first column stays where the table is scrolled to its end.
    const first = grid(page).getByRole('rowheader', { name: /^Exception rate, diabetes/ });
    await first.scrollIntoViewIfNeeded();
    await grid(page).evaluate((table) => table.parentElement?.scrollTo({ left: 10_000 }));
    await expect(first).toBeInViewport();
  });
}

test('says what is missing where nothing can be compared', async ({ page, openApp }) => {
  await openApp('/data');
  await page.locator('input[type=file]').first().setInputFiles([{ name: 'practices.csv', mimeType: 'text/csv', buffer: Buffer.from('practice_code,practice_name,locality\nY90001,Alder,DacCom\n') }]); // prettier-ignore
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('practices.csv', SLOW);
  await page.goto(page.url().replace(/#.*/, '#/overview'));
  await expect(headline(page)).toHaveText('Nothing is loaded that could be compared', SLOW);
});
