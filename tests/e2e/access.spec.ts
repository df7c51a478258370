import { AxeBuilder } from '@axe-core/playwright';
import { appIsReady, expect, test } from './app-test';

const SIZES = [
  ['1440 px', { width: 1440, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
  ['200% zoom', { width: 720, height: 450 }],
] as const;

for (const [name, viewport] of SIZES) {
  for (const path of [
    '/variation',
    '/ratio',
    '/relationships',
    '/data',
    '/data?workspaces=true',
    '/data?localities=true',
  ]) {
    test(`has no axe violation and no sideways scroll on ${path} at ${name}`, async ({ page, openApp }) => {
      await page.setViewportSize(viewport);
      await openApp(path);
      if (!path.startsWith('/data')) await expect(page.locator('.chart svg, .chart canvas').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBeLessThanOrEqual(0);
    });
  }
}

test('works by keyboard alone', async ({ page, openApp }) => {
  await openApp();
  const tabTo = async (matches: () => Promise<boolean>): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (await matches()) return;
    }
    throw new Error('the keyboard did not get there in 60 presses');
  };
  const isOn = (text: string) => () => page.evaluate((label) => {
    const element = document.activeElement;
    const named = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    const field = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? (element.labels?.[0]?.textContent ?? '') : '';
    return named.includes(label) || field.includes(label);
  }, text); // prettier-ignore
  await page.keyboard.press('Tab');
  expect(await isOn('Skip to main content')()).toBe(true);
  await tabTo(isOn('Indicators'));
  await page.keyboard.type('heart failure');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/[Hh]eart failure/);
  await appIsReady(page);
  await tabTo(isOn('Table: Practices against control limits'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Practices against control limits' })).toBeVisible();
});
