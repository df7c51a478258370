import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { appIsReady, csvRecords, expect, savedFile, test } from './app-test';

/** Patients and first attendances of younger women and men, then older ones: the example of tests/sql/standardised.test.ts. */
const GIVEN = [
  ['Y90001', [400, 400, 120, 80], [8, 4, 10, 14]],
  ['Y90002', [300, 300, 200, 200], [6, 3, 24, 40]],
  ['Y90003', [300, 300, 180, 220], [6, 3, 16, 46]],
] as const;
const rows = (counts: readonly number[], row: (count: number) => string) =>
  counts.map((count, i) => `${row(count)},${i < 2 ? '0-64' : '65+'},${i % 2 === 0 ? 'female' : 'male'}`);

const file = (name: string, lines: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }); // prettier-ignore
const FILES = [
  file('practices.csv', ['practice_code,practice_name,locality', 'Y90001,Alder,North', 'Y90002,Birch,South', 'Y90003,Cedar,North']), // prettier-ignore
  file('lists.csv', ['practice_code,financial_year,patients,age_band,sex', ...GIVEN.flatMap(([code, patients]) => rows(patients, (count) => `${code},2007/08,${count}`))]), // prettier-ignore
  file('firsts.csv', ['period,practice_code,specialty_code,first_attendances,follow_up_attendances,age_band,sex', ...GIVEN.flatMap(([code, , firsts]) => rows(firsts, (count) => `2007/08,${code},307,${count},0`))]), // prettier-ignore
];

test('shows a rate standardised for age and sex beside the crude one, and saves it', async ({ page, openApp }) => {
  await openApp('/data');
  await page.getByLabel('Mask counts below').fill('0');
  await page.locator('input[type=file]').first().setInputFiles(FILES);
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('firsts.csv', { timeout: 60_000 });
  await page.evaluate(() => {
    window.location.hash = '/variation?measure=first-attendance-rate&period=2007/08';
  });
  await appIsReady(page);
  const panel = page.getByRole('region', { name: 'All practices' });
  // Expected 40, 69 and 71 (by hand): 36 ÷ 40, at 60 per 1,000 for all.
  const alder = panel.getByRole('row').filter({ hasText: 'Alder' });
  await expect(alder).toContainText('36.0');
  await expect(alder.getByRole('button', { name: 'Standardised ratio, Alder 0.90' })).toBeVisible();
  await expect(alder.getByRole('button', { name: 'Standardised rate, Alder 54.0' })).toBeVisible();
  await expect(panel.getByRole('row').filter({ hasText: 'North' }).last()).toContainText('0.96');
  await expect(panel).toContainText('not two practices with each other');
  await alder.getByRole('button', { name: 'Standardised ratio, Alder 0.90' }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('36 ÷ 40.0 = 0.90');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');

  const [head = [], ...saved] = csvRecords(readFileSync(await savedFile(page, 'Practices against control limits', 'CSV table'), 'utf8')); // prettier-ignore
  const at = head.indexOf('standardised_ratio');
  expect(saved.map((cells) => [cells[2], Number(cells[at]?.slice(0, 8))])).toEqual([['Y90001', 0.9], ['Y90002', 1.057971], ['Y90003', 1]]); // prettier-ignore
});
