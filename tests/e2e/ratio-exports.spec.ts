import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { csvRecords, expect, expectReadablePicture, savedFile, test } from './app-test';

test.setTimeout(240_000);

const compare = encodeURIComponent(JSON.stringify([{ name: 'Offer', ratio: 2, appliesTo: 'provider', isPaid: false }]));
const VIEW = `/ratio?specialty=307&provider=RWG&period=2007/08&compare=${compare}`;

const PRACTICES = 73;
/** First attendances and follow-ups of the sample, April to November 2007, summed by another program. */
const [FIRSTS, FOLLOW_UPS] = [2676, 7687];

type Row = Readonly<Record<string, string>>;

/** The rows of a CSV text under the names of its header, each as long as it. */
function rowsOf(text: string): readonly Row[] {
  const [head = [], ...records] = csvRecords(text);
  expect(head.every((name) => name.trim() !== '')).toBe(true);
  expect(new Set(records.map(({ length }) => length))).toEqual(new Set([head.length]));
  return records.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

const savedRows = async (page: Page, chart: string) => rowsOf(readFileSync(await savedFile(page, chart, 'CSV table'), 'utf8')); // prettier-ignore
const panel = (page: Page, title: string) => page.getByRole('region', { name: title });
const count = (value: number) => Math.round(value).toLocaleString('en-GB');

/** Saves both pictures of a chart and holds them to be what they say they are, with all that a reader must know inside. */
async function expectPictures(page: Page, chart: string, period: string): Promise<void> {
  const png = readFileSync(await savedFile(page, chart, 'PNG picture'));
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  // Wider and higher than a thumbnail, by its own header.
  expect(Math.min(png.readUInt32BE(16), png.readUInt32BE(20))).toBeGreaterThan(400);
  expect(png.length).toBeGreaterThan(10_000);

  const svg = readFileSync(await savedFile(page, chart, 'SVG picture'), 'utf8');
  expectReadablePicture(svg);
  const { fault, title, words } = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    const texts = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
    return {
      fault: picture.querySelector('parsererror')?.textContent ?? null,
      title: picture.querySelector('svg > title')?.textContent ?? '',
      words: texts.join(' '),
    };
  }, svg);
  expect(fault).toBeNull();
  expect(title.split(' ').length).toBeGreaterThan(3);
  expect(words).toContain(title);
  expect(words).toContain('Synthetic sample data');
  expect(words).toMatch(/Source: .*outpatients\.csv/);
  expect(words).toContain(period);
}

/** The rows of a table of the page as texts, without its header and foot. */
async function shownRows(table: Locator): Promise<readonly (readonly string[])[]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => (await row.getByRole('cell').allTextContents()).map((text) => text.trim())),
  );
}

/** Shows a chart as its table. */
async function tableOf(page: Page, title: string): Promise<readonly (readonly string[])[]> {
  await page.getByRole('button', { name: `Table: ${title}` }).click();
  return shownRows(panel(page, title).getByRole('table'));
}

/** The first row of a table for which the file masks neither count, with that row of the file. */
function inBoth(shown: readonly (readonly string[])[], saved: readonly Row[], counts: readonly string[]) {
  for (const cells of shown) {
    const row = saved.find((one) => one['unit_name'] === cells[0]);
    if (row && counts.every((name) => row[name] !== '*')) return { cells, row };
  }
  throw new Error('every row is masked');
}

async function open(page: Page, site: string, title: string): Promise<void> {
  await page.goto(`${site}#${VIEW}`);
  await expect(page.getByRole('button', { name: /^Table: / }).first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('heading', { name: title, exact: true }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: new RegExp(`^Download.*: ${title}`) })).toBeVisible({
    timeout: 60_000,
  });
}

