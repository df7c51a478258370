import { expect, test } from './app-test';

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
  await page.getByLabel('Period').selectOption('2006/07');
  await page.clock.fastForward(61_000);
  await expect(page.getByText(/started again/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Diabetes exception rates/);
  await expect(page.getByLabel('Period')).toHaveValue('2006/07');
});

test('says plainly when a browser has no WebAssembly', async ({ page, site, pageFaults }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'WebAssembly');
  });
  await page.goto(site.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('body')).toContainText(/WebAssembly/);
  pageFaults.length = 0;
});
