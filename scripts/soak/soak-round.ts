import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { fileCounts, loadFiles } from '../bench/load-files';
import { NATIONAL_YEAR, writeNationalSet } from '../bench/national-set';
import { INDICATORS } from '../bench/qof-rows';

const PRACTICES = 1_000;
const SLOW = 120_000;
/** Indicators that are looked at in a round. */
const FILTERS = 4;
const CHART = 'Practices against control limits';
const FORMATS = ['SVG picture', 'PNG picture', 'CSV table', 'Excel table'];

/** Writes the files that are loaded in every round. @param folder exists */
export function soakFiles(folder: string): readonly string[] {
  const files = join(folder, 'files');
  mkdirSync(files);
  return writeNationalSet(files, PRACTICES);
}

/**
 * Loads files on the Data page, filters and exports on others, and removes the files again, so that the sample is back.
 *
 * @param round from 0: other indicators, pages and formats each time
 * @throws Error where rows are missing
 */
export async function doRound(page: Page, files: readonly string[], round: number): Promise<void> {
  page.setDefaultTimeout(SLOW);
  await goTo(page, '#/data');
  await loadFiles(page, files);
  for (const path of files) {
    const { read, loaded } = await fileCounts(page, path);
    if (read === 0 || read !== loaded) throw new Error(`${loaded} of ${read} rows of ${path} were loaded`);
  }
  for (let filter = 0; filter < FILTERS; filter++) {
    const indicator = INDICATORS[(round * FILTERS + filter) % INDICATORS.length] ?? '';
    await goTo(page, `#/variation?measure=exception-rate&period=${NATIONAL_YEAR}&indicator=${indicator}`);
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${indicator} `) }).waitFor();
  }
  await save(page, FORMATS[round % FORMATS.length] ?? '');
  await goTo(page, '#/data');
  for (const path of files) {
    await page.getByRole('button', { name: `Remove ${basename(path)}`, exact: true }).click();
    await page.getByRole('rowheader', { name: basename(path), exact: true }).waitFor({ state: 'detached' });
  }
  await page.getByRole('rowheader', { name: 'qof.csv', exact: true }).waitFor();
}

async function save(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: `Download: ${CHART}` }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ]);
  if ((await download.failure()) !== null) throw new Error(`${format} was not saved`);
  await download.delete();
}

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((next) => {
    location.hash = next;
  }, hash);
