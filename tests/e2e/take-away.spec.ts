import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { csvRecords, expect, savedFile, test } from './app-test';

const CHART = 'Practices against control limits';
const VIEW = '/variation?measure=exception-rate&group=DM&period=2007/08';

const sheetsOf = (path: string) => {
  const book = read(readFileSync(path), { type: 'buffer' });
  return Object.fromEntries(book.SheetNames.map((name) => [name, utils.sheet_to_json<(string | number | boolean | null)[]>(book.Sheets[name] ?? {}, { header: 1, raw: true, defval: null })])); // prettier-ignore
};
const asCsv = (cell: string | number | boolean | null) => (cell === null ? '' : String(cell));

async function take(page: Page, title: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Download: ${title}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a chart is saved as an Excel table with the figures of its CSV and the words of its picture', async ({
  page,
  openApp,
}) => {
  await openApp(VIEW);
  const csv = csvRecords(readFileSync(await savedFile(page, CHART, 'CSV table'), 'utf8'));
  const svg = readFileSync(await savedFile(page, CHART, 'SVG picture'), 'utf8');
  const { Figures = [], About = [] } = sheetsOf(await savedFile(page, CHART, 'Excel table'));
  expect(Figures.map((row) => row.map(asCsv))).toEqual(csv);
  const said = new Map(About.map(([what, text]) => [what, text]));
  expect(svg).toContain(`<title>${said.get('Finding') ?? '–'}</title>`);
  expect(said.get('Source')).toContain('qof.csv; synthetic');
  expect(said.get('Notice')).toBe('Synthetic sample data');
  const [, data, link = ''] = /^Data (\S+)\. (http\S+)$/.exec(String(said.get('Opens again at'))) ?? [];
  const paramsOf = (address: string) => Object.fromEntries(new URLSearchParams(address.split('?')[1]));
  expect(paramsOf(link)).toEqual({ ...paramsOf(page.url()), data: '170b-b17e' });
  expect([data, link.split('?')[0]]).toEqual(['170b-b17e', page.url().split('?')[0]]);
  const inPicture = svg.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  for (const word of String(said.get('Caveat')).split(' ').slice(0, 12)) expect(inPicture).toContain(word);
});

test('a chart is copied as a picture and as a table', async ({ page, openApp, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(VIEW);
  await take(page, CHART, 'Copy picture');
  await expect(page.getByText('The picture is copied.')).toBeVisible();
  const picture = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    const bitmap = await createImageBitmap(blob ?? new Blob());
    return { types: item?.types, width: bitmap.width };
  });
  expect(picture.types).toEqual(['image/png']);
  expect(picture.width).toBeGreaterThan(1500);

  await take(page, CHART, 'Copy table');
  await expect(page.getByText('The table is copied.')).toBeVisible();
  const csv = csvRecords(readFileSync(await savedFile(page, CHART, 'CSV table'), 'utf8'));
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split(/\r?\n/).map((line) => line.split('\t'))).toEqual(csv.map((row) => row.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')))); // prettier-ignore
});

test('says so where the browser lets no page copy', async ({ page, openApp }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ClipboardItem'));
  await openApp(VIEW);
  await take(page, CHART, 'Copy table');
  await expect(page.getByRole('alert')).toHaveText('This browser lets no page copy: save the file instead.');
});

test('a table without a chart is saved as an Excel table and copied', async ({ page, openApp, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp('/prescribing');
  const csv = csvRecords(readFileSync(await savedFile(page, 'Every practice', 'CSV table'), 'utf8'));
  const { Figures = [], About = [] } = sheetsOf(await savedFile(page, 'Every practice', 'Excel table'));
  expect(Figures.map((row) => row.map(asCsv))).toEqual(csv);
  expect(csv.length).toBeGreaterThan(73);
  expect(About.map(([what]) => what)).toEqual(['What', 'Finding', 'What is shown', 'Source', 'Notice', 'Opens again at', 'The picture in words']); // prettier-ignore
  await take(page, 'Every practice', 'Copy table');
  await expect(page.getByText('The table is copied.')).toBeVisible();
  expect((await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/)).toHaveLength(csv.length);
});

test('the menu lies on the page on a narrow screen', async ({ page, openApp }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(VIEW);
  await page.getByRole('button', { name: `Download: ${CHART}` }).click();
  const box = await page.getByRole('menu').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
});
