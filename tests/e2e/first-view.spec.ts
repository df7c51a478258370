import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { appIsReady, expect, openWhole, test } from './app-test';

/** Lets no data engine start until it is released. */
async function withoutEngine(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/core-worker*', async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

/** Counts from now on how far what is in the window moves by itself: the browser's own layout shift score. */
async function watchShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { total: 0 };
    Object.assign(window, { shift: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) seen.total += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
const shiftOf = (page: Page) => page.evaluate(() => (window as unknown as { shift: { total: number } }).shift.total);

const note = (page: Page) => page.locator('.first-view-note__box');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

for (const [width, view, panel] of [
  [1440, '', 'Practices against control limits'],
  [390, '', 'Practices against control limits'],
  [1440, '/ratio', 'Localities and practices against the negotiated ratio'],
] as const) {
  test(`is whole before the data engine, and stays as it is when it comes: ${view || '/'} at ${width}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await watchShift(page);
    const release = await withoutEngine(page);
    await page.goto(`${site.url}${view === '' ? '' : `#${view}`}`);
    await expect(heading(page)).toContainText(/\d/);
    await expect(note(page)).toContainText('Starting the data engine');
    await expect(page.getByRole('heading', { level: 2, name: panel })).toBeAttached();
    await expect(page.locator('.chart__drawing svg').first()).toBeAttached();
    await expect(page.getByText('Synthetic sample data.')).toBeVisible();
    // A chart that is drawn anew is another element.
    const drawn = page.locator('.chart__drawing svg').first();
    await drawn.evaluate((element) => element.setAttribute('data-first', ''));
    const [finding, text] = await Promise.all([heading(page).textContent(), page.locator('main').textContent()]);
    release();
    await appIsReady(page);
    await expect(heading(page)).toHaveText(finding ?? '');
    // More may have come below since; nothing of what was there has changed.
    const after = (await page.locator('main').textContent()) ?? '';
    expect(after.slice(0, 400)).toBe(text?.slice(0, 400));
    expect(await shiftOf(page)).toBeLessThan(0.02);
    await openWhole(page);
    await expect(drawn).toHaveAttribute('data-first', '');
  });
}

test('what the first answers do not hold is worked out when the engine has come', async ({ page, site }) => {
  const release = await withoutEngine(page);
  await page.goto(site.url);
  const finding = (await heading(page).textContent()) ?? '';
  await expect(heading(page)).toContainText(/\d/);
  await page.getByLabel('Period', { exact: true }).selectOption('2006/07');
  await expect(page.getByText(/Working out .*2006\/07/)).toBeVisible();
  release();
  await appIsReady(page);
  await expect(heading(page)).not.toHaveText(finding);
  await expect(page.getByLabel('Period', { exact: true })).toHaveValue('2006/07');
});

const QOF = Buffer.from(
  [
    'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
    ...['Y90001', 'Y90002', 'Y90003'].map(
      (code, index) => `2007/08,${code},DM5,${80 - index},${95 - index},${5 + index}`,
    ),
  ].join('\n'),
);

/** All that is kept of what was on show, as text. */
const seenText = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('practice-variation-seen');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('seen').objectStore('seen').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );

test('shows the reader’s own figures as last seen, says when that was, and works them out anew', async ({
  page,
  site,
  openApp,
}) => {
  await openApp('/data');
  await page.getByLabel('Choose files').setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: QOF });
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('mine.csv');
  await page.getByRole('link', { name: 'Variation' }).click();
  await appIsReady(page);
  await expect(heading(page)).toContainText('over 3 practices');
  const finding = (await heading(page).textContent()) ?? '';
  await expect.poll(() => seenText(page), { timeout: 60_000 }).toMatch(/mine\.csv.*"measure"/);

  const release = await withoutEngine(page);
  await page.goto('about:blank');
  await page.goto(site.url);
  await expect(note(page)).toContainText(/^Figures as last seen on \d+ \w+ \d{4}/);
  await expect(heading(page)).toHaveText(finding);
  await expect(page.getByText('Synthetic sample data.')).toHaveCount(0);
  release();
  await appIsReady(page);
  await expect(heading(page)).toHaveText(finding);

  // Once the file has gone nothing of it is shown or kept.
  await page.getByRole('link', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Remove mine.csv' }).click();
  await expect(page.getByText('Synthetic sample data.')).toBeVisible();
  await page.unroute('**/core-worker*');
  const releaseAgain = await withoutEngine(page);
  await page.goto('about:blank');
  await page.goto(`${site.url}#/variation`);
  await expect(page.getByText('Synthetic sample data.')).toBeVisible();
  await expect(heading(page)).not.toHaveText(finding);
  releaseAgain();
  await appIsReady(page);
  await expect.poll(() => seenText(page), { timeout: 60_000 }).not.toContain('mine.csv');
});

test('an address that changes before the page stands is gone to', async ({ page, site }) => {
  await page.addInitScript(() => {
    // The scripts of the page have run by then; it waits for what the browser says is kept.
    document.addEventListener('DOMContentLoaded', () => {
      location.hash = '#/methods';
    });
  });
  await page.goto(`${site.url}#/data`);
  await expect(heading(page)).toHaveText(/method/i);
});

test('a first view that cannot be fetched costs nothing but time', async ({ page, site, pageFaults }) => {
  await page.route('**/first-answers.json', (route) => route.abort());
  await page.goto(site.url);
  await appIsReady(page);
  await expect(heading(page)).toContainText(/\d/);
  expect(pageFaults.filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
  pageFaults.length = 0;
});

test('the shipped answers are small', () => {
  expect(readFileSync('dist/first-answers.json').length).toBeLessThan(300_000);
});
