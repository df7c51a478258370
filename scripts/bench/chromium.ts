import { chromium, type Browser, type Page } from '@playwright/test';
import { watchDrawing } from './drawing-watch';

/** Starts the one Chromium of a run. @param executablePath of the browser */
export function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      // `gc()` in page and worker: a collection is where V8 says how full the heap was.
      '--js-flags=--expose-gc',
    ],
  });
}

/** Does `work` in a page of a fresh context: nothing cached, a renderer process of its own. It fails with the page. */
export async function inFreshPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Once, after the first chart, it fetches the whole app: not beside what is timed.
    serviceWorkers: 'block',
  });
  try {
    // The compiler that runs these scripts names inner functions by a helper that a page does not have.
    await context.addInitScript('globalThis.__name = (value) => value');
    await context.addInitScript(watchDrawing);
    const page = await context.newPage();
    const failed = new Promise<never>((_, reject) => {
      page.on('pageerror', (error) => reject(error));
      page.on('crash', () => reject(new Error('the page crashed')));
    });
    return await Promise.race([work(page), failed]);
  } finally {
    await context.close();
  }
}
