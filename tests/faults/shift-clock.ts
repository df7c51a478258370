import type { Page } from '@playwright/test';

/** Lets the clock of a page be set, as somebody does on a computer: what counts time since the page was opened goes on. */
export async function canShiftClock(page: Page, milliseconds: number): Promise<void> {
  await page.addInitScript((first) => {
    const RealDate = Date;
    Object.assign(window, { clockShift: first });
    const now = () => RealDate.now() + (window as unknown as { clockShift: number }).clockShift;
    window.Date = new Proxy(RealDate, {
      construct: (target, words: unknown[], self) =>
        Reflect.construct(target, words.length === 0 ? [now()] : words, self) as object,
      apply: () => new RealDate(now()).toString(),
      get: (target, name, self) => (name === 'now' ? now : (Reflect.get(target, name, self) as unknown)),
    });
  }, milliseconds);
}

/** Sets the clock of a page. @param milliseconds from the true time */
export async function shiftClock(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((shift) => Object.assign(window, { clockShift: shift }), milliseconds);
}
