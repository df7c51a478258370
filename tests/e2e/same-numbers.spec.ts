import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runVariation } from '../../scripts/variation/run-variation';
import { appIsReady, csvRecords, expect, savedFile, test } from './app-test';

const CHARTS = ['Practices against control limits', 'Practices in rank order'] as const;

/** What the command line writes. */
async function written(words: readonly string[]): Promise<string> {
  const said: string[] = [];
  const out = (text: string) => said.push(text);
  expect(await runVariation(words, { callerFolder: process.cwd(), out, error: out })).toBe(0);
  return said.join('');
}

/** Holds both tables of a view against what the command line writes, byte for byte, and gives the numbers of a column. */
async function expectSameBytes(page: Page, view: string, words: readonly string[]) {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/variation?${view}`);
  await appIsReady(page);
  const wanted = await written(words);
  for (const chart of CHARTS) expect(readFileSync(await savedFile(page, chart, 'CSV table'), 'utf8')).toBe(wanted);
  const [columns = [], ...rows] = csvRecords(wanted);
  return (column: string) => rows.map((cells) => cells[columns.indexOf(column)]).filter((cell) => cell !== '');
}

// Figures that each kind of measure works out by its own functions: intervals, limits, z, and those adjusted.
const KINDS = [
  ['a proportion', 'measure=exception-rate&group=DM', ['--measure', 'exception-rate', '--group', 'DM']],
  ['a rate', 'measure=first-attendance-rate', ['--measure', 'first-attendance-rate']],
  ['a ratio', 'measure=first-to-follow-up', ['--measure', 'first-to-follow-up']],
  ['a cost', 'measure=prescribing-cost', ['--measure', 'prescribing-cost']],
] as const;

for (const [kind, view, words] of KINDS) {
  test(`the page and the command line write ${kind} byte for byte`, async ({ page, openApp }) => {
    await openApp('/data');
    await page.getByLabel('Mask counts below').fill('0');
    const numbers = await expectSameBytes(page, `${view}&period=2007/08`, [...words, '--period', '2007/08']);
    for (const column of ['value', 'limit_lower95', 'limit_upper998', 'z', 'z_adjusted']) {
      expect(numbers(column).length, column).toBeGreaterThan(20);
    }
  });
}

const COUNTS = Array.from({ length: 12 }, (_, i) => ({
  code: `Y900${10 + i}`,
  patients: [400 + 37 * i, 380 + 29 * i, 150 + 11 * i, 120 + 17 * ((5 * i) % 12)],
  firsts: [9 + ((7 * i) % 5), 4 + ((5 * i) % 7), 15 + ((11 * i) % 13), 14 + i],
}));
const BANDS = ['0-64,female', '0-64,male', '65+,female', '65+,male'] as const;
const byBand = (row: (unit: (typeof COUNTS)[number], band: number) => string) =>
  COUNTS.flatMap((unit) => BANDS.map((words, band) => `${row(unit, band)},${words}`));
const FILES = {
  'practices.csv': [
    'practice_code,practice_name,locality',
    ...COUNTS.map(({ code }, i) => `${code},Practice ${i + 1},${i % 2 === 0 ? 'North' : 'South'}`),
  ],
  'lists.csv': [
    'practice_code,financial_year,patients,age_band,sex',
    ...byBand(({ code, patients }, band) => `${code},2007/08,${patients[band] ?? 0}`),
  ],
  'firsts.csv': [
    'period,practice_code,specialty_code,first_attendances,follow_up_attendances,age_band,sex',
    ...byBand(({ code, firsts }, band) => `2007/08,${code},307,${firsts[band] ?? 0},0`),
  ],
};

test('the page and the command line write standardised rates byte for byte', async ({ page, openApp }) => {
  const folder = mkdtempSync(join(tmpdir(), 'same-numbers-'));
  const paths = Object.entries(FILES).map(([name, lines]) => {
    writeFileSync(join(folder, name), lines.join('\n'));
    return join(folder, name);
  });
  await openApp('/data');
  await page.getByLabel('Mask counts below').fill('0');
  await page.locator('input[type=file]').first().setInputFiles(paths);
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('firsts.csv', { timeout: 60_000 });
  const words = [
    '--measure',
    'first-attendance-rate',
    '--period',
    '2007/08',
    ...paths.flatMap((path) => ['--data', path]),
  ];
  const numbers = await expectSameBytes(page, 'measure=first-attendance-rate&period=2007/08', words);
  for (const column of ['standardised_ratio', 'standardised_rate']) expect(numbers(column), column).toHaveLength(12);
  rmSync(folder, { recursive: true });
});