test('localities in rows, and control limits', async ({ page, site }) => {
  const title = 'Localities and practices against the negotiated ratio';
  await open(page, site.url, title);
  for (const view of ['Localities in rows', 'Control limits']) {
    await panel(page, title).getByLabel('Drawn as').selectOption({ label: view });
    await expectPictures(page, title, 'Data for 2007/08 so far (8 months).');
    const saved = await savedRows(page, title);
    expect(saved).toHaveLength(PRACTICES);
    expect(new Set(saved.map(({ target }) => target))).toEqual(new Set(['1.75']));
    if (view === 'Control limits') {
      const shown = await tableOf(page, title);
      const { cells, row } = inBoth(shown, saved, ['numerator', 'denominator']);
      expect(shown).toHaveLength(PRACTICES);
      expect(cells.slice(2, 5)).toEqual([count(Number(row['denominator'])), count(Number(row['numerator'])), Number(row['value']).toFixed(2)]); // prettier-ignore
    }
  }
});

test('contributions to what is above the ratio', async ({ page, site }) => {
  const title = 'Where the activity above the ratio comes from';
  await open(page, site.url, title);
  const saved = await savedRows(page, title);
  const of = (level: string) => saved.filter((row) => row['level'] === level);
  const localities = await shownRows(panel(page, title).getByRole('table'));
  expect([of('unit').length, of('locality').length, of('overall').length]).toEqual([PRACTICES, localities.length, 1]);
  for (const cells of localities) {
    const row = of('locality').find((one) => one['unit_name'] === cells[0]);
    expect(cells.slice(1, 4)).toEqual([count(Number(row?.['first_attendances'])), count(Number(row?.['follow_up_attendances'])), Number(row?.['ratio']).toFixed(2)]); // prettier-ignore
  }
  const [whole] = of('overall');
  expect([Number(whole?.['first_attendances']), Number(whole?.['follow_up_attendances'])]).toEqual([FIRSTS, FOLLOW_UPS]); // prettier-ignore
  // 7,687 − 1.75 × 2,676, at £82.
  expect([Number(whole?.['contribution']), Number(whole?.['contribution_pence'])]).toEqual([3004, 24_632_800]);
  await expect(panel(page, title).getByRole('table').locator('tfoot')).toContainText('+3,004');
});

test('what a different ratio would do', async ({ page, site }) => {
  const title = 'What a different ratio would do';
  await open(page, site.url, title);
  await expectPictures(page, title, 'Data for 2007/08 so far: April to November 2007.');
  const saved = await savedRows(page, title);
  const shown = await tableOf(page, title);
  expect(saved.length).toBeGreaterThan(20);
  expect(saved.map(({ ratio }) => Number(ratio).toFixed(2))).toEqual(shown.map(([ratio]) => ratio));
  // 7,687 − 2.25 × 2,676.
  expect(saved.find(({ ratio }) => ratio === '2.25')).toMatchObject({ follow_ups_above: '1666', applies_to: 'provider' }); // prettier-ignore
  expect(shown.find(([ratio]) => ratio === '2.25')?.[1]).toBe('1,666');
});

test('scenarios side by side', async ({ page, site }) => {
  await page.goto(`${site.url}#${VIEW}`);
  const table = page.getByRole('table', { name: 'Scenarios side by side' });
  await expect(table).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('table', { name: 'Interim and definitive plan' })).toBeVisible({ timeout: 60_000 });
  const saved = await savedRows(page, 'Scenarios side by side');
  expect(saved.map(({ scenario, ratio }) => [scenario, ratio])).toEqual([['The contract', '1.75'], ['Offer', '2']]); // prettier-ignore
  // 7,687 − 2 × 2,676, at £82.
  expect(saved[1]).toMatchObject({ follow_ups_above: '2335', money_pounds: '191470', period: '2007/08', covered: '2007-04..2007-11' }); // prettier-ignore
  expect(saved[1]?.['source']).toContain('synthetic');
  await expect(table.getByRole('row', { name: /^Follow-ups above, so far/ }).getByRole('cell')).toHaveText(['3,004', '2,335']); // prettier-ignore
});

