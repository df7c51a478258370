import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page, type Worker } from '@playwright/test';
import { CORE_WORKER_POLICY, PAGE_POLICY } from '../../scripts/build/content-policy';
import { openSink, type Sink } from '../support/sink';
import { serveFolder } from '../support/static-server';
import { appIsReady, expect, test as appTest } from './app-test';
import { CODE_WAYS, PAGE_WAYS, type SendingWay, WORKER_WAYS } from './sending-ways';

interface WorkerFixtures {
  /** A page and a worker without any policy, in a browser whose log is not looked at: there every way has to work. */
  readonly bare: { readonly browser: Browser; readonly url: string };
}

/** A test of the app as a host serves it that sends the policies of the header files. */
const test = appTest.extend<{ readonly sink: Sink }, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const site = await serveFolder('dist', '/apps/variation/', 0, (file) =>
        file.startsWith('assets/core-worker/') ? CORE_WORKER_POLICY : PAGE_POLICY,
      );
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  bare: [
    async ({}, use, { project }) => {
      const logs = mkdtempSync(join(tmpdir(), 'bare-logs-'));
      const site = await serveFolder('tests/e2e/bare-page');
      const browser = await chromium.launch({
        ...project.use.launchOptions,
        env: { ...process.env, NET_LOGS: logs },
      });
      await use({ browser, url: site.url });
      await browser.close();
      await site.close();
      rmSync(logs, { recursive: true });
    },
    { scope: 'worker' },
  ],
  sink: async ({}, use) => {
    const sink = await openSink();
    await use(sink);
    await sink.close();
  },
});

/** What the policy refused in a page or a worker, from now on. */
async function watchRefusals(place: Page | Worker): Promise<() => Promise<readonly string[]>> {
  await (place as Page).evaluate(() => {
    const refused: string[] = [];
    self.addEventListener('securitypolicyviolation', (event) => refused.push(event.blockedURI));
    Object.assign(self, { refused });
  });
  return () => (place as Page).evaluate(() => (self as unknown as { refused: string[] }).refused);
}

/** Without a policy the way reaches the sink: what is refused in the app would have arrived. */
async function expectHeardWithout({ browser, url }: WorkerFixtures['bare'], way: SendingWay, kind: 'page' | 'worker') {
  const sink = await openSink();
  const page = await browser.newPage();
  const [worker] = await Promise.all([page.waitForEvent('worker'), page.goto(url)]);
  await ((kind === 'page' ? page : worker) as Page).evaluate(way, sink.address).catch(() => null);
  await expect.poll(() => sink.heard(), 'the way works where nothing refuses it').toBeGreaterThan(0);
  await page.close();
  await sink.close();
}

/** The faults that the page reported are its refusals; the list is emptied. */
function expectOnlyRefusals(faults: string[], { address }: Sink): void {
  expect(faults.filter((fault) => !/Content Security Policy|ERR_BLOCKED_BY_CSP/.test(fault) && !fault.includes(address))).toEqual([]); // prettier-ignore
  faults.length = 0;
}

for (const [name, way] of Object.entries({ ...PAGE_WAYS, ...CODE_WAYS })) {
  test(`the page sends nothing by: ${name}`, async ({ page, site, bare, sink, pageFaults }) => {
    await page.goto(`${site.url}#/methods`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const refusals = await watchRefusals(page);
    await page.evaluate(way, sink.address);
    await expect.poll(refusals, 'the policy refuses it').not.toEqual([]);
    await expectHeardWithout(bare, way, 'page');
    expect(sink.heard()).toBe(0);
    expect(page.url().startsWith(site.url)).toBe(true);
    expectOnlyRefusals(pageFaults, sink);
  });
}

for (const [name, way] of Object.entries(WORKER_WAYS)) {
  test(`the worker of the core sends nothing by: ${name}`, async ({ page, site, bare, sink, pageFaults }) => {
    await page.goto(`${site.url}#/data`);
    await appIsReady(page);
    const worker = page.workers().find((one) => one.url().includes('/core-worker/'));
    if (!worker) throw new Error('the core has no worker');
    const refusals = await watchRefusals(worker);
    await worker.evaluate(way, sink.address).catch(() => null);
    await expect.poll(refusals, 'the policy refuses it').not.toEqual([]);
    await expectHeardWithout(bare, way, 'worker');
    expect(sink.heard()).toBe(0);
    expectOnlyRefusals(pageFaults, sink);
  });
}
