import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { PAGES } from '../../src/app/pages';
import { workbookOf } from '../support/broken-sheets';
import { hostilePractices, hostileTexts } from '../support/hostile-text';
import { zipOf } from '../support/raw-zip';
import { openSink, type Sink } from '../support/sink';
import { serveFolder } from '../support/static-server';
import { appIsReady, csvRecords, expect, savedFile, seeEveryPanel, test as appTest } from './app-test';

appTest.setTimeout(300_000);
const SLOW = { timeout: 120_000 };
const FUNNEL = 'Practices against control limits';

/** A test at whose end nothing has reached the sink. What the policy refuses is a fault as well: nothing may be tried. */
const test = appTest.extend<{ readonly sink: Sink }>({
  sink: async ({}, use) => {
    const sink = await openSink();
    await use(sink);
    expect(sink.heard()).toBe(0);
    await sink.close();
  },
});

/** No part of the page leads to the sink, takes anything from there or runs code of its own. */
async function expectOnlyText(page: Page, { address }: Sink): Promise<void> {
  const live = await page.evaluate((to) => {
    const leads = (value: string) => {
      const { host, protocol } = new URL(value, location.href);
      return host === to || protocol === 'javascript:';
    };
    const isLive = ({ name, value }: Attr) => {
      if (name.startsWith('on')) return true;
      if (name === 'style') return value.includes('url(') && value.includes(to);
      if (!['src', 'href', 'xlink:href', 'action', 'formaction', 'data', 'poster'].includes(name))
        return name === 'ping';
      return URL.canParse(value, location.href) && leads(value);
    };
    return [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(isLive).map(({ name, value }) => `${element.tagName} ${name}="${value}"`),
    );
  }, address);
  expect(live).toEqual([]);
}

async function goTo(page: Page, view: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${view}`);
  await appIsReady(page);
}

async function choose(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(files);
}

async function saved(page: Page, button: string | RegExp): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download', SLOW),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** Opens saved pages and pictures each by itself, where no policy but their own is: they ask for nothing. */
async function expectQuietAlone(page: Page, files: Readonly<Record<string, string>>, sink: Sink): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const site = await serveFolder(folder);
  const alone = await page.context().newPage();
  for (const name of Object.keys(files)) {
    await alone.goto(`${site.url}${name}`);
    await expectOnlyText(alone, sink);
    expect(await alone.locator('script, iframe, image, object').count(), name).toBe(0);
  }
  await alone.close();
  await site.close();
  rmSync(folder, { recursive: true });
}

test('names of practices and localities are text on every page and in what is saved', async ({
  page,
  openApp,
  sink,
}) => {
  const texts = hostileTexts(sink.address);
  await openApp('/data');
  await choose(page, [...hostilePractices(sink.address)]);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10 files loaded', SLOW);
  for (const { path } of PAGES) {
    await goTo(page, path);
    // An empty pack has no panel.
    if (path !== '/pack') await seeEveryPanel(page);
    await expectOnlyText(page, sink);
  }

  await goTo(page, '/variation?measure=prevalence&period=2007/08&group=DM');
  const cursor = page.getByRole('slider', { name: `Points of the chart: ${FUNNEL}` });
  await cursor.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.chart__tip')).toBeVisible();
  const chart = page.locator('.chart').first();
  const box = await chart.boundingBox();
  if (!box) throw new Error('the chart is not drawn');
  for (let step = 1; step < 40; step += 1) {
    await page.mouse.move(box.x + (box.width * step) / 40, box.y + box.height / 2 + 60 * Math.sin(step));
    await expectOnlyText(page, sink);
  }

  const formula = /^[=+\-@]/;
  const rows = csvRecords(readFileSync(await savedFile(page, FUNNEL, 'CSV table'), 'utf8'));
  expect(rows.flat().filter((cell) => formula.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  expect(rows.flat()).toContain(`'${texts[9] ?? ''}`);
  const book = read(readFileSync(await savedFile(page, FUNNEL, 'Excel table')), { type: 'buffer', cellFormula: true });
  for (const sheet of Object.values(book.Sheets)) expect(utils.sheet_to_formulae(sheet).filter((cell) => /=[^']/.test(cell) && !/^[A-Z]+\d+=(?:'|-?[\d.]+(?:e-?\d+)?$|TRUE|FALSE)/i.test(cell))).toEqual([]); // prettier-ignore
  const svg = readFileSync(await savedFile(page, FUNNEL, 'SVG picture'), 'utf8');
  await expectQuietAlone(page, { 'funnel.svg': svg }, sink);

  await goTo(page, '/practices');
  const packs = unzipSync(await saved(page, /^Packs for all \d+ practices$/));
  const pages = Object.values(packs).map((bytes, index) => [`${index}.html`, strFromU8(bytes)]);
  expect(pages.length).toBeGreaterThan(10);
  await expectQuietAlone(page, Object.fromEntries(pages) as Record<string, string>, sink);
});

