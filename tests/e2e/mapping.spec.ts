import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { runVariation } from '../../scripts/variation/run-variation';
import { appIsReady, expect, savedFile, test } from './app-test';

/** A trust's own table: invented practices, exceptions of one indicator over two years. */
const rows = (years: readonly string[]): string =>
  [
    'Exceptions by practice,,,,,,',
    'Yr,Surgery ref,Surgery,QOF ind,Num,Den,Excepted',
    ...years.flatMap((year, index) =>
      Array.from({ length: 24 }, (_, i) => {
        const den = 80 + ((i * 37 + index * 11) % 90);
        return `${year},Y95${String(100 + i)},Invented ${i},DM 5,${den - (i % 9)},${den},${1 + ((i * 5 + index) % 14)}`;
      }),
    ),
    `${years[0] ?? ''},Total,,DM 5,9999,9999,99`,
    `${years[0] ?? ''},Y95999,Invented 99,DM 5,many,90,5`,
    '',
  ].join('\n');

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const choose = (page: Page, ...files: readonly ReturnType<typeof file>[]) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
const loadedTable = (page: Page) => page.getByRole('table', { name: 'Loaded files' });

/** Drops the trust's table and maps it by what is suggested, but for the column of exceptions. */
async function mapIt(page: Page, name = 'trust.csv'): Promise<void> {
  await choose(page, file(name, rows(['2006-07', '2007-08'])));
  await page.getByRole('button', { name: `Map the columns of ${name}` }).click();
  const step = page.getByRole('group', { name: `Map the columns of ${name}` });
  await expect(step).toBeFocused();
  await expect(step.getByLabel('What the table is')).toHaveValue('qof');
  await expect(step.getByLabel('Exceptions (needed)')).toHaveValue('column Excepted');
  await expect(step.getByLabel('Practice or other unit (needed)')).toHaveValue('column Surgery ref');
  await expect(
    step.getByText('Of the first 51 rows 48 would load, 1 would be set aside, 2 are not data.'),
  ).toBeVisible();
  await step.getByLabel('Name of the mapping').fill('Trust exceptions');
  await step.getByRole('button', { name: 'Save and load' }).click();
  await expect(loadedTable(page)).toContainText(name);
}

test('a table that is not recognised is mapped, and charts as the command line does by the exported mapping', async ({
  page,
  openApp,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'mapping-'));
  await openApp('/data');
  await page.getByLabel('Mask counts below').fill('0');
  await mapIt(page);
  await expect(loadedTable(page)).toContainText('QOF achievement and exceptions, by the mapping “Trust exceptions”');
  const cells = loadedTable(page).getByRole('row').filter({ hasText: 'trust.csv' }).getByRole('cell');
  // Rows read, loaded, set aside, not data: a title, 48 practices, a total, a row without a number.
  for (const [place, count] of [
    [2, '51'],
    [3, '48'],
    [4, '1'],
    [5, '2'],
  ] as const) {
    await expect(cells.nth(place)).toHaveText(count);
  }

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export (JSON)' }).click(),
  ]);
  const exported = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(exported)).toMatchObject({ mappings: [{ name: 'Trust exceptions', kind: 'qof' }] });
  writeFileSync(join(folder, 'mappings.json'), exported);
  writeFileSync(join(folder, 'trust.csv'), rows(['2006-07', '2007-08']));

  await page.getByRole('link', { name: 'Variation' }).click();
  await appIsReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/exception/i);
  const saved = await savedFile(page, 'Practices against control limits', 'CSV table');
  const written: string[] = [];
  const out = (text: string) => written.push(text);
  const asked = ['--measure', 'exception-rate', '--group', 'DM', '--period', '2007/08', '--data', 'trust.csv'];
  const code = await runVariation([...asked, '--mapping', 'mappings.json'], { callerFolder: folder, out, error: out });
  expect(code).toBe(0);
  expect(readFileSync(saved, 'utf8')).toBe(written.join(''));

  const said: string[] = [];
  const error = (text: string) => said.push(text);
  expect(await runVariation(asked, { callerFolder: folder, out, error })).toBe(1);
  expect(said.join()).toMatch(/“trust.csv” was not loaded.*--mapping FILE\.json/);
  rmSync(folder, { recursive: true });
});

test('the next file with the same headings is read without a question, and after a reload too', async ({
  page,
  openApp,
}) => {
  await openApp('/data');
  await mapIt(page);
  await choose(page, file('later.csv', rows(['2008-09'])));
  await expect(loadedTable(page)).toContainText('later.csv');
  await expect(page.getByText(/not recognised/)).toHaveCount(0);
  await page.reload();
  await appIsReady(page);
  await expect(loadedTable(page)).toContainText('trust.csv');
  await expect(loadedTable(page)).toContainText('later.csv');
  await choose(page, file('third.csv', rows(['2009-10'])));
  await expect(loadedTable(page)).toContainText('third.csv');
  await expect(page.getByText(/not recognised/)).toHaveCount(0);
});

