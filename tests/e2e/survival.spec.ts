import { appIsReady, expect, test } from './app-test';
import { serveEngine } from './serve-engine';

test('starts the core again when its worker dies, with the loaded files', async ({ page, openApp, pageFaults }) => {
  await openApp('/data');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      {
        name: 'mine.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'financial_year,practice_code,indicator_code,numerator,denominator,exceptions\n2007/08,A81001,DM5,90,95,5\n2007/08,A81002,DM5,9,90,10\n2007/08,A81003,DM5,9,90,30\n',
        ),
      },
    ]);
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('mine.csv');
  const [worker] = page.workers();
  await worker?.evaluate(() => self.close());
  await expect(page.getByText(/started again/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Variation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/exception/i);
  await page.getByRole('link', { name: 'Data' }).click();
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('mine.csv');
  expect(pageFaults).toEqual([]);
});

test('gives up on a worker that hangs and answers from a new one', async ({ page, openApp }) => {
  await page.clock.install();
  await openApp();
  const [worker] = page.workers();
  // Never returns: the worker is busy for good.
  void worker?.evaluate(() => {
    for (;;) performance.now();
  }).catch(() => undefined); // prettier-ignore
  await page.getByLabel('Period', { exact: true }).selectOption('2006/07');
  await page.clock.fastForward(61_000);
  await expect(page.getByText(/started again/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Diabetes exception rates/);
  await expect(page.getByLabel('Period', { exact: true })).toHaveValue('2006/07');
});

for (const missing of ['WebAssembly', 'Worker', 'DecompressionStream'] as const) {
  test(`says plainly when a browser has no ${missing}`, async ({ page, site, pageFaults }) => {
    await page.addInitScript((name) => {
      Reflect.deleteProperty(window, name);
    }, missing);
    await page.goto(site.url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This browser cannot run Explore practice variation',
    );
    await expect(page.locator('body')).toContainText(missing === 'Worker' ? /no web workers/ : `no ${missing}`);
    pageFaults.length = 0;
  });
}

test('fetches the engine a second time where it was cut short', async ({ page, openApp }) => {
  const asked = await serveEngine(page, (whole, tries) => (tries === 1 ? whole.subarray(0, whole.length / 2) : whole));
  await openApp();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Diabetes exception rates/);
  expect(asked).toEqual(['', '?again']);
});

test('says so where the engine cannot be fetched, and starts when it can be', async ({ page, openApp, pageFaults }) => {
  let isReachable = false;
  await serveEngine(page, (whole, tries) => (isReachable ? whole : tries === 1 ? null : whole.subarray(0, 1000)));
  await openApp();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The data engine could not start');
  await expect(page.getByRole('main')).toContainText('could not be had whole, twice');
  // The browser's own line about the request that failed; there must be no other.
  expect(pageFaults.filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([]);
  pageFaults.length = 0;
  isReachable = true;
  await page.getByRole('button', { name: 'Try again' }).click();
  await appIsReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Diabetes exception rates/);
});
