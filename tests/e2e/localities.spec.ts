import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { appIsReady, csvRecords, expect as quickExpect, test } from './app-test';

test.setTimeout(240_000);

/** A machine that does several things at once takes its time. */
const expect = quickExpect.configure({ timeout: 60_000 });

const file = (name: string, ...lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\n')}\n`),
});
const QOF = file(
  'qof.csv',
  'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
  ...[1, 2, 3, 4].map((each) => `2007/08,Y9000${each},DM5,${80 + each},100,${each}`),
);
/** Y90004 is in no locality, and Y99999 has no figures. */
const MAP = file('map.csv', 'practice_code,locality', 'Y90001,North', 'Y90002,North', 'Y90003,South', 'Y99999,South');
const EDITED = 'Locality map (edited here).csv';

const load = async (page: Page, ...files: readonly ReturnType<typeof file>[]) => {
  await page.getByLabel('Choose files').setInputFiles([...files]);
  for (const { name } of files) await expect(loadedRow(page, name)).toBeVisible();
};
const loadedRow = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Loaded files' }).getByRole('rowheader', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tick = (page: Page, code: string) => page.getByRole('checkbox', { name: code, exact: true });
const moveTo = async (page: Page, locality: string) => {
  await page.getByRole('combobox', { name: 'Move to' }).fill(locality);
  await page.getByRole('combobox', { name: 'Move to' }).press('Enter');
  await button(page, 'Move').click();
};
/** Looks at the localities of the Variation page and their numbers of practices: those listed until the answer is there. */
const variationHas = async (page: Page, ...names: readonly string[]) => {
  await page.getByRole('link', { name: 'Variation' }).click();
  await appIsReady(page);
  const chips = page.getByRole('group', { name: 'Localities' }).getByRole('button');
  await expect(chips.first()).toBeVisible();
  const texts = () => chips.evaluateAll((all) => all.map((chip) => [...chip.querySelectorAll('span')].map((part) => part.textContent).join(' '))); // prettier-ignore
  await expect.poll(texts).toEqual(names);
};

test('a map is edited step by step, used, kept and brought back', async ({ page, openApp }) => {
  await openApp('/data');
  await load(page, QOF, MAP);
  await button(page, 'Edit the locality map').click();
  await expect(tick(page, 'Y90001')).toBeVisible();
  await page.goBack();
  await expect(tick(page, 'Y90001')).toHaveCount(0);
  await page.goForward();
  await expect(
    page.getByText('1 practice with figures in no locality; 1 code on the map without figures in any loaded file.'),
  ).toBeVisible();

  await tick(page, 'Y90003').click();
  await tick(page, 'Y90004').press('Space');
  await moveTo(page, 'West');
  await button(page, 'North').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Hill');
  await button(page, 'Rename').click();
  await page.getByRole('textbox', { name: 'Another colour, such as #12436D' }).fill('#FFDD00');
  await button(page, 'Set colour').click();
  await expect(page.getByText('#FFDD00 is too pale to be seen on white')).toBeVisible();
  await page.getByRole('textbox', { name: 'Another colour, such as #12436D' }).fill('#5694ca');
  await button(page, 'Set colour').click();
  await page.getByRole('combobox', { name: 'Merge into' }).fill('West');
  await page.getByRole('combobox', { name: 'Merge into' }).press('Enter');
  await button(page, 'Merge').click();
  const preview = page.getByRole('table', { name: 'What using the map changes' });
  await expect(preview.getByRole('row', { name: 'North West 2 2' })).toBeVisible();
  await button(page, 'Undo: merge Hill into West').click();
  await expect(preview.getByRole('row', { name: 'North Hill 2 2' })).toBeVisible();
  await expect(page.getByText('4 practices change locality, 4 of them with figures.').first()).toBeVisible();

  await variationHas(page, 'North 2', 'South 1', 'No locality 1');
  await page.getByRole('link', { name: 'Data' }).click();
  await button(page, 'Use this map').click();
  await expect(loadedRow(page, EDITED)).toBeVisible();
  await expect(page.getByText('Nothing is changed yet.').first()).toBeVisible();

  await variationHas(page, 'Hill 2', 'South 0', 'West 2');
  const mark = page.getByRole('button', { name: 'Hill 2' }).locator('.locality-mark :first-child');
  await expect(mark).toHaveAttribute('fill', '#5694CA');
  await page.reload();
  await appIsReady(page);
  await variationHas(page, 'Hill 2', 'South 0', 'West 2');
});

test('an exported map is the edited map again, and removing it brings back the other', async ({ page, openApp }) => {
  await openApp('/data');
  await load(page, QOF, MAP);
  await button(page, 'Edit the locality map').click();
  await tick(page, 'Y90004').click();
  await moveTo(page, 'South');
  const saved = page.waitForEvent('download');
  await button(page, 'Export (CSV)').click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(EDITED);
  const text = readFileSync(await download.path(), 'utf8');
  expect(csvRecords(text)).toEqual([
    ['practice_code', 'locality', 'colour'],
    ['Y90001', 'North', ''],
    ['Y90002', 'North', ''],
    ['Y90003', 'South', ''],
    ['Y90004', 'South', ''],
    ['Y99999', 'South', ''],
  ]);
  await button(page, 'Use this map').click();
  await expect(loadedRow(page, EDITED)).toBeVisible();
  await button(page, 'Take the edited map away again').click();
  await expect(loadedRow(page, EDITED)).toHaveCount(0);
  await variationHas(page, 'North 2', 'South 1', 'No locality 1');
  await page.getByRole('link', { name: 'Data' }).click();
  await load(page, { name: EDITED, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await variationHas(page, 'North 2', 'South 2');
});

test('the sample can be tried, and says what to do first', async ({ page, openApp }) => {
  await openApp('/data?localities=true');
  await expect(page.getByText('Load your extracts first, then edit their map here.')).toBeVisible();
  await tick(page, 'Y90001 Blackcap Surgery').click();
  await moveTo(page, 'Chess Valley');
  await expect(page.getByText('1 practice changes locality, 1 of them with figures.').first()).toBeVisible();
  await expect(button(page, 'Use this map')).toBeDisabled();
});
