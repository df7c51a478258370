import type { Browser } from '@playwright/test';
import type { StaticServer } from '../../tests/support/static-server';
import { inFreshPage } from './chromium';
import type { LargeFile } from './large-qof-file';
import type { LoadOutcome, LoadWay } from './pages/load/load-worker';

/** One load in a fresh page and worker, its engine booted beforehand. @returns ms @throws Error for a wrong sum */
export function timeLoad(browser: Browser, site: StaticServer, way: LoadWay, file: LargeFile): Promise<number> {
  return inFreshPage(browser, async (page) => {
    await page.goto(site.url);
    await page.setInputFiles('input[type="file"]', file.path);
    const outcome = await page.evaluate(
      (chosen) =>
        (globalThis as unknown as { readonly loadFile: (way: LoadWay) => Promise<LoadOutcome> }).loadFile(chosen),
      way,
    );
    for (const count of ['rows', 'numerator', 'denominator', 'exceptions'] as const) {
      if (outcome[count] !== file[count]) {
        throw new Error(`${way}: ${count} came to ${outcome[count]}, but the file holds ${file[count]}`);
      }
    }
    return outcome.milliseconds;
  });
}
