import type { Page } from '@playwright/test';

/** Waits until the engine is up, every panel has followed and the page has nothing left to do, as before a reader's next choice. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"], [role="progressbar"], .first-view-note__box') === null,
  );
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(() => requestIdleCallback(() => resolve()));
      }),
  );
}
