import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { appIsReady, csvRecords, expect, savedFile } from './app-test';

/** A machine that does several things at once takes its time. */
export const SLOW = { timeout: 60_000 };

/** A file as a reader chooses it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const HEADER = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';

/** A QOF extract of these lines below its header. */
export function csv(name: string, lines: readonly string[]): ChosenFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${HEADER}\n${lines.join('\n')}\n`) };
}

/** A file of practices with so many exceptions among 100 patients each. */
export function qof(name: string, year: string, ...exceptions: readonly number[]): ChosenFile {
  return csv(name, exceptions.map((count, index) => `${year},Y9000${index + 1},DM5,${90 - count},${100 - count},${count}`)); // prettier-ignore
}

export const A = qof('a.csv', '2007/08', 5, 10, 15);
export const B = qof('b.csv', '2006/07', 1, 2, 3);

/** What `A` comes to, from the numbers it was made of. */
export const FIGURES_OF_A = [
  ['Y90001', '5', '100'],
  ['Y90002', '10', '100'],
  ['Y90003', '15', '100'],
];

/** A file that takes a while to read, right from beginning to end. */
export function large(name: string, rows = 300_000): ChosenFile {
  return csv(name, Array.from({ length: rows }, (_, index) => `2006/07,Y${String(index % 3000).padStart(5, '0')},DM${Math.floor(index / 3000)},80,90,1`)); // prettier-ignore
}

export const loaded = (page: Page) => page.getByRole('table', { name: 'Loaded files' });
export const row = (page: Page, name: string) => loaded(page).getByRole('rowheader', { name, exact: true });
export const choose = (page: Page, ...files: readonly ChosenFile[]) =>
  page.getByLabel('Choose files').setInputFiles([...files]);

/** Loads files on the Data page and waits until they are there. */
export async function load(page: Page, ...files: readonly ChosenFile[]): Promise<void> {
  await choose(page, ...files);
  for (const { name } of files) await expect(row(page, name)).toBeVisible(SLOW);
}

/** Waits until all that was loaded is kept too, by looking into the browser's own database. */
export const keptIs = (page: Page, names: readonly string[]) =>
  expect.poll(() => keptNames(page), SLOW).toEqual([...names].sort());

/** Names of the files that are kept and not removed, in order. */
export const keptNames = async (page: Page): Promise<string[]> => {
  const files = (await keptRows(page, 'files')) as { name: string; removedAt: number | null }[];
  return files.filter(({ removedAt }) => removedAt === null).map(({ name }) => name).sort(); // prettier-ignore
};

/** Everything that one store of the browser's own database holds. */
export const keptRows = (page: Page, store: 'files' | 'records') =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('practice-variation');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const rows = opening.result.transaction(name).objectStore(name).getAll();
          rows.onsuccess = () => {
            resolve(rows.result);
            opening.result.close();
          };
        };
      }),
    store,
  );

/** Exceptions and patients of each practice of these files, in order, as the saved chart's CSV gives them. */
export async function figures(page: Page): Promise<(string | undefined)[][]> {
  await page.getByRole('link', { name: 'Variation' }).click();
  await appIsReady(page);
  const records = csvRecords(readFileSync(await savedFile(page, 'Practices against control limits', 'CSV'), 'utf8'));
  const head = records.findIndex((cells) => cells.includes('unit_code'));
  const at = (name: string) => records[head]?.indexOf(name) ?? -1;
  return records
    .slice(head + 1)
    .filter((cells) => /^Y9000\d$/.test(cells[at('unit_code')] ?? ''))
    .map((cells) => [cells[at('unit_code')], cells[at('numerator')], cells[at('denominator')]])
    .sort();
}
