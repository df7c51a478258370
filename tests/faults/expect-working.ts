import type { Page } from '@playwright/test';
import { expect } from '../e2e/app-test';
import { loaded, row, SLOW } from '../e2e/reader-files';

/** Says what the note on the Data page has to hold where something is not kept. */
export const notKept = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not kept in this browser' });

/** Goes to the Data page and expects just these files to be open. */
export async function expectOpen(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  for (const name of names) await expect(row(page, name)).toBeVisible(SLOW);
  await expect(loaded(page).getByRole('rowheader')).toHaveCount(names.length);
}

/** Expects all rows of a file to have been read and loaded, as the page says. @param rows as it is printed */
export async function expectWhole(page: Page, name: string, rows: string): Promise<void> {
  await expect(row(page, name)).toBeVisible(SLOW);
  const cells = loaded(page).getByRole('row').filter({ hasText: name }).getByRole('cell');
  await expect(cells.nth(2)).toHaveText(rows);
  await expect(cells.nth(3)).toHaveText(rows);
}
