import { basename } from 'node:path';
import type { Page } from '@playwright/test';

/** Waits until the engine answers on the app's Data page, which is open: until then it shows what is shipped with it. */
export async function waitForEngine(page: Page): Promise<void> {
  await page.getByRole('rowheader', { name: 'qof.csv', exact: true }).waitFor();
  await page.waitForFunction(() => document.querySelector('.first-view-note__box, [aria-busy="true"]') === null);
}

/** Loads files on the app's Data page, which is open, by its file picker, and waits until they are accounted for. */
export async function loadFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.setInputFiles('input[type="file"]', [...paths]);
  for (const path of paths) await page.getByRole('rowheader', { name: basename(path), exact: true }).waitFor();
}

/** What the Data page says of a loaded file. */
export interface FileCounts {
  readonly read: number;
  readonly loaded: number;
}

/** Reads the account of a loaded file off the Data page. */
export async function fileCounts(page: Page, path: string): Promise<FileCounts> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: basename(path), exact: true }) });
  const cells = await row.getByRole('cell').allTextContents();
  const count = (text: string | undefined) => Number(text?.replaceAll(',', ''));
  return { read: count(cells[2]), loaded: count(cells[3]) };
}