test('formulas and outside links of a workbook are not followed', async ({ page, openApp, sink }) => {
  const to = `http://${sink.address}/`;
  const bytes = workbookOf(
    {
      Practices: [
        ['practice_code', 'practice_name', 'locality', 'list_size', 'opened', 'closed'],
        ['Y92001', 'Practice A', 'North', 3000, '1974-04-01', null],
        ['Y92002', 'Practice B', 'South', 4000, '1974-04-01', null],
      ],
    },
    (sheet) => {
      sheet['B2'] = { t: 's', v: 'Practice A', f: `WEBSERVICE("${to}x")`, l: { Target: `${to}link` } };
      sheet['D3'] = { t: 'n', v: 4000, f: `'[1]Sheet1'!A1` };
    },
  );
  const outside = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="${to}book.xlsx" TargetMode="External"/></Relationships>`;
  const book = zipOf({ ...unzipSync(bytes), 'xl/externalLinks/_rels/externalLink1.xml.rels': outside });
  await openApp('/data');
  await choose(page, [
    { name: `<img src=${to}>.xlsx`, mimeType: 'application/octet-stream', buffer: Buffer.from(book) },
  ]);
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('.xlsx', SLOW);
  await expectOnlyText(page, sink);
  await goTo(page, '/practices');
  await seeEveryPanel(page);
  await expectOnlyText(page, sink);
});

test('the texts of a pack.json are text on the page, in the preview and in every paper made of it', async ({
  page,
  openApp,
  sink,
}) => {
  const texts = hostileTexts(sink.address);
  const [image = '', script = ''] = texts;
  const items = [
    ...texts.map((text, index) => ({ kind: index % 2 === 0 ? 'heading' : 'text', id: `t${index}`, text })),
    { kind: 'figure', id: 'f1', page: '/variation', panel: 'funnel', view: { measure: 'exception-rate', group: 'DM', period: '2007/08', note: script }, caption: image, table: 'short' },
    { kind: 'figure', id: 'f2', page: `/javascript:location='http://${sink.address}/'`, panel: image, view: { measure: script }, caption: texts.join(' '), table: 'full' },
  ]; // prettier-ignore
  const file = {
    format: 'practice-variation-pack', version: 1, address: `http://${sink.address}/`, smallNumbers: 5,
    pack: { id: 'p', title: image, byline: script, purpose: texts.join('\n\n'), recommendation: texts.join('\n'), items },
    contractLines: [], groups: [], engagement: [],
  }; // prettier-ignore
  await openApp('/pack');
  await page.locator('input[type=file][accept=".json"]').setInputFiles({
    name: `${script.slice(0, 8)}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.getByRole('textbox', { name: 'Purpose' })).toHaveValue(texts.join('\n\n'), SLOW);
  await expect(page.getByText('Looking the figures through…')).toHaveCount(0, SLOW);
  await page.getByRole('button', { name: 'Show the pages' }).click();
  await expect(page.getByText(/^Page 1 of \d+$/).first()).toBeVisible();
  await expectOnlyText(page, sink);

  for (const button of ['Word paper', 'PowerPoint slides']) {
    const parts = unzipSync(await saved(page, button));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      const markup = strFromU8(bytes);
      // An address in a text is a link, which a reader may follow; nothing else leads outside, and nothing does by itself.
      for (const [relation] of markup.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)) {
        expect(relation, name).toMatch(/Type="[^"]*\/hyperlink"/);
        expect(relation, name).toMatch(/Target="https?:/);
      }
      expect(markup, name).not.toMatch(/<w:instrText[^>]*>[^<]*(?:DDE|INCLUDE|IMPORT|HYPERLINK "javascript)/i);
    }
  }
  const folder = unzipSync(await saved(page, 'Pictures and tables (zip)'));
  const svgs = Object.entries(folder).filter(([name]) => name.endsWith('.svg')).map(([, bytes], index) => [`${index}.svg`, strFromU8(bytes)]); // prettier-ignore
  expect(svgs.length).toBeGreaterThan(0);
  await expectQuietAlone(page, Object.fromEntries(svgs) as Record<string, string>, sink);
});

test('the names in a workspace that is imported are text', async ({ page, openApp, sink }) => {
  const [image = '', script = '', svg = ''] = hostileTexts(sink.address);
  const content = Buffer.from('financial_year,practice_code,indicator_code,numerator,denominator,exceptions\n2007/08,A81001,DM5,90,95,5\n2007/08,A81002,DM5,9,90,10\n'); // prettier-ignore
  const manifest = {
    format: 'explore-practice-variation-workspace', version: 1, name: image, exported: script,
    files: [{ path: 'files/a.csv', name: `${svg}.csv`, bytes: content.length, crc32: Buffer.from(zipOf({ a: content })).readUInt32LE(14), leftOut: [script], mappings: [] }],
    records: [
      { kind: 'pack', name: script, value: { id: script, title: image, byline: svg, purpose: '', recommendation: '', items: [] } },
      { kind: image, name: script, value: { text: svg } },
    ],
  }; // prettier-ignore
  const zip = zipOf({ 'files/a.csv': content, 'workspace.json': JSON.stringify(manifest) });
  await openApp('/data?workspaces=true');
  await choose(page, [{ name: 'workspace.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) }]);
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText(svg, SLOW);
  await expectOnlyText(page, sink);
  await goTo(page, '/pack');
  await expectOnlyText(page, sink);
});
