import type { Page } from '@playwright/test';
import { expect, seeEveryPanel, test } from './app-test';

const VIEW = '/ratio?specialty=307&provider=RWG&period=2007/08';

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
test.setTimeout(180_000);

const slider = (page: Page) => page.getByRole('slider', { name: 'Ratio tried out' });
const ratio = async (page: Page) => Number(await slider(page).getAttribute('aria-valuenow'));
const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

/** Opens the page with the line in the middle of the window and nothing left to come in above it. */
async function openLine(page: Page, openApp: (view?: string) => Promise<void>) {
  await openApp(VIEW);
  await seeEveryPanel(page);
  await expect(page.getByRole('button', { name: /^Download: / })).toHaveCount(7, { timeout: 60_000 });
  await slider(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await slider(page).boundingBox();
  if (!box) throw new Error('there is no line');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** One finger from a point over the window and off it, as the browser itself hears a finger. */
async function swipe(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const steps = 12;
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (let step = 1; step <= steps; step += 1) {
    const point = { x: from.x + (by.x * step) / steps, y: from.y + (by.y * step) / steps };
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
    await page.waitForTimeout(16);
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a finger drags the line sideways, and the page stays where it is', async ({ page, openApp }) => {
  const at = await openLine(page, openApp);
  const [before, top] = [await ratio(page), await scrolled(page)];
  await swipe(page, at, { x: -70, y: 6 });
  await expect.poll(() => ratio(page)).toBeLessThan(before - 0.2);
  // The address has it when the finger has left, and no frame of the drag is still to come.
  await expect(page).toHaveURL(/scenario=/);
  const after = await ratio(page);
  await expect(page).toHaveURL(new RegExp(`scenario=.*${after}`));
  await expect(page.getByText(new RegExp(`^At ${after.toFixed(2)}, `))).toBeVisible();
  expect(await scrolled(page)).toBe(top);
  expect(await page.evaluate(() => window.scrollX)).toBe(0);
});

test('a finger that scrolls the page over the line leaves the ratio as it was', async ({ page, openApp }) => {
  const at = await openLine(page, openApp);
  const [before, top] = [await ratio(page), await scrolled(page)];
  await swipe(page, at, { x: -14, y: -200 });
  await expect.poll(() => scrolled(page)).toBeGreaterThan(top + 100);
  expect(await ratio(page)).toBe(before);
  expect(page.url()).not.toContain('scenario=');
});
