import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { runVariation } from '../../scripts/variation/run-variation';
import { appIsReady, csvRecords, expect, expectReadablePicture, savedFile, test } from './app-test';

const figure = (page: Page, label: string) => page.getByRole('region', { name: 'The figures in short' }).getByRole('button', { name: new RegExp(`^${label}`) }); // prettier-ignore
const panelOf = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

async function commandLine(...words: readonly string[]): Promise<string> {
  const written: string[] = [];
  const said = (text: string) => written.push(text);
  expect(await runVariation(['budget', '--period', '2007/08', ...words], { callerFolder: process.cwd(), out: said, error: said })).toBe(0); // prettier-ignore
  return written.join('');
}

test('finds who holds the overspend of the sample, with the figures of the command line', async ({ page, openApp }) => {
  await openApp('/variation');
  await page.getByRole('link', { name: 'Prescribing' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '2 practices account for more than the whole net overspend of DacCom',
  );
  await expect(figure(page, 'Spend against budget')).toHaveText('£54k over budget');
  await expect(figure(page, 'Forecast out-turn')).toHaveText('£59,361k');
  const steps = panelOf(page, 'From the largest overspend to the net total');
  await expect(steps).toContainText('Redwing Medical Centre (£123k), Watermint Surgery (£65k), together £188k');
  await expect(panelOf(page, 'Spend and budget since April').locator('.chart svg').first()).toBeVisible();

  const saved = readFileSync(await savedFile(page, 'Every practice', 'CSV table'), 'utf8');
  expect(csvRecords(saved)).toEqual(csvRecords(await commandLine('--format', 'csv')));
});

test('explains a figure on a click, keeps the view in the link, and goes back', async ({ page, openApp }) => {
  await openApp('/prescribing');
  await figure(page, 'Forecast out-turn').press('Enter');
  await expect(page.getByRole('dialog', { name: 'Forecast out-turn' })).toContainText('× 100 ÷ 66.83 = £59,361,429');
  await page.keyboard.press('Escape');
  await page.getByLabel('Locality shown').selectOption('WatCom');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '2 practices account for more than the whole net overspend of WatCom',
  );
  expect(page.url()).toContain('area=WatCom');
  await page.reload();
  await appIsReady(page);
  await expect(page.getByLabel('Locality shown')).toHaveValue('WatCom');
  await page.getByLabel('Spend to', { exact: true }).selectOption({ label: 'May 2007' });
  await expect(figure(page, 'Forecast out-turn')).toHaveText('Not shown');
  await page.goBack();
  await expect(figure(page, 'Forecast out-turn')).not.toHaveText('Not shown');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DacCom');
});

test('sets a floor for the opportunity, and saves every chart and table', async ({ page, openApp }) => {
  await openApp('/prescribing');
  const opportunity = panelOf(page, 'What spending as others do would come to');
  await expect(opportunity).toContainText('£598k at the median');
  await opportunity.getByLabel('Leave out differences below, £').fill('200000');
  await expect(opportunity).toContainText('£440k at the median');
  await expect(opportunity).toContainText('£788k at the lowest decile');
  for (const title of ['Spend and budget since April', 'Spend against budget by locality', 'From the largest overspend to the net total']) {
    const svg = readFileSync(await savedFile(page, title, 'SVG picture'), 'utf8');
    expectReadablePicture(svg);
    expect(svg).toContain('Synthetic sample data');
    expect(svg).toContain('Prescribing budgets');
    expect((await savedFile(page, title, 'PNG picture')).length).toBeGreaterThan(0);
  } // prettier-ignore
  const steps = csvRecords(readFileSync(await savedFile(page, 'From the largest overspend to the net total', 'CSV table'), 'utf8')); // prettier-ignore
  expect(steps.at(-1)).toEqual(['16', '', 'Net total', '0', '154406.38', '154406.38']);
});

test('says which practices met which target, and leaves a practice without a budget out of the sums', async ({ page, openApp }) => {
  await openApp('/prescribing');
  const targets = panelOf(page, 'Targets of the year');
  await expect(targets).toContainText('65 of 72 met, 1 not given');
  await expect(targets).toContainText('26 above, 46 below, 1 not given');
  const table = panelOf(page, 'Every practice');
  await table.getByLabel('Find in the table').fill('Fieldfare');
  await expect(table.getByRole('row', { name: /Fieldfare/ })).toContainText('no budget, 3 of 8 months');
  await page.goto(`${page.url().split('#')[0]}#/variation?measure=achievement&indicator=DM20&period=2007/08`);
  await appIsReady(page);
  await expect(panelOf(page, 'Practices against control limits')).toContainText(
    'Target 50.0% (Upper payment threshold, QOF guidance 2006): 67 of 72 practices meet it.',
  );
}); // prettier-ignore

test('picks a practice with the keyboard, by a bar, and follows it over the year', async ({ page, openApp }) => {
  await openApp('/prescribing?area=DacCom');
  const bars = panelOf(page, 'Spend against budget by practice');
  await bars.getByRole('slider').focus();
  await page.keyboard.press('Enter');
  await expect(panelOf(page, 'Spend and budget since April')).toContainText('Redwing Medical Centre. By November 2007');
  expect(page.url()).toContain('unit=Y90007');
});

for (const width of [1440, 720, 390]) {
  test(`is accessible and fits at ${width} px`, async ({ page, openApp }) => {
    await page.setViewportSize({ width, height: 900 });
    await openApp('/prescribing');
    await expect(panelOf(page, 'Targets of the year')).toContainText('65 of 72 met');
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze(); // prettier-ignore
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
