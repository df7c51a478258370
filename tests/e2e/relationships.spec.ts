import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { appIsReady, csvRecords, expect, expectReadablePicture, savedFile, test } from './app-test';

const PAIR = '/relationships?x=prevalence:DM&y=exception-rate:DM&period=2007/08';
const CHART = 'Exception rate, diabetes, against Prevalence, diabetes';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const selectedCount = (page: Page) => panel(page, 'Selection and groups').locator('.relation-selection');

test('shows a pair with its finding, its warning and the figures of the same files', async ({ page, openApp }) => {
  await openApp('/relationships?x=first-attendance-rate:307&y=first-to-follow-up:307&period=2006/07');
  await expect(heading(page)).toHaveText('No clear relationship between diabetic medicine first attendances and diabetic medicine follow-ups per first'); // prettier-ignore
  // Worked out from the sample's files by another program.
  await expect(page.getByText(/correlation −0\.19 \(95% interval −0\.40 to \+0\.05\); of ranks −0\.23/)).toBeVisible();
  await expect(page.getByText('First attendances are counted above the line of one measure and below the line of the other.')).toBeVisible(); // prettier-ignore
});

test('sets any two measures against each other and goes back', async ({ page, openApp }) => {
  await openApp(PAIR);
  const before = 'No clear relationship between diabetes prevalence and diabetes exception rate';
  await expect(heading(page)).toHaveText(before);
  await page.getByRole('combobox', { name: 'Across' }).fill('coronary');
  await page.getByRole('combobox', { name: 'Across' }).press('Enter');
  await expect(page).toHaveURL(/x=exception-rate:CHD/);
  await expect(heading(page)).not.toHaveText(before);
  await page.goBack();
  await expect(heading(page)).toHaveText(before);
  await page.getByRole('button', { name: 'Swap the two measures' }).click();
  await expect(page).toHaveURL(/x=exception-rate:DM&y=prevalence:DM/);
});

test('selects by a loop and by keyboard; the link opens the same selection', async ({
  page,
  openApp,
  context,
  site,
}) => {
  await openApp(PAIR);
  const chart = panel(page, CHART);
  await expect(chart.locator('.chart svg').first()).toBeVisible();
  const cursor = page.getByRole('slider', { name: `Points of the chart: ${CHART}` });
  await cursor.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(selectedCount(page)).toContainText('2 practices selected');
  await page.keyboard.press('Space');
  await expect(selectedCount(page)).toContainText('1 practice selected');

  await chart.getByRole('switch', { name: 'Draw a loop to select' }).click();
  const layer = page.getByTestId('lasso');
  const box = await layer.boundingBox();
  if (!box) throw new Error('the loop has nothing to be drawn on');
  const corners = [[0.02, 0.02], [0.98, 0.02], [0.98, 0.45], [0.02, 0.45]] as const; // prettier-ignore
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(corners[0]));
  await page.mouse.down();
  for (const corner of corners) await page.mouse.move(...at(corner), { steps: 4 });
  await page.mouse.up();
  await expect(selectedCount(page)).not.toContainText('1 practice selected');
  const count = (await selectedCount(page).textContent()) ?? '';

  const other = await context.newPage();
  await other.goto(`${site.url}${new URL(page.url()).hash}`);
  await appIsReady(other);
  await expect(selectedCount(other)).toContainText(count.trim());
  await page.goBack();
  await expect(selectedCount(page)).toContainText('1 practice selected');
});

test('a named group is comparator and filter on Variation, and its link opens in a fresh browser', async ({
  page,
  openApp,
  browser,
  site,
}) => {
  await openApp(PAIR);
  for (const name of ['Blackcap Surgery', 'Bistort Surgery', 'Yarrow Surgery']) {
    await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
  }
  await page.getByLabel('Name of the group').fill('Early adopters');
  await page.getByRole('button', { name: 'Keep as a group' }).click();
  await expect(page.getByRole('list', { name: 'Groups' })).toContainText('Early adopters 3 practices');
  await page.getByRole('link', { name: 'Compare with Early adopters on Variation' }).click();
  await appIsReady(page);
  await expect(page.getByText(/Compared with the average of “Early adopters”, \d+\.\d%/)).toBeVisible();
  await expect(page.getByLabel('Compare with').locator('option:checked')).toHaveText('Early adopters average');
  await page.getByLabel('Show only').selectOption({ label: 'Early adopters' });
  await expect(page.getByText(/3 practices; 70 hidden/).first()).toBeVisible();

  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(`${site.url}${new URL(page.url()).hash}`);
  await appIsReady(other);
  await expect(other.getByText('The group “Early adopters” came with the link: it is not kept in this workspace.')).toBeVisible(); // prettier-ignore
  await expect(other.getByText(/Compared with the average of “Early adopters”/)).toBeVisible();
  await expect(other.getByText(/3 practices; 70 hidden/).first()).toBeVisible();
  await fresh.close();

  await page.reload();
  await appIsReady(page);
  await page.getByRole('link', { name: 'Relationships' }).click();
  await expect(page.getByRole('list', { name: 'Groups' })).toContainText('Early adopters');
  await page.getByRole('button', { name: 'Delete Early adopters' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('list', { name: 'Groups' })).toContainText('Early adopters');
});

test('shows the pair by period and by indicator, and opens a pair of the table of correlations', async ({
  page,
  openApp,
}) => {
  await openApp(PAIR);
  await page.locator('.relation-seen').scrollIntoViewIfNeeded();
  const series = panel(page, 'The pair over the periods loaded');
  await expect(series.locator('.chart svg').first()).toBeVisible();
  await series.getByLabel('One each for').selectOption({ label: 'Indicators: Diabetes' });
  const split = panel(page, 'The pair by indicator: Diabetes');
  await split.getByRole('button', { name: 'Table: The pair by indicator: Diabetes' }).click();
  await expect(split.getByRole('button', { name: 'DM12', exact: true })).toBeVisible();

  const matrix = panel(page, 'Correlations of measures with each other');
  await expect(matrix.locator('.chart svg').first()).toBeVisible();
  await page.getByRole('slider', { name: 'Points of the chart: Correlations of measures with each other' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(matrix.locator('.chart__tip')).toContainText(/95% interval/);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/x=prevalence:DM&y=exception-rate:DM/);
});

test('saves the chart with small counts masked, and as a picture', async ({ page, openApp }) => {
  await openApp('/relationships?x=referral-rate:340&y=first-to-follow-up:340&period=2007-11');
  const title = (await page.getByRole('heading', { level: 2 }).first().textContent()) ?? '';
  const rows = csvRecords(readFileSync(await savedFile(page, title, 'CSV table'), 'utf8'));
  expect(rows[0]).toContain('x_numerator');
  expect(rows.flat()).toContain('*');
  await openApp(PAIR);
  const svg = readFileSync(await savedFile(page, CHART, 'SVG picture'), 'utf8');
  expectReadablePicture(svg);
  expect(svg).toContain('Synthetic sample data');
  expect(svg).toContain('Exception rate, diabetes');
});
