import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { appIsReady, expect, test } from '../e2e/app-test';
import { firstVisit, foot } from '../e2e/first-visit';
import { A, figures, FIGURES_OF_A, keptIs, load } from '../e2e/reader-files';
import { serveFolder } from '../support/static-server';
import { expectOpen } from './expect-working';
import { momentsOf } from './moments';
import { makeNextRelease } from './next-release';

test.setTimeout(240_000);
test.use({ serviceWorkers: 'allow' });

/** Takes files of the app from what the browser keeps of it: each that comes under a number. @returns how many */
async function loseFiles(page: Page, numbers: readonly number[]): Promise<number> {
  return page.evaluate(async (lost) => {
    let count = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const keys = await cache.keys();
      for (const [at, key] of keys.entries()) {
        if ((lost[at % lost.length] ?? 1) > 0) continue;
        await cache.delete(key);
        count += 1;
      }
    }
    return count;
  }, numbers);
}

for (const moment of momentsOf('the kept app is old and has lost files')) {
  test(moment.title, async ({ page, pageFaults }) => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    cpSync('dist', folder, { recursive: true });
    const site = await serveFolder(folder, '/apps/variation/');
    try {
      await firstVisit(page, `${site.url}#/data`);
      await load(page, A);
      await keptIs(page, ['a.csv']);
      const isOld = moment.inTurn([true, false]);
      if (isOld) makeNextRelease(folder);
      const odds = moment.between(0, 3);
      expect(
        await loseFiles(
          page,
          Array.from({ length: 97 }, () => moment.between(0, odds)),
        ),
      ).toBeGreaterThan(0);
      await page.reload();
      await appIsReady(page);
      expect(await figures(page)).toEqual(FIGURES_OF_A);
      await expectOpen(page, ['a.csv']);
      await page.close();
      const later = await page.context().newPage();
      await later.goto(site.url);
      await appIsReady(later);
      await expect(foot(later)).toContainText('Works without a network', { timeout: 60_000 });
      expect(await figures(later)).toEqual(FIGURES_OF_A);
      // The browser's own lines of files that are nowhere any more.
      expect(pageFaults.filter((fault) => !/Failed to load resource|^asked for/.test(fault))).toEqual([]);
      pageFaults.length = 0;
    } finally {
      await site.close();
      rmSync(folder, { recursive: true });
    }
  });
}
