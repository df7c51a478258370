import { readFileSync } from 'node:fs';
import { csvRecords, expect, expectReadablePicture, savedFile, test } from './app-test';
import { runVariation } from '../../scripts/variation/run-variation';

const funnel = 'Practices against control limits';

test('shows the sample with its finding, charts and banner', async ({ page, openApp }) => {
  await openApp();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Diabetes exception rates run from/);
  await expect(page.getByText('Synthetic sample data.')).toBeVisible();
  for (const title of [
    funnel,
    'Spread within each locality',
    'Practices in rank order',
    'Furthest outside the limits',
  ]) {
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  }
  await expect(page.locator('.chart svg').first()).toBeVisible();
});

test('writes the same figures as the command line', async ({ page, openApp }) => {
  await openApp('/data');
  await page.getByLabel('Mask counts below').fill('0');
  await page.getByRole('link', { name: 'Variation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Diabetes');
  const saved = await savedFile(page, funnel, 'CSV table');
  const written: string[] = [];
  await runVariation(['--measure', 'exception-rate', '--group', 'DM', '--period', '2007/08'], {
    callerFolder: process.cwd(),
    out: (text) => written.push(text),
    error: (text) => written.push(text),
  });
  expect(readFileSync(saved, 'utf8')).toBe(written.join(''));
});

test('masks small numbers in what is saved as the command line does', async ({ page, openApp }) => {
  await openApp('/variation?measure=first-to-follow-up&specialty=340&period=2007-11');
  const saved = csvRecords(readFileSync(await savedFile(page, funnel, 'CSV table'), 'utf8'));
  const written: string[] = [];
  await runVariation(
    ['--measure', 'first-to-follow-up', '--specialty', '340', '--period', '2007-11', '--small-numbers', '5'],
    {
      callerFolder: process.cwd(),
      out: (text) => written.push(text),
      error: (text) => written.push(text),
    },
  );
  expect(saved.flat()).toContain('*');
  expect(saved).toEqual(csvRecords(written.join('')));
});

test('holds the whole view in the link, and goes back and forward', async ({ page, openApp, context, site }) => {
  await openApp();
  const heading = page.getByRole('heading', { level: 1 });
  // Until the first answer is there the heading names the measure alone.
  await expect(heading).toContainText('exception rates');
  const first = await heading.textContent();
  await page.getByLabel('Measure', { exact: true }).selectOption({ label: 'Follow-ups per first attendance' });
  await expect(heading).toContainText(/[Ff]ollow-ups per first/);
  await page.getByLabel('Period', { exact: true }).selectOption('2006/07');
  await expect(heading).toContainText(/[Ff]ollow-ups per first/);
  await page
    .getByRole('button', { name: /WatCom/ })
    .first()
    .click();
  const link = page.url();
  const shown = await heading.textContent();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(heading).toHaveText(first ?? '');
  await page.goForward();
  await expect(page.getByLabel('Measure', { exact: true })).toHaveValue('first-to-follow-up');
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(shown ?? '', { timeout: 60_000 });
  await expect(other.getByLabel('Period', { exact: true })).toHaveValue('2006/07');
  expect(new URL(link).pathname).toBe(new URL(site.url).pathname);
});

test('marks one practice in every chart and the table, by mouse and by keyboard', async ({ page, openApp }) => {
  await openApp();
  const slider = page.getByRole('slider', { name: `Points of the chart: ${funnel}` });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const said = await slider.getAttribute('aria-valuetext');
  expect(said).toMatch(/of .*entries/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/unit=Y9\d{4}/);
  const code = /unit=(Y9\d{4})/.exec(page.url())?.[1] ?? '';
  expect(said).toContain(code);
  const find = page.getByRole('combobox', { name: 'Find a practice' });
  const name = await find.inputValue();
  expect(name.length).toBeGreaterThan(3);
  await page.getByRole('button', { name: `Table: ${funnel}` }).click();
  const table = page.getByRole('table', { name: funnel });
  await expect(table.locator('[aria-selected="true"], .is-selected, tr[aria-current="true"]').first()).toContainText(
    name.split(' ')[0] ?? '',
  );
});

test('says why a point is flagged', async ({ page, openApp }) => {
  await openApp();
  const flagged = page.getByRole('region', { name: 'Furthest outside the limits' }).getByRole('row').nth(1);
  await expect(flagged).toContainText(/99\.8%/);
  await flagged.getByRole('button').first().click();
  const slider = page.getByRole('slider', { name: `Points of the chart: ${funnel}` });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /(above the upper|below the lower) 99\.8% limit/i);
});

test('hides a locality without changing the average', async ({ page, openApp }) => {
  await openApp();
  const summary = page.locator('main p').first();
  await expect(summary).toContainText('overall');
  const before = await summary.textContent();
  await page
    .getByRole('button', { name: /WatCom/ })
    .first()
    .click();
  await expect(page).toHaveURL(/only=/);
  await expect(summary).toHaveText(before ?? '');
});

test('switches the overdispersion adjustment off and says both counts', async ({ page, openApp }) => {
  await openApp();
  await expect(page.locator('main')).toContainText(/Without the overdispersion adjustment/);
  await page.getByRole('switch', { name: 'Adjust for overdispersion' }).click();
  await expect(page).toHaveURL(/adjusted=false/);
  await expect(page.locator('main')).toContainText(/With the overdispersion adjustment/);
});

test('saves each chart with its words inside the picture', async ({ page, openApp }) => {
  await openApp();
  for (const title of [funnel, 'Spread within each locality', 'Practices in rank order']) {
    const svg = readFileSync(await savedFile(page, title, 'SVG picture'), 'utf8');
    expectReadablePicture(svg);
    // Long lines are broken over several text elements.
    const text = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const words of ['Synthetic sample data', 'Source:', '2007/08', 'Wilson', 'indicator entries']) {
      if (words === 'Wilson' && title !== 'Practices in rank order') continue;
      expect(text, `${title}: ${words}`).toContain(words);
    }
  }
  const png = readFileSync(await savedFile(page, funnel, 'PNG picture'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Three times the paper's width of 680 with its margins.
  expect(png.readUInt32BE(16)).toBe(3 * 712);
});

test('answers every measure of the sample', async ({ page, openApp }) => {
  await openApp();
  const values = await page.getByLabel('Measure', { exact: true }).locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value)); // prettier-ignore
  expect(values.length).toBeGreaterThanOrEqual(9);
  for (const value of values) {
    await page.getByLabel('Measure', { exact: true }).selectOption(value);
    await expect(page.getByRole('slider', { name: `Points of the chart: ${funnel}` })).toBeAttached();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('falls back from a bad link and says so', async ({ page, openApp }) => {
  await openApp('/variation?measure=no-such-thing&period=3007/08');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/exception rates/i);
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /no-such-thing|not loaded|link/ })
      .first(),
  ).toBeVisible();
});
