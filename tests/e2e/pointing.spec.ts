import { expect, test } from './app-test';

test('a mark says what it is while the pointer is on it or on its words, is picked by a click, and Escape hides the words', async ({
  page,
  openApp,
}) => {
  await openApp('/variation');
  const chart = page.locator('.chart').first();
  const ringed = chart.locator('.chart__drawing circle[fill="none"]').first();
  await expect(ringed).toBeVisible();
  const box = await ringed.boundingBox();
  if (!box) throw new Error('the funnel rings no practice');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const tip = chart.locator('.chart__tip');
  await page.mouse.move(x, y);
  await expect(tip).toContainText(/\d+(\.\d+)?%/);
  const said = (await tip.textContent()) ?? '';

  const words = await tip.boundingBox();
  if (!words) throw new Error('the words have no place');
  await page.mouse.move(words.x + words.width / 2, words.y + words.height / 2, { steps: 4 });
  await expect(tip).toHaveText(said);
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);

  await page.mouse.move(x + 1, y);
  await expect(tip).toHaveText(said);
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/unit=/);
  await page.mouse.move(box.x - 200, box.y - 200);
  await expect(tip).toHaveCount(0);
});
