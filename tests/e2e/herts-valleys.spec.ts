import { existsSync, readFileSync } from 'node:fs';
import { realFile } from '../support/realdata';
import { appIsReady, csvRecords, expect, savedFile, test } from './app-test';

/** Register and list of ages 17 and over by locality, added up from the published file by another program. */
const LOCALITIES = [
  ['DacCom', 17, 8115, 135152],
  ['Hertsmere', 9, 5438, 84736],
  ['StahCom', 12, 6123, 122960],
  ['WatCom', 20, 11301, 171112],
] as const;

/** The two ways of docs/extracts.md, under the publishers' own file names. */
const WAYS = [
  ['west-herts/qof_1819_prevalence_herts_valleys_long.csv', 'west-herts/list_size_west_herts.csv'],
  [
    'qof-1819-practice-prevalence/qofGP_1819_dependency.csv',
    'west-herts/west_herts_practice_locality.csv',
    'list-size/Patient_List_Size_2013_04-06.csv',
  ],
] as const;

for (const [way, files] of WAYS.entries()) {
  const paths = files.map(realFile);
  test(`puts the 58 practices of Herts Valleys together on the page, way ${way + 1}`, async ({ page, openApp }) => {
    test.skip(!paths.every((path) => existsSync(path)), 'the published files are not on this machine');
    test.setTimeout(240_000);
    await openApp('/data');
    await page.getByLabel('Mask counts below').fill('0');
    await page.locator('input[type=file]').first().setInputFiles(paths);
    const loaded = page.getByRole('table', { name: 'Loaded files' });
    for (const file of files) {
      await expect(loaded).toContainText(file.split('/')[1] ?? '', { timeout: 180_000 });
    }
    await page.getByRole('link', { name: 'Variation' }).first().click();
    await appIsReady(page);
    await page.getByLabel('Measure', { exact: true }).selectOption({ label: 'QOF recorded prevalence' });
    await expect(page.getByRole('combobox', { name: 'Register' })).toHaveValue('Diabetes');
    await page.getByLabel('Period', { exact: true }).selectOption('2018/19');
    await appIsReady(page);
    const saved = csvRecords(readFileSync(await savedFile(page, 'Spread within each locality', 'CSV table'), 'utf8'));
    const [head = [], ...rows] = saved;
    const at = (name: string) => head.indexOf(name);
    const sums = LOCALITIES.map(([locality]) => {
      const inside = rows.filter((cells) => cells[at('locality')] === locality && cells[at('value')] !== '');
      const sum = (name: string) => inside.reduce((total, cells) => total + Number(cells[at(name)]), 0);
      return [locality, inside.length, sum('numerator'), sum('denominator')];
    });
    expect(sums).toEqual(LOCALITIES);
    for (const [locality, , register, list] of LOCALITIES) {
      const row = page.getByRole('table', { name: 'All practices' }).getByRole('row').filter({ hasText: register.toLocaleString('en-GB') }); // prettier-ignore
      await expect(row).toContainText(locality);
      await expect(row).toContainText(`${((100 * register) / list).toFixed(1)}%`);
    }
  });
}
