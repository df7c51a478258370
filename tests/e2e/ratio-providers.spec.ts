import type { Page } from '@playwright/test';
import { appIsReady, expect, test } from './app-test';

test.setTimeout(180_000);

const file = (name: string, lines: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) }); // prettier-ignore

const HEADINGS = 'Org Code,Org Name,Treatment function code,Quarter start,Total first seen,Total subs seen';
/** Three trusts: 1,000 firsts and 2,000 follow-ups at RWG, 5,500 firsts and 14,000 follow-ups at all. */
const BY_SPECIALTY = [
  HEADINGS,
  'RWG,West Herts,307,2007-04-01,600,1150',
  'RWG,West Herts,307,2007-07-01,400,850',
  'RC9,Luton,307,2007-04-01,2000,6000',
  'RQW,Princess Alexandra,307,2007-04-01,2500,6000',
];
/** The same without a specialty, as the quarterly return of all specialties gives it. */
const ALL_SPECIALTIES = BY_SPECIALTY.map((line) => line.replace(',307,', ',,'));
const CONTRACT = [
  'financial_year,provider_code,specialty_code,negotiated_ratio,status,first_price,follow_up_price,planned_first,planned_follow_up',
  '2007/08,RWG,307,1.75,interim,186,82,2000,3500',
];

/** Loads a return and a contract, and goes to the page. */
async function load(page: Page, openApp: (view?: string) => Promise<void>, lines: readonly string[]): Promise<void> {
  await openApp('/data');
  await page.getByLabel('Choose files').setInputFiles([file('return.csv', lines), file('contract.csv', CONTRACT)]);
  const loaded = page.getByRole('table', { name: 'Loaded files' });
  for (const name of ['return.csv', 'contract.csv']) await expect(loaded).toContainText(name);
  await page.getByRole('link', { name: 'Follow-up ratio' }).click();
  await appIsReady(page);
}

const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const figure = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`^${label}`) }).first();

test('providers stand side by side without a line, and one is held against its own', async ({ page, openApp }) => {
  await load(page, openApp, BY_SPECIALTY);
  await expect(headline(page)).toHaveText('Diabetes follow-ups run at 2.55 for each first attendance; no contract line matches'); // prettier-ignore
  await expect(page.getByText('A contract line is for one provider: choose one to hold it against its ratio.')).toBeVisible(); // prettier-ignore
  await expect(figure(page, 'Follow-ups above the ratio')).toHaveText('–');
  await expect(figure(page, 'At the contract price')).toHaveText('–');

  await page.getByLabel('Provider', { exact: true }).selectOption('RWG');
  await appIsReady(page);
  // 2,000 − 1.75 × 1,000 at £82: those of RWG alone.
  await expect(figure(page, 'First to follow-up')).toHaveText('2.00');
  await expect(figure(page, 'Follow-ups above the ratio')).toHaveText('250');
  await expect(figure(page, 'At the contract price')).toHaveText('£21k');
  await expect(figure(page, 'Providers within the ratio')).toHaveText('0 of 1');

  await page.getByLabel('Provider', { exact: true }).selectOption({ label: 'All providers' });
  await expect(figure(page, 'First to follow-up')).toHaveText('2.55');
});

test('a return without specialties has no line to be held against, and says so', async ({ page, openApp }) => {
  await load(page, openApp, ALL_SPECIALTIES);
  await expect(headline(page)).toHaveText('Follow-ups run at 2.55 for each first attendance; no contract line matches');
  await expect(page.getByLabel('Specialty', { exact: true })).toHaveCount(0);
  await page.getByLabel('Provider', { exact: true }).selectOption('RWG');
  await expect(
    page.getByText('There is no contract line for all specialties together at RWG in 2007/08'),
  ).toBeVisible();
  await expect(figure(page, 'First to follow-up')).toHaveText('2.00');
  await expect(figure(page, 'Follow-ups above the ratio')).toHaveText('–');
});
