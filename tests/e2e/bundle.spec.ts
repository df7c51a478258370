import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from './app-test';

const ASSETS = 'dist/assets';
const files = readdirSync(ASSETS, { recursive: true, encoding: 'utf8' });
/** Names of the scripts, and where each lies. */
const paths = new Map(files.filter((path) => path.endsWith('.js')).map((path) => [basename(path), path]));
const scripts = [...paths.keys()];
const textOf = (name: string) => readFileSync(join(ASSETS, paths.get(name) ?? ''), 'utf8');
const html = readFileSync('dist/index.html', 'utf8');

test('keeps DuckDB, Arquero and the spreadsheet reader out of the page', () => {
  const worker = scripts.filter((name) => name.startsWith('boot-core'));
  expect(worker).toHaveLength(1);
  // Words of each library that survive minification, each checked to be in the worker.
  const marks = ['duckdb_web_', 'op.row_number', 'SheetJS'].filter((mark) => textOf(worker[0] ?? '').includes(mark));
  expect(marks).toContain('duckdb_web_');
  const writer = scripts.filter((name) => name.startsWith('workbook-worker'));
  expect(writer).toHaveLength(1);
  expect(textOf(writer[0] ?? '')).not.toContain('duckdb_web_');
  const packs = scripts.filter((each) => each.startsWith('pack-worker') || each.startsWith('workbook-bytes'));
  const apart = [...worker, ...writer, ...packs];
  for (const name of scripts.filter((each) => !apart.includes(each))) {
    for (const mark of ['duckdb_web_', 'SheetJS']) expect(textOf(name).includes(mark), `${name}: ${mark}`).toBe(false);
  }
});

test('ships the engine packed, in files that any host takes', () => {
  const sizes = files.map((name) => statSync(join(ASSETS, name)).size);
  expect(Math.max(...sizes)).toBeLessThan(25 * 1024 * 1024);
  expect(files.filter((name) => name.endsWith('.wasm'))).toEqual([]);
  const packed = files.filter((name) => name.endsWith('.bin'));
  expect(packed).toHaveLength(1);
  const engine = gunzipSync(readFileSync(join(ASSETS, packed[0] ?? '')));
  expect(engine.equals(readFileSync('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))).toBe(true);
});

test('asks for the engine before the script of the core has come', () => {
  const entry = scripts.filter((name) => name.startsWith('core-worker'));
  expect(entry).toHaveLength(1);
  expect(textOf(entry[0] ?? '')).toMatch(/duckdb-eh-[\w-]+\.bin/);
  expect(textOf(entry[0] ?? '').length).toBeLessThan(20_000);
});

test('asks for the files of the opening page before the app has begun', async ({ page, openApp }) => {
  const asked = [...html.matchAll(/<link rel="modulepreload"[^>]*href="\.\/assets\/([^"]+)"/g)].map(([, name]) => name);
  expect(asked.some((name) => name?.startsWith('variation-route'))).toBe(true);
  // All of them are needed, and none is left to be found later.
  const scriptsAsked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scriptsAsked.push(new URL(request.url()).pathname.split('/').at(-1) ?? '');
  });
  await openApp('/variation');
  const inPage = new Set(
    scriptsAsked.filter((name) => !/^(core-worker|boot-core|workbox|rolldown-runtime)/.test(name)),
  );
  const entry = [...html.matchAll(/<script type="module"[^>]*src="\.\/assets\/([^"]+)"/g)].map(([, name]) => name);
  expect([...inPage].filter((name) => !asked.includes(name) && !entry.includes(name))).toEqual([]);
});

test('fetches what writes papers, slides and pictures only when it is asked for', async ({ page, openApp }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  await openApp('/variation');
  await expect(page.locator('.chart__drawing svg').first()).toBeAttached();
  const first = [...new Set(asked)].filter((name) => name.endsWith('.js'));
  expect(first.some((name) => name.startsWith('core-worker'))).toBe(true);
  // Words of each library and writer that survive minification, each checked to be somewhere else.
  for (const mark of ['wp:docPr', 'ppt/slides/slide', 'aria-roledescription', 'practice-variation-manifest']) {
    expect(
      scripts.some((name) => textOf(name).includes(mark)),
      mark,
    ).toBe(true);
    for (const name of first) expect(textOf(name).includes(mark), `${name}: ${mark}`).toBe(false);
  }
  // Of other pages, nothing; and all of it at most 300 kB.
  const others = [
    'overview',
    'ratio',
    'prescribing',
    'relationships',
    'outliers',
    'practices',
    'pack',
    'data',
    'methods',
  ];
  expect(first.filter((name) => others.some((other) => name.startsWith(`${other}-route`)))).toEqual([]);
  const bytes = first
    .filter((name) => !/^(core-worker|boot-core)/.test(name))
    .reduce((sum, name) => sum + gzipSync(textOf(name), { level: 9 }).length, 0);
  expect(bytes).toBeLessThan(300_000);
});

test('asks for nothing by an absolute address, so that any folder can hold it', () => {
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address.startsWith('./') && !address.startsWith('data:'))).toEqual([]);
});

test('has the content policy in the page', () => {
  const policy =
    /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
  for (const rule of [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
  ]) {
    expect(policy).toContain(rule);
  }
  expect(policy).not.toContain("'unsafe-eval'");
  expect(policy).not.toMatch(/https?:/);
});
