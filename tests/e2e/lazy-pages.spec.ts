import { appIsReady, expect, test } from './app-test';

test('a page that could not be fetched is asked for again, and nothing that is loaded is lost', async ({
  page,
  openApp,
  pageFaults,
}) => {
  await openApp('/variation');
  const finding = await page.getByRole('heading', { level: 1 }).textContent();
  await page.route('**/methods-route-*', (route) => route.abort());
  await page.getByRole('link', { name: 'Methods' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This page could not be fetched' })).toBeVisible();
  await page.getByRole('link', { name: 'Variation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(finding ?? '');
  await page.getByRole('link', { name: 'Methods' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This page could not be fetched' })).toBeFocused();
  await page.unroute('**/methods-route-*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Contents' })).toBeVisible();
  await appIsReady(page);
  // The browser itself says of each failed fetch that it failed; nothing else went wrong.
  expect(pageFaults.filter((fault) => !/Failed to load resource|could not be fetched|preload/i.test(fault))).toEqual(
    [],
  );
  pageFaults.length = 0;
});

test('the page that is fetched has the focus on its heading and its name in the title', async ({ page, openApp }) => {
  await openApp('/variation');
  await page.getByRole('link', { name: 'Outliers' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Outliers/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveTitle(/^Variation/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