test('several files of one layout are mapped in one go', async ({ page, openApp }) => {
  await openApp('/data');
  await choose(page, file('a.csv', rows(['2005-06'])));
  await expect(page.getByText('One table was not recognised')).toBeVisible();
  await choose(page, file('b.csv', rows(['2004-05'])), file('other.csv', 'colour,shape\nred,round\nblue,square\n'));
  await expect(page.getByText('3 tables were not recognised')).toBeVisible();
  await mapIt(page);
  for (const name of ['a.csv', 'b.csv', 'trust.csv']) await expect(loadedTable(page)).toContainText(name);
  await expect(page.getByText('One table was not recognised')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Map the columns of other.csv' })).toBeVisible();
});

test('mappings are renamed, deleted, brought back, exported and imported', async ({ page, openApp }) => {
  await openApp('/data');
  await mapIt(page);
  const list = page.getByRole('table', { name: 'Column mappings' });
  await page.getByRole('button', { name: 'Rename Trust exceptions' }).click();
  const field = page.getByLabel('New name of Trust exceptions');
  await expect(field).toBeFocused();
  await field.fill('');
  await expect(page.getByText('Give the mapping a name.')).toBeVisible();
  await field.fill('Exceptions 2');
  await field.press('Enter');
  await expect(list).toContainText('Exceptions 2');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export (JSON)' }).click(),
  ]);
  const exported = readFileSync(await download.path(), 'utf8');
  await page.getByRole('button', { name: 'Delete Exceptions 2' }).click();
  await expect(list).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo: keep “Exceptions 2”' }).click();
  await expect(list).toContainText('Exceptions 2');
  await page.getByRole('button', { name: 'Delete Exceptions 2' }).click();
  await page.getByLabel('Import mappings').setInputFiles([file('no.json', '{"mappings":[{"name":"x"}]}')]);
  await expect(page.getByRole('alert').filter({ hasText: 'no.json' })).toContainText('mappings.0.header');
  await page.getByLabel('Import mappings').setInputFiles([file('m.json', exported)]);
  await expect(list).toContainText('Exceptions 2');
  await expect(page.getByRole('alert').filter({ hasText: 'no.json' })).toHaveCount(0);
});

test('says at the field what is missing, and Cancel leaves everything as it was', async ({ page, openApp }) => {
  await openApp('/data');
  await choose(page, file('ratio.csv', 'practice_code,practice_name,month,ratio\nY95101,A,2010-08,0.5\nY95102,B,2010-08,0.6\n')); // prettier-ignore
  await page.getByRole('button', { name: 'Map the columns of ratio.csv' }).click();
  const step = page.getByRole('group', { name: 'Map the columns of ratio.csv' });
  await expect(step.getByLabel('What the table is')).toHaveValue('indicator-values');
  await expect(step.getByText(/Still to settle/)).toBeVisible();
  await step.getByRole('button', { name: 'Save and load' }).click();
  const code = step.getByLabel('Indicator code (needed)');
  await expect(code).toBeFocused();
  await expect(code).toHaveAccessibleDescription(
    /Choose the column for indicator_code, or say what it is in every row/,
  );
  await code.selectOption({ label: 'The same in every row' });
  await step.getByLabel('Indicator code in every row').fill('DESO');
  await expect(step.getByText('Of the first 2 rows 2 would load, 0 would be set aside.')).toBeVisible();
  await step.getByRole('button', { name: 'Cancel' }).click();
  await expect(step).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Map the columns of ratio.csv' })).toBeFocused();
  await expect(page.getByText('Synthetic sample data.').first()).toBeVisible();
});

test('a ratio without counts is mapped and shown, and not compared', async ({ page, openApp }) => {
  await openApp('/data');
  const ratios = Array.from({ length: 20 }, (_, i) => `Y95${100 + i},2010-08,0.${10 + i}`);
  await choose(page, file('ratio.csv', ['practice_code,month,ratio', ...ratios, ''].join('\n')));
  await page.getByRole('button', { name: 'Map the columns of ratio.csv' }).click();
  const step = page.getByRole('group', { name: 'Map the columns of ratio.csv' });
  await step.getByLabel('Indicator code (needed)').selectOption({ label: 'The same in every row' });
  await step.getByLabel('Indicator code in every row').fill('DESO');
  await expect(step.getByText(/20 would load/)).toBeVisible();
  await step.getByRole('button', { name: 'Save and load' }).click();
  await expect(loadedTable(page)).toContainText('ratio.csv');
  await page.getByRole('link', { name: 'Variation' }).click();
  await appIsReady(page);
  await expect(page.locator('main')).toContainText(/given without its counts/);
  await expect(page.locator('main')).toContainText('Y95101');
});

for (const [name, viewport] of [
  ['1440 px', { width: 1440, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
] as const) {
  test(`the mapping step has no axe violation and no sideways scroll at ${name}`, async ({ page, openApp }) => {
    await page.setViewportSize(viewport);
    await openApp('/data');
    await choose(page, file('trust.csv', rows(['2006-07', '2007-08'])));
    await page.getByRole('button', { name: 'Map the columns of trust.csv' }).click();
    await expect(page.getByText(/48 would load/)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  });
}
