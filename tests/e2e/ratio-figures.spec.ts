import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app-test';

/** A scenario with all its figures, beside another one that pays above the ratio and is capped for each locality. */
const SCENARIO = { ratio: 2.25, share: 0.5, reviewPrice: 35, fixedCost: 4000, growth: 0.02, name: 'Half moved' };
const OTHER = { ratio: 2, appliesTo: 'locality', isPaid: true, reviewPrice: 35, name: 'Paid' };
const search = { provider: 'RWG', scenario: SCENARIO, compare: [SCENARIO, OTHER], rows: 'units' };
const VIEW = `/ratio?${Object.entries(search)
  .map(([key, value]) => `${key}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`)
  .join('&')}`;

/** Names of rows, words without a figure, and lines of a contract as they were entered or loaded. */
const NOT_FIGURES = ['th', '.data-table__pick', '.ratio-locality', '.lines', '[data-column=period]', '[data-column=name]', '[data-column=quarter]', '[data-column=tried]']; // prettier-ignore

/** Opens the page with every panel drawn, and every chart as its table. */
async function openTables(page: Page, openApp: (view?: string) => Promise<void>, view = VIEW): Promise<void> {
  await openApp(view);
  for (const title of ['Month by month', 'Activity and cost against plan', 'Why the ratio differs', 'Referrals, firsts and follow-ups of the pathway']) {
    // A panel takes the place of the one that waited for it while it is scrolled to.
    await expect(async () => {
      await page.getByRole('heading', { name: title, exact: true }).scrollIntoViewIfNeeded({ timeout: 2000 });
      await expect(page.getByRole('button', { name: `Table: ${title}` })).toBeVisible({ timeout: 5000 });
    }).toPass({ timeout: 60_000 });
  } // prettier-ignore
  for (const button of await page.getByRole('button', { name: /^Table: / }).all()) await button.click();
  await expect(page.getByRole('table')).toHaveCount(10);
}

/** What of the page prints a number and is no figure to be clicked. */
function unexplained(page: Page): Promise<readonly string[]> {
  return page.evaluate((ignored) => {
    const cells = [...document.querySelectorAll('td, .explained-figure__value')];
    const isLeftOut = (cell: Element) => cell.closest('.lines__table, table:has([data-column=use])') !== null || cell.matches(ignored.join(',')); // prettier-ignore
    return cells
      .filter((cell) => !isLeftOut(cell))
      .filter((cell) => {
        const rest = cell.cloneNode(true) as Element;
        rest.querySelectorAll(['.explained', ...ignored].join(',')).forEach((one) => one.remove());
        return /\d/.test(rest.textContent);
      })
      .map((cell) => `${cell.closest('table')?.caption?.textContent ?? ''}: ${cell.getAttribute('data-column') ?? ''} ${cell.textContent}`); // prettier-ignore
  }, NOT_FIGURES);
}

/** Numbers as they are printed, with their sign and unit. */
const numbersOf = (text: string) => text.match(/[+−]?£?\d[\d,.]*\d|[+−]?£?\d/g) ?? [];

/** Opens figures one after the other in the page itself: each must say its number again in a formula, with the rows. */
async function faultsOf(figures: Locator): Promise<readonly string[]> {
  const told = await figures.evaluateAll(async (buttons: HTMLElement[]) => {
    const found: { name: string; value: string; terms: string[]; formula: string; count: number }[] = [];
    for (const button of buttons) {
      button.click();
      await new Promise((done) => setTimeout(done));
      const notes = [...document.querySelectorAll('[role=dialog]')];
      const terms = [...(notes[0]?.querySelectorAll('dt') ?? [])];
      const formula = terms.find((term) => term.textContent === 'Formula')?.nextElementSibling?.textContent ?? '';
      found.push({ name: button.getAttribute('aria-label') ?? '', value: button.textContent, terms: terms.map((term) => term.textContent), formula, count: notes.length }); // prettier-ignore
      button.click();
    }
    return found;
  });
  expect(told.length).toBeGreaterThan(0);
  return told.flatMap(({ name, value, terms, formula, count }) => [
    ...(count === 1 ? [] : [`${name}: ${count} workings`]),
    ...(name.length > value.length ? [] : [`${name}: no name`]),
    ...(terms.some((term) => ['Rows', 'Source', 'Year'].includes(term)) ? [] : [`${name}: no rows`]),
    ...numbersOf(value).flatMap((number) => (formula.includes(number) ? [] : [`${name}: ${number} is not in “${formula}”`])), // prettier-ignore
  ]);
}

test('explains every figure of every panel and table, and leaves no number without', async ({ page, openApp }) => {
  test.setTimeout(240_000);
  await openTables(page, openApp);
  expect.soft(await unexplained(page)).toEqual([]);
  const figures = page.getByRole('main').locator('[aria-haspopup=dialog]');
  expect(await figures.count()).toBeGreaterThan(900);
  expect(await faultsOf(figures)).toEqual([]);
});

test('explains them where the cap is for each locality, and two areas are compared', async ({ page, openApp }) => {
  test.setTimeout(240_000);
  const explain = encodeURIComponent(JSON.stringify({ what: 'areas', from: 'DacCom', to: 'WatCom' }));
  const scenario = encodeURIComponent(JSON.stringify({ ...OTHER, isPaid: false }));
  await openTables(page, openApp, `/ratio?provider=RWG&scenario=${scenario}&compare=${encodeURIComponent(JSON.stringify([OTHER]))}&explain=${explain}`); // prettier-ignore
  expect.soft(await unexplained(page)).toEqual([]);
  expect(await faultsOf(page.getByRole('main').locator('[aria-haspopup=dialog]'))).toEqual([]);
});

test('opens a figure of a table from the keyboard, inside the window, and gives the focus back', async ({
  page,
  openApp,
}) => {
  await openApp('/ratio?provider=RWG');
  const table = page.getByRole('table', { name: 'Where the activity above the ratio comes from' });
  await table.getByRole('button', { name: /^First, DacCom/ }).focus();
  await page.keyboard.press('ArrowRight');
  const followUps = table.getByRole('button', { name: /^Follow-up, DacCom/ });
  await expect(followUps).toBeFocused();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  const contribution = table.getByRole('button', { name: /^Contribution, DacCom/ });
  await expect(contribution).toBeFocused();
  await page.keyboard.press('Enter');
  const note = page.getByRole('dialog', { name: 'Contribution, DacCom' });
  await expect(note).toBeFocused();
  const [box, size] = [await note.boundingBox(), page.viewportSize()];
  expect(box && size && box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height).toBe(true); // prettier-ignore
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(contribution).toBeFocused();
});
