import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './app-test';

for (const [name, viewport] of [
  ['1440 px', { width: 1440, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
  ['200% zoom', { width: 720, height: 450 }],
] as const) {
  test(`the methods have no axe violation and no sideways scroll at ${name}`, async ({ page, openApp }) => {
    await page.setViewportSize(viewport);
    await openApp('/methods?measure=exception-rate');
    await expect(page.getByRole('navigation', { name: 'Contents of the methods' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth); // prettier-ignore
    expect(wider).toBeLessThanOrEqual(0);
  });
}

test('a figure leads to how it is worked out, and by keyboard on to another part and back', async ({
  page,
  openApp,
}) => {
  const heading = page.getByRole('heading', { level: 1 });
  await openApp('/variation');
  await page.getByRole('link', { name: 'How this is worked out' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/methods\?measure=exception-rate$/);
  await expect(heading).toHaveText('How it is worked out: QOF exception rate');
  await expect(heading).toBeFocused();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('QOF exception rate');
  await page.getByRole('textbox', { name: 'Find in the methods' }).fill('dersimonian');
  await page.getByRole('link', { name: 'Overdispersion', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('How it is worked out: overdispersion');
  await expect(heading).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(heading).toHaveText('How it is worked out: QOF exception rate');
});

for (const [path, section] of [
  ['/outliers', 'signals'],
  ['/ratio', 'follow-up-ratio'],
  ['/prescribing', 'prescribing-budgets'],
  ['/relationships', 'relationships'],
] as const) {
  test(`${path} leads to the section ${section}`, async ({ page, openApp }) => {
    await openApp(path);
    const link = page.getByRole('link', { name: 'How this is worked out' }).first();
    await expect(link).toHaveAttribute('href', `#/methods?section=${section}`, { timeout: 60_000 });
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('How it is worked out');
  });
}
