import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { emptyPack } from '../../src/domain/pack';
import { packFileText } from '../../src/domain/pack-file';
import { runVariation } from '../../scripts/variation/run-variation';
import { appIsReady, expect, expectReadablePicture, test } from './app-test';
import { pdfText } from './pdf-text';
import { keptRows } from './reader-files';

const DM = 'measure=exception-rate&group=DM&period=2007/08';

/** Puts a chart or table of a page into the pack, which then has so many. */
async function add(page: Page, title: string | RegExp, size: number): Promise<void> {
  const name = typeof title === 'string' ? `Download: ${title}` : title;
  await page.getByRole('button', { name }).click();
  await page.getByRole('menuitem', { name: 'Add to pack' }).click();
  await expect(page.getByText(`Added to the pack “PEC paper”: ${size} figure`)).toBeVisible();
}

/** Four figures from three pages. */
async function fill(page: Page, openApp: (view?: string) => Promise<void>): Promise<void> {
  await openApp(`/variation?${DM}`);
  await add(page, 'Practices against control limits', 1);
  await add(page, 'Practices in rank order', 2);
  await page.getByRole('link', { name: 'Prescribing' }).click();
  await appIsReady(page);
  await add(page, 'Every practice', 3);
  await page.getByRole('link', { name: 'Follow-up ratio' }).click();
  await appIsReady(page);
  await add(page, /^Download: Localities and practices against/, 4);
  await page.getByRole('link', { name: 'PEC pack' }).click();
  await allMade(page);
}

/** Waits until every figure of the pack is there and has been looked through. */
async function allMade(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Before it leaves' })).toBeVisible();
  await expect(page.getByText('Looking the figures through…')).toHaveCount(0, { timeout: 60_000 });
}

