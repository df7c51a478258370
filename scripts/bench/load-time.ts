import { basename } from 'node:path';
import type { Page } from '@playwright/test';

/** Where a page says that a file is loaded: the elements whose whole text is then the file's name. */
export const APP_SAYS_LOADED = 'th[scope="row"]';

/**
 * Chooses files on the page that is open.
 *
 * @param loaded selector of the elements whose whole text is the name of a file that is loaded
 * @returns from the page's hearing of the choice to the frame in which every file is said to be loaded: ms
 */
export async function loadTime(page: Page, paths: readonly string[], loaded: string): Promise<number> {
  await page.evaluate(
    ([selector, names]) => {
      const isSaid = (name: string) => [...document.querySelectorAll(selector)].some((each) => each.textContent === name); // prettier-ignore
      const time = new Promise<number>((resolve) => {
        const begin = (): void => {
          const began = performance.now();
          const look = (): void => {
            if (names.every(isSaid)) resolve(performance.now() - began);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        };
        document.addEventListener('change', begin, { capture: true, once: true });
      });
      Object.assign(window, { loadTime: time });
    },
    [loaded, paths.map((path) => basename(path))] as const,
  );
  await page.setInputFiles('input[type="file"]', [...paths]);
  return page.evaluate(() => (window as unknown as { readonly loadTime: Promise<number> }).loadTime);
}
