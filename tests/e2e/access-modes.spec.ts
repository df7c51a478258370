import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { appIsReady, expect, openWhole, test } from './app-test';
import { PAGES_OF_SAMPLE } from './pages-of-sample';
import { crampedControls } from './target-sizes';

test.setTimeout(240_000);

const MODES = [
  ['light', {}],
  ['forced colours', { forcedColors: 'active' }],
  ['print', { media: 'print' }],
] as const;

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** What reaches out of the window, other than inside a part that scrolls by itself; and what is cut off. */
async function lostAtTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isScrolled = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || isScrolled(element.parentElement));
    const cutOff = (element: Element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      return /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    };
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.closest('.visually-hidden, .nhsuk-skip-link, svg') === null)
      .filter((element) => (element.getBoundingClientRect().right > innerWidth + 1 && !isScrolled(element.parentElement)) || cutOff(element))
      .map((element) => element.outerHTML.slice(0, 120));
  }); // prettier-ignore
}

for (const [name, path] of Object.entries(PAGES_OF_SAMPLE)) {
  test(`${name} is without a fault of axe in light, in forced colours and in print`, async ({ page, openApp }) => {
    await openApp(path);
    await openWhole(page);
    for (const [mode, media] of MODES) {
      await page.emulateMedia({ media: 'screen', forcedColors: 'none', ...media });
      expect(await axeFaults(page), mode).toEqual([]);
    }
  });

  test(`${name} can be read at 400% zoom, has room for a finger, and keeps still where that is asked for`, async ({
    page,
    openApp,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openApp(path);
    await openWhole(page);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await appIsReady(page);
      expect(await crampedControls(page), `${width} px`).toEqual([]);
    }
    // 1280 × 1024 pixels at 400%.
    await page.setViewportSize({ width: 320, height: 256 });
    await appIsReady(page);
    const wider = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(wider).toBeLessThanOrEqual(0);
    expect(await lostAtTheEdge(page)).toEqual([]);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('body *')].flatMap((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        const longest = Math.max(...`${transitionDuration},${animationName === 'none' ? '0s' : animationDuration}`.split(',').map(parseFloat)); // prettier-ignore
        return longest > 0.016 ? [element.outerHTML.slice(0, 120)] : [];
      }),
    );
    expect(moving).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
}
