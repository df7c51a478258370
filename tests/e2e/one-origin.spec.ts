import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as plainTest } from '@playwright/test';
import { build } from 'vite';
import { serveFolder } from '../support/static-server';
import { expect, test } from './app-test';

test('sends nothing to a second origin from the page', async ({ page, openApp, pageFaults }) => {
  const other = await serveFolder(null);
  await openApp();
  const outcomes = await page.evaluate(async (url) => {
    const image = await new Promise<string>((resolve) => {
      const element = new Image();
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      element.src = `${url}image.png`;
    });
    const fetched = await fetch(`${url}fetch`, { mode: 'no-cors' }).then(
      () => 'loaded',
      () => 'refused',
    );
    const socket = await new Promise<string>((resolve) => {
      try {
        const opened = new WebSocket(url.replace('http', 'ws'));
        opened.onopen = () => resolve('loaded');
        opened.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    });
    navigator.sendBeacon(`${url}beacon`, 'data');
    return { image, fetched, socket };
  }, other.url);
  expect(outcomes).toEqual({ image: 'refused', fetched: 'refused', socket: 'refused' });
  await other.close();
  expect(other.requests).toEqual([]);
  // The refusals above are reported by the page as faults; there must be no others.
  expect(
    pageFaults.filter(
      (fault) =>
        !/Content Security Policy|violates the following|Refused to/.test(fault) && !fault.startsWith('asked for'),
    ),
  ).toEqual([]);
  pageFaults.length = 0;
});

plainTest('reads nothing outside its own files by SQL, and cannot be unlocked', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-probe-'));
  await build({
    configFile: resolve('vite.config.ts'),
    root: resolve('tests/e2e/engine-probe'),
    build: { outDir: folder, emptyOutDir: true },
    publicDir: false,
    logLevel: 'error',
  });
  const [site, other] = await Promise.all([serveFolder(folder), serveFolder(null)]);
  await page.goto(site.url);
  const run = (text: string) =>
    page.evaluate(
      (sql) =>
        (window as unknown as { runSql: (text: string) => Promise<{ error?: string; rows?: unknown }> }).runSql(sql),
      text,
    );
  expect(await run('select 42 as answer')).toMatchObject({ rows: [{ answer: 42 }] });
  // It has memory alone, of a size it tells: by both a file that cannot fit is refused (`extracts/memory-room.ts`).
  expect(
    await run(
      `select value as disk, memory_limit from duckdb_settings(), pragma_database_size() where name = 'temp_directory'`,
    ),
  ).toMatchObject({ rows: [{ disk: '', memory_limit: expect.stringMatching(/^\d\.\d GiB$/) }] });
  // The engine may take these for done, as here there is nothing to install; what they would open stays shut.
  const opening = [
    `install httpfs`,
    `install httpfs from '${other.url}'`,
    `force install json from '${other.url}'`,
    `set custom_extension_repository = '${other.url}'`,
    `set autoinstall_known_extensions = true`,
    `create secret (type http, bearer_token 'data')`,
  ];
  for (const sql of opening) await run(sql);
  const refused = [
    `select * from read_csv('${other.url}a.csv')`,
    `select * from read_text('${site.url}index.html')`,
    `select * from read_blob('${other.url}a.bin')`,
    `select * from read_json('${other.url}a.json')`,
    `select * from sniff_csv('${other.url}a.csv')`,
    `select * from glob('${other.url}*')`,
    `select * from '${other.url}' || (select 1)`,
    `with told as (select 'data' as what) select * from read_csv('${other.url}?' || (select what from told))`,
    `select * from '${other.url}a.parquet'`,
    `copy (select 1) to '${other.url}out.csv'`,
    `copy (select 1) to '${other.url}out.parquet' (format parquet)`,
    `export database '${other.url}'`,
    `import database '${other.url}'`,
    `attach '${other.url}a.db'`,
    `load '${other.url}a.duckdb_extension.wasm'`,
    `select * from read_csv('/etc/passwd')`,
    `load httpfs`,
    `set enable_external_access = true`,
    `set allowed_directories = ['/']`,
    `select * from read_csv('extracts/1')`,
  ];
  for (const sql of refused) expect(await run(sql), sql).toMatchObject({ error: expect.stringMatching(/Error/) });
  await Promise.all([site.close(), other.close()]);
  expect(other.requests).toEqual([]);
  expect(site.requests.filter((path) => path === '/index.html')).toEqual([]);
  rmSync(folder, { recursive: true });
});
