import type { Page } from '@playwright/test';
import { appIsReady, expect, openWhole, test } from './app-test';
import { PAGES_OF_SAMPLE } from './pages-of-sample';

test.setTimeout(240_000);

const FUNNEL = 'Practices against control limits';
/** Of a long page so many places are gone to: what follows is more rows of its last table. */
const MOST_STOPS = 80;

/** What is wrong with the place that has the focus: lost, before the last one, without a mark, or hidden by what lies over it. */
async function faultOfFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const memory = window as unknown as { lastFocus?: Element };
    const at = document.activeElement;
    if (at === null || at === document.body) return 'end';
    const about = at.outerHTML.slice(0, 140);
    const last = memory.lastFocus;
    memory.lastFocus = at;
    if (last !== undefined && (last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) return `out of order: ${about}`; // prettier-ignore
    // A handle may be marked at its grip.
    const isMarked = [at, ...at.querySelectorAll('*')].some((part) => {
      const { outlineStyle, boxShadow } = getComputedStyle(part);
      return outlineStyle !== 'none' || boxShadow !== 'none';
    });
    if (!isMarked) return `not marked: ${about}`;
    const { left, top, width, height } = at.getBoundingClientRect();
    const isSeen = [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        const over = document.elementFromPoint(left + width * across, top + height * down);
        // What lets the mouse through, as the frame of a chart does, lies over what it frames.
        return over !== null && (at.contains(over) || over.contains(at) || at.parentElement?.contains(over) === true);
      }),
    );
    return isSeen ? null : `hidden: ${about}`;
  });
}

for (const [name, path] of Object.entries(PAGES_OF_SAMPLE)) {
  test(`the Tab key goes through ${name} in reading order, and its place is always seen`, async ({ page, openApp }) => {
    await openApp(path);
    await openWhole(page);
    let stops = 0;
    for (; stops < MOST_STOPS; stops += 1) {
      await page.keyboard.press('Tab');
      const fault = await faultOfFocus(page);
      if (fault === 'end') break;
      expect(fault).toBeNull();
    }
    // The skip link, the pages, the button of the header and the link of the banner are on every page.
    expect(stops).toBeGreaterThan(13);
  });
}

/** Hears every live region from now on. @returns what was said so far */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [role=alert], [aria-live=polite]')); // prettier-ignore
      for (const region of new Set(regions)) if (region?.textContent) heard.push(region.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { heard });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test('a changed filter keeps the focus, and its finding is said once with its figures', async ({ page, openApp }) => {
  await openApp('/variation?measure=exception-rate&group=DM&period=2007/08');
  await openWhole(page);
  const period = page.getByLabel('Period', { exact: true });
  await period.focus();
  const heard = await listen(page);
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  await period.selectOption('2006/07');
  await expect(heading).not.toHaveText(before ?? '');
  await appIsReady(page);
  await expect(period).toBeFocused();
  const finding = (await heading.textContent()) ?? '';
  expect(finding).toMatch(/\d/);
  expect((await heard()).filter((text) => text === finding)).toEqual([finding]);
});

test('the cursor of a chart says each point once, with its figures', async ({ page, openApp }) => {
  await openApp('/variation?measure=exception-rate&group=DM&period=2007/08');
  await openWhole(page);
  const cursor = page.getByRole('slider', { name: `Points of the chart: ${FUNNEL}` });
  await cursor.focus();
  const heard = await listen(page);
  await page.keyboard.press('Home');
  const first = await cursor.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowRight');
  await expect(cursor).not.toHaveAttribute('aria-valuetext', first ?? '');
  await expect(cursor).toHaveAttribute('aria-valuetext', /\w.*\d+(?:\.\d+)?%/s);
  // A slider is read out as it moves: a live region would say it a second time.
  expect(await heard()).toEqual([]);
});

test('what is closed gives the focus back', async ({ page, openApp }) => {
  await openApp('/variation?measure=exception-rate&group=DM&period=2007/08');
  await openWhole(page);
  const menu = page.getByRole('button', { name: `Download: ${FUNNEL}` });
  await menu.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();

  const table = page.getByRole('button', { name: `Table: ${FUNNEL}` });
  await table.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: FUNNEL })).toBeVisible();
  await expect(table).toBeFocused();

  const locality = page.getByRole('button', { name: /^WatCom/ });
  await locality.focus();
  await page.keyboard.press('Enter');
  await expect(locality).toHaveAttribute('aria-pressed', 'false');
  await appIsReady(page);
  await expect(locality).toBeFocused();

  const all = page.getByRole('button', { name: 'Show all' });
  await all.focus();
  await page.keyboard.press('Enter');
  await expect(all).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveCount(1);
});