async function saved(page: Page, button: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** Waits until what is kept in the browser holds a text: a page that is left the moment before loses what was typed last. */
const isKept = (page: Page, text: string) =>
  expect.poll(async () => JSON.stringify(await keptRows(page, 'records'))).toContain(text);

const textOf = (parts: Record<string, Uint8Array>, name: string) => new TextDecoder().decode(parts[name]);
const labels = (page: Page) => page.locator('.pack-item__label').allTextContents();

test('figures are collected, ordered by keyboard, captioned, kept over a reload and taken in every form', async ({
  page,
  openApp,
}) => {
  test.slow();
  await fill(page, openApp);
  expect(await labels(page)).toEqual(['Figure 1', 'Figure 2', 'Table 1', 'Figure 3']);

  // The last figure goes to the second place by keyboard alone.
  await page.getByRole('button', { name: 'Drag Figure 3' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/Figure 3 is over place 4 of 4\./)).toBeAttached();
  // A key pressed before the list has been measured is not heard: a reader presses again, by what is announced.
  const said = page.getByRole('status').filter({ hasText: /^Figure 3 is over place/ });
  const stepped = async () => {
    const place = Number(/place (\d)/.exec((await said.textContent()) ?? '')?.[1]);
    if (place !== 2) await page.keyboard.press(place > 2 ? 'ArrowUp' : 'ArrowDown');
    return place;
  };
  await expect.poll(stepped, { timeout: 30_000, intervals: [500] }).toBe(2);
  await page.keyboard.press('Space');
  await expect(page.getByText('Follow-ups', { exact: false }).first()).toBeVisible();
  await allMade(page);
  expect(await labels(page)).toEqual(['Figure 1', 'Figure 2', 'Figure 3', 'Table 1']);

  const caption = 'Follow-ups & “first” <attendances>, by locality 🩺';
  await page.getByRole('textbox', { name: 'Caption of Figure 2' }).fill(caption);
  await page.getByRole('textbox', { name: 'Purpose' }).fill('To agree the visits of the year.');
  await page.getByRole('textbox', { name: 'Purpose' }).blur();
  await isKept(page, 'To agree the visits of the year.');
  await page.reload();
  await appIsReady(page);
  await allMade(page);
  await expect(page.getByRole('textbox', { name: 'Caption of Figure 2' })).toHaveValue(caption);

  const word = unzipSync(await saved(page, 'Word paper'));
  const paper = textOf(word, 'word/document.xml').replaceAll(/<[^>]+>/g, '');
  expect(paper).toContain('Follow-ups &amp; “first” &lt;attendances&gt;, by locality 🩺');
  expect(paper).toContain('To agree the visits of the year.');
  expect(paper).toContain('Synthetic sample data');
  expect(Object.keys(word).filter((name) => name.endsWith('.svg'))).toHaveLength(3);
  expect(Object.keys(word).filter((name) => name.endsWith('.png'))).toHaveLength(3);

  const deck = unzipSync(await saved(page, 'PowerPoint slides'));
  const slides = Object.keys(deck).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides.length).toBeGreaterThanOrEqual(6);
  expect(Object.keys(deck).some((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toBe(true);

  const folder = unzipSync(await saved(page, 'Pictures and tables (zip)'));
  const manifest = JSON.parse(textOf(folder, 'manifest.json')) as { figures: { label: string; caption: string; shows: string; filters: string | null; source: string; date: string | null; caveat: string; link: string; files: string[] }[] }; // prettier-ignore
  expect(manifest.figures.map(({ label }) => label)).toEqual(['Figure 1', 'Figure 2', 'Figure 3', 'Table 1']);
  expect(manifest.figures[1]?.caption).toBe(caption);
  for (const name of manifest.figures.flatMap(({ files }) => files)) expect(folder[name], name).toBeDefined();
  for (const name of Object.keys(folder).filter((one) => one.endsWith('.svg'))) expectReadablePicture(textOf(folder, name)); // prettier-ignore
  expect(Object.keys(folder).filter((name) => name.endsWith('.png'))).toHaveLength(3);

  await page.getByRole('button', { name: 'Show the pages' }).click();
  await expect(page.getByText(/^Page 1 of \d+$/).first()).toBeVisible();
  const pdf = await pdfText(await page.pdf({ preferCSSPageSize: true }));
  for (const text of [
    'Purpose',
    'To agree the visits of the year.',
    'Figure 2. Follow-ups & “first” <attendances>, by locality',
    'Source: ',
    'Synthetic sample data',
    'Data 170b-b17e',
  ]) {
    // prettier-ignore
    expect(pdf).toContain(text);
  }

  // Line ends fall where the page has room, and its fonts may lack the signs of a caption.
  const squeezed = (text: string) => text.replaceAll(/\s+|\p{Extended_Pictographic}/gu, '');
  for (const { label, caption: said, shows, filters, source, date, caveat } of manifest.figures) {
    for (const text of [`${label}. ${said}`, shows, filters, source, date, caveat]) {
      if (text !== null) expect(squeezed(pdf)).toContain(squeezed(text));
    }
  }

  // The link that is printed opens the very view.
  await page.goto(manifest.figures[0]?.link ?? '');
  await appIsReady(page);
  await expect(page.getByRole('heading', { level: 2, name: 'Practices against control limits' })).toBeVisible();
  await expect(page.getByText('This link was made from other data')).toHaveCount(0);
});

test('a link made from other data says so, and what it said then', async ({ page, openApp }) => {
  await openApp(`/variation?${DM}&data=0123-abcd&said=Three+practices+are+higher`);
  const note = page.getByText(/^This link was made from other data/);
  await expect(note).toContainText('0123-abcd');
  await expect(note).toContainText('170b-b17e');
  await expect(note).toContainText('It said then: “Three practices are higher”.');
  await expect(page.getByText('Part of this link could not be read')).toHaveCount(0);
});

test('the command line makes the same manifest, tables, pictures and charts', async ({ page, openApp }) => {
  test.slow();
  await fill(page, openApp);
  const folder = unzipSync(await saved(page, 'Pictures and tables (zip)'));
  const deck = unzipSync(await saved(page, 'PowerPoint slides'));
  const pack = await saved(page, 'Save pack.json');

  const here = mkdtempSync(join(tmpdir(), 'pack-'));
  mkdirSync(here, { recursive: true });
  writeFileSync(join(here, 'pack.json'), pack);
  const said: string[] = [];
  const code = await runVariation(['pack', '--pack', 'pack.json', '--out', 'out'], {
    callerFolder: here,
    out: (text) => said.push(text),
    error: (text) => said.push(text),
  });
  expect(code, said.join('\n')).toBe(0);

  const made = readdirSync(join(here, 'out'));
  const shared = Object.keys(folder).filter((name) => !name.endsWith('.png'));
  expect(made.filter((name) => !/^(paper\.docx|slides\.pptx)$/.test(name)).sort()).toEqual([...shared].sort());
  const written = (name: string) => new Uint8Array(readFileSync(join(here, 'out', name)));
  for (const name of shared) {
    if (name.endsWith('.xlsx')) expect(Buffer.compare(folder[name] ?? new Uint8Array(), written(name)), name).toBe(0);
    else expect(new TextDecoder().decode(written(name)), name).toBe(textOf(folder, name));
  }
  const own = unzipSync(new Uint8Array(readFileSync(join(here, 'out', 'slides.pptx'))));
  const charts = Object.keys(deck).filter((name) => /^ppt\/charts\/[^/]+\.xml$/.test(name));
  expect(charts.length).toBeGreaterThan(0);
  for (const name of charts) expect(textOf(own, name)).toBe(textOf(deck, name));
});

test('two tabs that edit one pack at the same moment lose nothing of either', async ({ page, context, openApp }) => {
  await openApp(`/variation?${DM}`);
  await add(page, 'Practices against control limits', 1);
  await add(page, 'Practices in rank order', 2);
  await page.getByRole('link', { name: 'PEC pack' }).click();
  await allMade(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await appIsReady(other);
  await allMade(other);
  // Each writes several times in what may be the same half second, and neither waits for the other.
  const write = async (tab: Page, label: string, words: string) => {
    for (const part of ['first', 'then', words]) await tab.getByLabel(label, { exact: true }).fill(part);
    await tab.getByLabel(label, { exact: true }).blur();
  };
  for (const round of [1, 2, 3]) {
    await Promise.all([
      write(page, 'Caption of Figure 1', `One ${round}`).then(() => write(page, 'Purpose', `Why ${round}`)),
      write(other, 'Caption of Figure 2', `Two ${round}`).then(() => other.getByRole('button', { name: 'Add text' }).click()), // prettier-ignore
    ]);
    for (const tab of [page, other]) {
      await expect(tab.getByLabel('Caption of Figure 1', { exact: true })).toHaveValue(`One ${round}`);
      await expect(tab.getByLabel('Caption of Figure 2', { exact: true })).toHaveValue(`Two ${round}`);
      await expect(tab.getByLabel('Purpose', { exact: true })).toHaveValue(`Why ${round}`);
      await expect(tab.getByLabel('Text; an empty line begins a new paragraph')).toHaveCount(round);
    }
  }
  await page.reload();
  await allMade(page);
  await expect(page.getByLabel('Caption of Figure 1', { exact: true })).toHaveValue('One 3');
  await expect(page.getByLabel('Caption of Figure 2', { exact: true })).toHaveValue('Two 3');
  await expect(page.getByLabel('Text; an empty line begins a new paragraph')).toHaveCount(3);
  await other.close();
});

test('a pack of more than 200 items is saved whole', async ({ page, openApp }) => {
  test.setTimeout(240_000);
  const headings = Array.from({ length: 220 }, (_, at) => ({ id: `h${at}`, kind: 'heading' as const, text: `Part ${at + 1} of many` })); // prettier-ignore
  const pack = { ...emptyPack('long', 'A long paper'), items: headings };
  const path = join(mkdtempSync(join(tmpdir(), 'long-pack-')), 'pack.json');
  writeFileSync(path, packFileText({ address: 'http://127.0.0.1/', smallNumbers: 5, pack, contractLines: [], groups: [], engagement: [] })); // prettier-ignore
  await openApp('/pack');
  await page.getByRole('button', { name: 'New pack' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a pack.json…' }).click(),
  ]);
  await chooser.setFiles(path);
  await expect(page.getByText('Part 220 of many').first()).toBeAttached();
  const document = textOf(unzipSync(await saved(page, 'Word paper')), 'word/document.xml');
  expect(headings.filter(({ text }) => !document.includes(`>${text}<`))).toEqual([]);
  const slides = Object.entries(unzipSync(await saved(page, 'PowerPoint slides'))).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)); // prettier-ignore
  expect(slides.length).toBeGreaterThan(0);
});

const SIZES = [
  ['1440 px', { width: 1440, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
  ['200% zoom', { width: 720, height: 450 }],
] as const;

for (const [name, viewport] of SIZES) {
  test(`the pack has no axe violation and no sideways scroll at ${name}`, async ({ page, openApp }) => {
    await page.setViewportSize(viewport);
    await openApp(`/variation?${DM}`);
    await add(page, 'Practices in rank order', 1);
    await page.goto(`${page.url().split('#')[0] ?? ''}#/pack?preview=true`);
    await allMade(page);
    await page.getByRole('button', { name: 'Add text' }).click();
    await expect(page.getByText(/^Page 1 of \d+$/).first()).toBeVisible();
    // The paper is a part of the page: its title is below that of the panel, and its sections are below the title.
    const levels = await page.locator('main').getByRole('heading').evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1)))); // prettier-ignore
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, at) => expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1));
    await expect(page.locator('.paper-page').getByRole('heading', { level: 3, name: 'PEC paper' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0); // prettier-ignore
  });
}
