import { existsSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { realFile } from '../support/realdata';
import { appIsReady, csvRecords, expect, savedFile, test } from './app-test';

const PATHS = ['list_size_west_herts.csv', 'west_herts_practice_locality.csv'].map((name) => realFile(`west-herts/${name}`)); // prettier-ignore

/** Patients of the first and last quarter by locality, and those of the practices in both, by `csv.DictReader` of Python. */
const LOCALITIES = [
  ['DacCom', 158_902, 163_196, 19, 158_902, 163_196, '+2.7%'],
  ['Hertsmere', 101_790, 104_245, 9, 101_790, 104_245, '+2.4%'],
  ['StahCom', 148_591, 153_807, 13, 148_591, 153_807, '+3.5%'],
  // 2,108 patients of the first quarter are those of a practice that left.
  ['WatCom', 200_292, 208_844, 27, 198_184, 208_844, '+5.4%'],
] as const;

test('draws the published list sizes of West Herts by locality', async ({ page, openApp }) => {
  test.skip(!PATHS.every((path) => existsSync(path)), 'the published files are not on this machine');
  test.setTimeout(240_000);
  await openApp('/data');
  await page.locator('input[type=file]').first().setInputFiles(PATHS);
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('west_herts_practice_locality.csv', { timeout: 120_000 }); // prettier-ignore
  await page.getByRole('link', { name: 'Practices', exact: true }).first().click();
  await appIsReady(page);
  const panel = page.getByRole('region', { name: 'List sizes over time' });
  await expect(panel).toContainText('Lists grew by 3.7%: from +2.4% in Hertsmere to +5.4% in WatCom.');
  await expect(panel).toContainText('No list is loaded for 8 of the 12 periods');
  for (const [locality, first, last] of LOCALITIES) {
    const ends = `${locality}: ${first.toLocaleString('en-GB')} in April to June 2013, ${last.toLocaleString('en-GB')} in January to March 2016`; // prettier-ignore
    await expect(panel).toContainText(ends);
    // Written at the end of its line.
    await expect(panel.locator('svg text').filter({ hasText: locality })).toHaveCount(1);
  }
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await panel.getByRole('button', { name: 'Table: List sizes over time' }).click();
  const changes = panel.getByRole('table', { name: 'Change of the practices with a list at both ends' });
  for (const [locality, , , units, from, to, change] of LOCALITIES) {
    const row = changes.getByRole('row').filter({ hasText: locality });
    await expect(row.getByRole('cell')).toHaveText([locality, String(units), from.toLocaleString('en-GB'), to.toLocaleString('en-GB'), change, /^\d+$/]); // prettier-ignore
  }
  const figures = panel.getByRole('table', { name: 'List sizes over time' });
  await expect(figures.getByRole('row').filter({ hasText: 'WatCom' }).filter({ hasText: 'April to June 2015' })).toContainText('gone: PRESTWICK ROAD SURGERY'); // prettier-ignore

  const saved = csvRecords(readFileSync(await savedFile(page, 'List sizes over time', 'CSV table'), 'utf8'));
  for (const [locality, , last] of LOCALITIES) {
    const row = saved.find((cells) => cells[1] === locality && cells[3] === '2015/16 Q4');
    expect(row?.[4]).toBe(String(last));
  }
});
