import { test } from './app-test';
test('shot', async ({ page, openApp }) => {
  for (const [w, name] of [[1440, 'wide'], [390, 'narrow']] as const) {
    await page.setViewportSize({ width: w, height: 900 });
    await openApp(process.env['VIEW'] ?? '/prescribing');
    await page.waitForTimeout(3000);
    await page.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: true, clip: { x: 0, y: w === 390 ? 1050 : 430, width: w, height: w === 390 ? 1900 : 1250 } });
  }
});
