import { existsSync, readFileSync } from 'node:fs';
import { runVariation } from '../../scripts/variation/run-variation';
import { realFile } from '../support/realdata';
import { appIsReady, csvRecords, expect, savedFile, test } from './app-test';

const CASES = [
  {
    file: 'qof-ccg-workbooks/qof-1819-prev-ach-exc-ccg.xlsx',
    view: 'measure=exception-rate&group=DM&period=2018/19',
    words: ['--measure', 'exception-rate', '--group', 'DM', '--period', '2018/19'],
    chart: 'CCGs against control limits',
    rows: 191,
    one: ['06N', '30026', '252829'],
  },
  {
    file: 'outpatient-qar/nhs_cleaned_202504140439.csv',
    view: 'measure=first-to-follow-up&period=2011/12%20Q1',
    words: ['--measure', 'first-to-follow-up', '--period', '2011/12 Q1'],
    chart: 'Providers against control limits',
    // 278 rows of that quarter, by awk.
    rows: 278,
    one: ['WEST HERTFORDSHIRE HOSPITALS NHS TRUST', '43259', '26776'],
  },
] as const;

for (const { file, view, words, chart, rows, one } of CASES) {
  const path = realFile(file);
  test(`gives the figures of the command line for ${file}`, async ({ page, openApp }) => {
    test.skip(!existsSync(path), 'the published file is not on this machine');
    test.setTimeout(240_000);
    await openApp('/data');
    await page.getByLabel('Mask counts below').fill('0');
    await page.locator('input[type=file]').first().setInputFiles(path);
    await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText(file.split('/')[1] ?? '', { timeout: 120_000 }); // prettier-ignore
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `/variation?${view}`);
    await appIsReady(page);
    const saved = csvRecords(readFileSync(await savedFile(page, chart, 'CSV table'), 'utf8'));
    const written: string[] = [];
    const code = await runVariation(['--data', path, ...words], {
      callerFolder: process.cwd(),
      out: (text) => written.push(text),
      error: (text) => written.push(text),
    });
    expect(code).toBe(0);
    expect(saved).toEqual(csvRecords(written.join('')));
    expect(saved).toHaveLength(rows + 1);
    const [unit, numerator, denominator] = one;
    expect(saved.find((cells) => cells[2] === unit)?.slice(5, 7)).toEqual([numerator, denominator]);
  });
}
