import { expect, openWhole, test } from './app-test';

test('the headers of a table are printed above its rows, wherever the page was scrolled to', async ({
  page,
  openApp,
}) => {
  test.setTimeout(120_000);
  await openApp('/ratio');
  await openWhole(page);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.emulateMedia({ media: 'print' });
  const places = await page.locator('main table:has(thead):has(tbody tr)').evaluateAll((tables) =>
    tables.map((table) => ({
      head: Math.max(...[...table.querySelectorAll('thead th')].map((cell) => cell.getBoundingClientRect().bottom)),
      rows: Math.min(...[...table.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().top)),
    })),
  );
  expect(places.length).toBeGreaterThan(2);
  for (const { head, rows } of places) expect(head).toBeLessThanOrEqual(rows + 1);
});
