import type { Page } from '@playwright/test';
import { appIsReady, expect, seeEveryPanel, test } from './app-test';
import { ODD, oddPractices } from '../support/odd-practices';

const SLOW = { timeout: 120_000 };
test.setTimeout(300_000);

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const lead = (page: Page) => heading(page).locator('+ div');
const panel = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

/** Loads the set in place of the sample, and leads to a page of it. */
async function openOdd(page: Page, openApp: (view?: string) => Promise<void>, view: string): Promise<void> {
  await openApp('/data');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...oddPractices()]);
  await expect(heading(page)).toContainText('10 files loaded', SLOW);
  await goTo(page, view);
}

async function goTo(page: Page, view: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${view}`);
  await appIsReady(page);
}

/** What a figure that went wrong would print. */
async function expectNoBrokenFigure(page: Page): Promise<void> {
  await seeEveryPanel(page);
  const broken = /.{0,40}(?:\bNaN\b|\bundefined\b|\bnull\b|\bInfinity\b|\[object|∞).{0,40}/g;
  expect((await page.locator('main').innerText()).match(broken)).toBeNull();
}

test('no page prints a figure that is none, and the outliers name who has no row', async ({ page, openApp }) => {
  await openOdd(page, openApp, '/outliers');
  await expect(heading(page)).toContainText('chance alone would give', SLOW);
  await expect(panel(page, /^Every practice in every measure/)).toContainText(
    '3 practices have no figure in these measures and no row: Closed Surgery, Silent Surgery, Surgery Without Patients.',
  );
  await expectNoBrokenFigure(page);
  for (const view of [
    '/overview',
    '/variation?measure=spend-against-budget&period=2007/08',
    '/variation?measure=prevalence&period=2007/08&group=DM',
    '/variation?measure=first-to-follow-up&period=2006/07',
    '/ratio',
    '/prescribing',
    '/relationships',
    '/practices',
  ]) {
    await goTo(page, view);
    await expectNoBrokenFigure(page);
  }
});

test('the Overview gives a locality of one practice and those in none a column each', async ({ page, openApp }) => {
  await openOdd(page, openApp, '/overview');
  await expect(heading(page)).toContainText('chance alone would give', SLOW);
  const table = panel(page, 'Localities at a glance');
  for (const name of ['DacCom', 'Lonely', 'WatCom', 'No locality'])
    await expect(table.getByRole('columnheader', { name, exact: true })).toBeVisible();
  // 240 on the register of 6,000 patients, and 187 of 5,000: worked out from the set by hand.
  await expect(table.getByRole('row', { name: /^Prevalence, diabetes/ })).toContainText(/4\.0%[^%]*4\.0%[^%]*4\.1%[^%]*3\.7%/); // prettier-ignore
  await expect(panel(page, 'Worth knowing about the data')).toContainText('1 practice has no locality');
});

for (const [which, says, signals, question] of [
  [
    'closed',
    ['Closed 31 January 2007', 'No measure of this period can be compared'],
    'nothing is said of it',
    /^None of the figures/,
  ],
  [
    'empty',
    ['Its latest list holds 0 patients', 'No measure of this period can be compared'],
    'nothing is said of it',
    /^None of the figures/,
  ],
  ['silent', ['No measure of this period can be compared'], 'nothing is said of it', /^None of the figures/],
  ['partial', ['No signals in 9 measures'], 'None: it differs in no measure', /^Nothing differs here/],
  [
    'unplaced',
    ['It is in no locality, so it is compared with all practices'],
    'None: it differs',
    /^Nothing differs here/,
  ],
  [
    'alone',
    ['It is the only practice of Lonely, so it is compared with all practices'],
    'None: it differs',
    /^Nothing differs here/,
  ],
] as const)
  // prettier-ignore
  test(`the page of the ${which} practice says what it is`, async ({ page, openApp }) => {
    await openOdd(page, openApp, `/practices?practice=${ODD[which].code}`);
    await expect(heading(page)).toContainText(ODD[which].name, SLOW);
    for (const text of says) await expect(lead(page)).toContainText(text, SLOW);
    await expect(panel(page, 'Signals')).toContainText(signals, SLOW);
    await expect(panel(page, 'Questions for the visit').getByRole('listitem').first()).toHaveText(question);
    await expectNoBrokenFigure(page);
  });
