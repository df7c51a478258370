import type { Page } from '@playwright/test';
import { appIsReady, expect, test } from './app-test';

const SLOW = { timeout: 180_000 };
test.setTimeout(600_000);

const pathway = (page: Page) => page.getByRole('combobox', { name: 'Pathway' }).first();
const isWhole = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toContainText('chance alone would give', SLOW); // prettier-ignore

test('sets what each measure of Variation is of, goes along with the links, and is taken back', async ({ page, openApp }) => {
  await openApp('/variation');
  await pathway(page).selectOption({ label: 'Heart failure' });
  await expect(page).toHaveURL(/#\/variation\?pathway=heart-failure$/);
  await appIsReady(page);
  await expect(page.getByRole('combobox', { name: 'Indicators' })).toHaveValue('Heart failure: all indicators');
  await page.getByLabel('Measure', { exact: true }).selectOption({ label: 'Follow-ups per first attendance' });
  await appIsReady(page);
  await expect(page.getByLabel('Specialty').locator('option:checked')).toHaveText(/^320/);
  await page.getByLabel('Specialty').selectOption({ label: '307 Diabetic medicine' });
  await expect(page).not.toHaveURL(/pathway=/);
  await page.goBack();
  await expect(pathway(page).locator('option:checked')).toHaveText('Heart failure');
  await expect(page.getByLabel('Specialty').locator('option:checked')).toHaveText(/^320/);
}); // prettier-ignore

test('limits Overview, Outliers and a practice to its measures, one leading to the next', async ({ page, openApp }) => {
  await openApp('/overview?pathway=heart-failure');
  await isWhole(page);
  await page.getByRole('link', { name: 'See every signal' }).click();
  await expect(page).toHaveURL(/#\/outliers\?.*pathway=heart-failure/);
  await isWhole(page);
  await expect(page.getByText('Measures of the pathway Heart failure.')).toBeVisible();
  const heads = page.getByRole('grid', { name: 'practices and measures' }).getByRole('columnheader');
  const [, ...measures] = await heads.allTextContents();
  for (const text of measures) expect(text).toMatch(/heart failure|cardiology/i);
  await page.getByRole('region', { name: 'Signals', exact: true }).locator('tbody a').first().click();
  await expect(page).toHaveURL(/#\/practices\?.*pathway=heart-failure/);
  await expect(page.getByRole('heading', { name: 'Measures of the pathway Heart failure against other practices' })).toBeVisible(SLOW); // prettier-ignore
  await pathway(page).selectOption({ label: 'All measures' });
  await expect(page.getByRole('heading', { name: 'All measures against other practices' })).toBeVisible();
  await page.goBack();
  await expect(pathway(page).locator('option:checked')).toHaveText('Heart failure');
});

test('sets both measures of Relationships', async ({ page, openApp }) => {
  await openApp('/relationships?x=prevalence:DM&y=exception-rate:DM');
  await pathway(page).selectOption({ label: 'COPD' });
  await expect(page).toHaveURL(/x=prevalence:COPD&y=exception-rate:COPD/);
  await appIsReady(page);
  await expect(page.getByRole('combobox', { name: 'Across' })).toHaveValue(/COPD/);
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Across' })).toHaveValue(/[Dd]iabetes/);
});
