import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { appIsReady, expect, seeEveryPanel, test } from './app-test';

// Some thirty things are opened one after another, and each is looked at.
test.setTimeout(600_000);

const json = (value: unknown) => encodeURIComponent(JSON.stringify(value));

/** Everything that a link can put on the page: a unit, limits begun anew, a scenario with its money, another beside it. */
const VIEW = [
  '/ratio?specialty=307&provider=RWG&period=2007/08&unit=Y90002',
  `rebase=${json([{ from: '2007-04', reason: 'Nurse-led clinic' }])}`,
  `scenario=${json({ ratio: 2, reviewPrice: 35, fixedCost: 5000 })}`,
  `compare=${json([{ name: 'Offer', ratio: 2.25, appliesTo: 'provider', isPaid: true, reviewPrice: 40 }])}`,
].join('&');

/** What axe finds in the page, or in a part of it. */
async function faults(page: Page, part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Pixels by which the page is wider than its window. */
const wider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Shows what waits to be seen, and opens every form and disclosure. */
async function openEverything(page: Page): Promise<void> {
  await seeEveryPanel(page);
  await expect(page.getByRole('button', { name: /^Download: / })).toHaveCount(8, { timeout: 60_000 });
  await expect(page.getByRole('table', { name: 'Interim and definitive plan' })).toBeVisible();
  await page.getByRole('button', { name: 'Save scenario' }).click();
  await page.getByRole('button', { name: /^Rename / }).click();
  await page.getByRole('button', { name: 'New line' }).click();
  await page.getByRole('button', { name: 'Save the line' }).click();
  const closed = page.locator('main details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByText(/Say what changed/)).toBeVisible();
  await expect(page.getByText(/needs? attention/)).toBeVisible();
  await appIsReady(page);
}

/** Opens each menu, list and explained figure in turn; of those in a table the first, which stands for its like. */
async function eachPopup(page: Page, look: (popup: string, name: string) => Promise<void>): Promise<number> {
  const openers = page.locator(
    'main :is([aria-haspopup], input[role=combobox]):not(tr:nth-child(n+2) *):not([tabindex="-1"])',
  );
  const count = await openers.count();
  for (let at = 0; at < count; at += 1) {
    const opener = openers.nth(at);
    await opener.click();
    const popup = `[id="${(await opener.getAttribute('aria-controls')) ?? 'none'}"]`;
    await expect(page.locator(popup)).toBeVisible();
    await look(popup, (await opener.textContent()) ?? '');
    await page.keyboard.press('Escape');
    await expect(page.locator(popup)).toBeHidden();
  }
  return count;
}

for (const [name, viewport] of [
  ['1440 px', { width: 1440, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
] as const) {
  test(`every panel, disclosure, menu and explained figure is without a fault of axe at ${name}`, async ({
    page,
    openApp,
  }) => {
    await page.setViewportSize(viewport);
    await openApp(VIEW);
    await openEverything(page);
    expect(await faults(page)).toEqual([]);
    expect(await wider(page)).toBeLessThanOrEqual(0);

    const opened = await eachPopup(page, async (popup, what) => {
      expect(await faults(page, popup), what).toEqual([]);
      expect(await wider(page), what).toBeLessThanOrEqual(0);
    });
    // 6 downloads, the figures at the top, of the scenario, of the plan and of the shift, and 4 fields that find things.
    expect(opened).toBeGreaterThanOrEqual(6 + 4 + 6 + 3 + 3 + 4);

    await page.getByLabel('Drawn as').selectOption({ label: 'Control limits' });
    await page.getByRole('button', { name: 'Every practice' }).click();
    await expect(page.locator('.chart svg, .chart canvas').first()).toBeVisible();
    await appIsReady(page);
    expect(await faults(page)).toEqual([]);
    for (const button of await page.getByRole('button', { name: /^Table: / }).all()) await button.click();
    expect(await faults(page)).toEqual([]);
    expect(await wider(page)).toBeLessThanOrEqual(0);
  });
}
