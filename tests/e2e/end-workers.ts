import type { Page } from '@playwright/test';

/** Lets `endWorkers` end the workers of the page. A worker in the middle of a load hears nothing: it is ended from outside, as a browser short of memory does. */
export async function canEndWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const started: Worker[] = [];
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        started.push(this);
      }
    };
    Object.assign(window, { endWorkers: () => started.forEach((worker) => worker.terminate()) });
  });
}

/** Ends every worker that the page has started. */
export function endWorkers(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as { endWorkers: () => void }).endWorkers());
}