test('month by month', async ({ page, site }) => {
  const title = 'Month by month';
  await open(page, site.url, title);
  await expectPictures(page, title, 'Data for April 2006 to November 2007.');
  const saved = await savedRows(page, title);
  const shown = await tableOf(page, title);
  expect(saved.map(({ period }) => period)).toHaveLength(20);
  expect(shown.map((cells) => cells.slice(1, 5))).toEqual(saved.map((row) => [count(Number(row['first_attendances'])), count(Number(row['follow_up_attendances'])), Number(row['ratio']).toFixed(2), Number(row['mean']).toFixed(2)])); // prettier-ignore
  const so = saved.filter(({ period }) => (period ?? '') >= '2007-04');
  const sum = (name: string) => so.reduce((all, row) => all + Number(row[name]), 0);
  expect([sum('first_attendances'), sum('follow_up_attendances')]).toEqual([FIRSTS, FOLLOW_UPS]);
});

test('activity and cost against plan', async ({ page, site }) => {
  const title = 'Activity and cost against plan';
  await open(page, site.url, title);
  await expectPictures(page, title, 'Data for 2007/08.');
  const saved = await savedRows(page, title);
  expect(saved).toHaveLength(12);
  const november = saved.find(({ period }) => period === '2007-11');
  expect([Number(november?.['first_to_date']), Number(november?.['follow_up_to_date'])]).toEqual([FIRSTS, FOLLOW_UPS]);
  // The plan of the contract line for the year.
  expect(Number(saved[11]?.['planned_first_to_date'])).toBeCloseTo(3960, 6);
  expect(Number(saved[11]?.['planned_follow_up_to_date'])).toBeCloseTo(6930, 6);
  await expect(panel(page, title)).toContainText(`7,687 follow-ups to the end of November 2007, ${count(FOLLOW_UPS - Number(november?.['planned_follow_up_to_date']))} more than planned`); // prettier-ignore
});

test('why the ratio differs', async ({ page, site }) => {
  const title = 'Why the ratio differs';
  // Masked, the parts would be left out: some practices have few attendances.
  await page.goto(`${site.url}#/data`);
  await page.getByLabel('Mask counts below').fill('0', { timeout: 60_000 });
  await open(page, site.url, title);
  await expectPictures(page, title, 'Data for April to November 2006 and April to November 2007.');
  const saved = await savedRows(page, title);
  expect(saved).toHaveLength(6);
  const [from, ...rest] = saved.map(({ value }) => Number(value));
  const to = rest.pop() ?? Number.NaN;
  expect(rest.reduce((sum, part) => sum + part, from ?? Number.NaN)).toBeCloseTo(to, 10);
  expect(to).toBeCloseTo(FOLLOW_UPS / FIRSTS, 10);
  const apart = to - (from ?? Number.NaN);
  await expect(panel(page, title)).toContainText(`${to.toFixed(2)} in April to November 2007, ${Math.abs(apart).toFixed(2)} ${apart > 0 ? 'higher' : 'lower'} than ${from?.toFixed(2) ?? ''}`); // prettier-ignore
});

test('referrals, firsts and follow-ups of the pathway', async ({ page, site }) => {
  const title = 'Referrals, firsts and follow-ups of the pathway';
  await open(page, site.url, title);
  await expectPictures(page, title, 'Data for April to November 2007.');
  const saved = await savedRows(page, title);
  const shown = await tableOf(page, title);
  expect(saved).toHaveLength(PRACTICES);
  expect(shown).toHaveLength(PRACTICES);
  const { cells, row } = inBoth(shown, saved, ['first_attendances', 'follow_up_attendances']);
  expect(Number(row['ratio'])).toBeCloseTo(Number(row['follow_up_attendances']) / Number(row['first_attendances']), 10);
  expect(cells).toContain(Number(row['ratio']).toFixed(2));
});
