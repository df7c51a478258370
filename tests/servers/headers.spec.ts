import { readdirSync } from 'node:fs';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { CORE_WORKER_POLICY, PAGE_POLICY } from '../../scripts/build/content-policy';
import { appIsReady } from '../e2e/app-test';
import { serveFolder } from '../support/static-server';

const SITE = process.env['APP_URL'] ?? '';
const IMMUTABLE = 'public, max-age=31536000, immutable';
const file = (folder: string, name: RegExp) => `${folder}/${readdirSync(`dist/${folder}`).find((each) => name.test(each)) ?? ''}`; // prettier-ignore

async function headersOf(request: APIRequestContext, path: string): Promise<Record<string, string>> {
  const response = await request.get(`${SITE}${path}`);
  expect(response.status(), path).toBe(200);
  return response.headers();
}

test('every kind of file comes with its type, its cache rule and the policy that is for it', async ({ request }) => {
  const page = `${PAGE_POLICY}; frame-ancestors 'self'`;
  const expected = [
    { path: '', type: /^text\/html/, cache: 'no-cache', policy: page },
    { path: 'index.html', type: /^text\/html/, cache: 'no-cache', policy: page },
    { path: 'sw.js', type: /^text\/javascript/, cache: 'no-cache', policy: page },
    { path: 'manifest.webmanifest', type: /^application\/manifest\+json/, cache: 'no-cache', policy: page },
    { path: 'data/qof.csv', type: /^text\/csv/, cache: 'no-cache', policy: page },
    { path: 'icons/icon-192.png', type: /^image\/png/, cache: 'no-cache', policy: page },
    { path: file('assets', /^index-.*\.js$/), type: /^text\/javascript/, cache: IMMUTABLE, policy: page },
    { path: file('assets', /\.css$/), type: /^text\/css/, cache: IMMUTABLE, policy: page },
    { path: file('assets', /\.woff2$/), type: /^font\/woff2/, cache: IMMUTABLE, policy: page },
    { path: file('assets', /\.bin$/), type: /^application\/octet-stream$/, cache: IMMUTABLE, policy: page },
    { path: file('assets/workers', /\.js$/), type: /^text\/javascript/, cache: IMMUTABLE, policy: page },
    { path: file('assets/core-worker', /\.js$/), type: /^text\/javascript/, cache: IMMUTABLE, policy: CORE_WORKER_POLICY }, // prettier-ignore
  ];
  for (const { path, type, cache, policy } of expected) {
    const headers = await headersOf(request, path);
    expect(headers['content-type'], path).toMatch(type);
    expect(headers['cache-control'], path).toBe(cache);
    expect(headers['content-security-policy'], path).toBe(policy);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
  }
});

test('text is packed on its way, the engine is sent as it is', async ({ request }) => {
  for (const path of [file('assets', /^boot-core-.*\.js$/), 'data/qof.csv']) {
    expect((await headersOf(request, path))['content-encoding'], path).toBe('gzip');
  }
  expect((await headersOf(request, file('assets', /\.bin$/)))['content-encoding']).toBeUndefined();
});

test('what is not there is not found', async ({ request }) => {
  expect((await request.get(`${SITE}no-such-file.js`)).status()).toBe(404);
});

test('nothing leaves the worker of the core, whatever runs there', async ({ page }) => {
  const other = await serveFolder(null);
  await page.goto(SITE);
  await appIsReady(page);
  const send = (url: string) => fetch(url, { mode: 'no-cors' }).then(() => 'sent', () => 'refused'); // prettier-ignore
  const [worker] = page.workers();
  expect(await worker?.evaluate(send, SITE)).toBe('sent');
  expect(await worker?.evaluate(send, `${other.url}out`)).toBe('refused');
  await other.close();
  expect(other.requests).toEqual([]);
});
