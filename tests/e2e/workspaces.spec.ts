import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { appIsReady, expect, test } from './app-test';
import { canEndWorkers, endWorkers } from './end-workers';
import { storedFile, withFolder } from './own-browser';
import { A, B, choose, figures, FIGURES_OF_A, keptIs, keptNames, large, load, loaded, qof, row, SLOW } from './reader-files'; // prettier-ignore

test.setTimeout(180_000);

const openWorkspaces = (page: Page) => page.getByRole('button', { name: 'Workspaces', exact: true }).click();
const reload = async (page: Page) => {
  await page.reload();
  await appIsReady(page);
};
test('opens the same files after a reload, with the figures they gave', async ({ page, openApp }) => {
  await openApp('/data');
  await expect(page.getByText('Files you load are kept in this browser as ‘My workspace’.')).toBeVisible();
  await load(page, A);
  await expect(page.getByText('Kept in this browser as ‘My workspace’.')).toBeVisible();
  await keptIs(page, ['a.csv']);
  await reload(page);
  await expect(row(page, 'a.csv')).toBeVisible(SLOW);
  await expect(page.getByText('Synthetic sample data.')).toHaveCount(0);
  expect(await figures(page)).toEqual(FIGURES_OF_A);
});

test('removes one file with what it gave, brings it back, and removes it for good', async ({ page, openApp }) => {
  await openApp('/data');
  await load(page, A, B);
  await keptIs(page, ['a.csv', 'b.csv']);
  await page.getByRole('button', { name: 'Remove a.csv' }).click();
  await expect(row(page, 'a.csv')).toHaveCount(0, SLOW);
  await keptIs(page, ['b.csv']);
  const back = page.getByRole('button', { name: 'Bring back a.csv' });
  await expect(back).toBeFocused(SLOW);
  await back.click();
  await expect(row(page, 'a.csv')).toBeVisible(SLOW);
  await keptIs(page, ['a.csv', 'b.csv']);
  await page.getByRole('button', { name: 'Remove a.csv' }).click();
  await keptIs(page, ['b.csv']);
  await reload(page);
  await expect(row(page, 'b.csv')).toBeVisible(SLOW);
  await expect(row(page, 'a.csv')).toHaveCount(0);
});

test('puts a newer version in the place of the old only once it has loaded', async ({ page, openApp }) => {
  await openApp('/data');
  await load(page, A);
  await choose(page, { ...A, buffer: Buffer.from('nothing,of,the,kind\n1,2,3,4\n') });
  await expect(page.getByRole('alert').filter({ hasText: 'a.csv' })).toBeVisible(SLOW);
  await expect(row(page, 'a.csv')).toBeVisible();
  await choose(page, qof('a.csv', '2007/08', 6, 11, 16));
  await expect(page.getByRole('heading', { name: 'Last load: 1 file loaded, 1 file replaced' })).toBeVisible(SLOW);
  await expect(row(page, 'a.csv')).toHaveCount(1);
  await keptIs(page, ['a.csv']);
  await page.getByRole('button', { name: 'Account of a.csv' }).click();
  await page.locator('.panel', { hasText: 'Account of a.csv' }).locator('input[type=file]').setInputFiles([qof('later.csv', '2007/08', 7, 12, 17)]); // prettier-ignore
  await expect(row(page, 'later.csv')).toBeVisible(SLOW);
  await expect(row(page, 'a.csv')).toHaveCount(0, SLOW);
  await keptIs(page, ['later.csv']);
  await reload(page);
  expect(await figures(page)).toEqual([
    ['Y90001', '7', '100'],
    ['Y90002', '12', '100'],
    ['Y90003', '17', '100'],
  ]);
});

test('leaves out after a reload what was removed from a zip, and what could not be read of it', async ({
  page,
  openApp,
}) => {
  await openApp('/data');
  const zip = zipSync({
    'a.csv': new Uint8Array(A.buffer),
    'b.csv': new Uint8Array(B.buffer),
    'readme.txt': strToU8('These are the data.'),
  });
  await choose(page, { name: 'all.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await expect(row(page, 'all.zip › a.csv')).toBeVisible(SLOW);
  await page.getByRole('button', { name: 'Remove all.zip › b.csv' }).click();
  await expect(row(page, 'all.zip › b.csv')).toHaveCount(0, SLOW);
  await expect(page.getByRole('button', { name: 'Bring back all.zip › b.csv' })).toBeFocused(SLOW);
  await reload(page);
  await expect(row(page, 'all.zip › a.csv')).toBeVisible(SLOW);
  await expect(row(page, 'all.zip › b.csv')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove all.zip › a.csv' }).click();
  await expect(page.getByText('Synthetic sample data.').first()).toBeVisible(SLOW);
  await keptIs(page, []);
});

test('shows in a second tab what the first changes, and loses nothing of either', async ({
  page,
  openApp,
  context,
}) => {
  await openApp('/data');
  const second = await context.newPage();
  await second.goto(page.url());
  await appIsReady(second);
  await load(page, A);
  await expect(row(second, 'a.csv')).toBeVisible(SLOW);
  await expect(second.getByText('Another tab loaded “a.csv”. This tab shows the same.')).toBeVisible();
  // Both at once: each keeps its own, and each comes to show the other's.
  await Promise.all([choose(page, B), choose(second, qof('c.csv', '2005/06', 2, 4, 6))]);
  for (const tab of [page, second]) {
    for (const name of ['a.csv', 'b.csv', 'c.csv']) await expect(row(tab, name)).toBeVisible(SLOW);
  }
  await keptIs(page, ['a.csv', 'b.csv', 'c.csv']);
  await second.getByRole('button', { name: 'Remove b.csv' }).click();
  await expect(row(page, 'b.csv')).toHaveCount(0, SLOW);
  await expect(page.getByText(/Another tab removed “b\.csv”/)).toBeVisible();
  await second.close();
  await reload(page);
  for (const name of ['a.csv', 'c.csv']) await expect(row(page, name)).toBeVisible(SLOW);
});

test('loses nothing, and shows nothing by halves, when the worker is killed in the middle of a load', async ({
  page,
  openApp,
}) => {
  await canEndWorkers(page);
  await openApp('/data');
  await load(page, A);
  await keptIs(page, ['a.csv']);
  await choose(page, large('large.csv'));
  await page
    .getByText(/large\.csv: /)
    .first()
    .waitFor(SLOW);
  await endWorkers(page);
  expect(await keptNames(page)).toEqual(['a.csv']);
  await expect(page.getByText(/started again/)).toBeVisible(SLOW);
  // The load is made once more in the new worker, whole.
  await expect(row(page, 'large.csv')).toBeVisible({ timeout: 120_000 });
  await expect(row(page, 'a.csv')).toBeVisible();
  const cells = loaded(page).getByRole('row').filter({ hasText: 'large.csv' }).getByRole('cell');
  await expect(cells.nth(2)).toHaveText('300,000');
  await expect(cells.nth(3)).toHaveText('300,000');
  await keptIs(page, ['a.csv', 'large.csv']);
});

test('leaves a kept file closed that stops the engine whenever it is opened, and opens the rest', async ({
  page,
  openApp,
}) => {
  await canEndWorkers(page);
  await openApp('/data');
  await load(page, A, large('poison.csv'));
  await keptIs(page, ['a.csv', 'poison.csv']);
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (!/Reading poison\.csv, file/.test(document.querySelector('body')?.innerText ?? '')) return;
      (window as unknown as { endWorkers: () => void }).endWorkers();
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.reload();
  await expect(row(page, 'a.csv')).toBeVisible({ timeout: 120_000 });
  await expect(row(page, 'poison.csv')).toHaveCount(0);
  const alert = page.getByRole('alert').filter({ hasText: 'One kept file could not be opened' });
  await expect(alert).toContainText('“poison.csv” stopped the data engine while it was read');
  await page.getByRole('button', { name: 'Remove poison.csv' }).click();
  await expect(alert).toHaveCount(0, SLOW);
  await keptIs(page, ['a.csv']);
});

test('says plainly when there is no room left, and goes on in memory', async ({ page, openApp, context, site }) => {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(site.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  await openApp('/data');
  await load(page, A);
  await keptIs(page, ['a.csv']);
  await load(page, large('b.csv', 30_000));
  const alert = page.getByRole('alert').filter({ hasText: 'Not kept in this browser' });
  await expect(alert).toContainText('“b.csv” could not be kept: there is not enough room in this browser.', SLOW);
  await expect(page.getByText('Kept in part in this browser')).toBeVisible();
  await page.getByRole('link', { name: 'Variation' }).click();
  await expect(page.getByText('Not all files are kept in this browser.')).toBeVisible();
  await page.getByRole('link', { name: 'See the Data page' }).click();
  expect(await keptNames(page)).toEqual(['a.csv']);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Try again to keep them' }).click();
  await expect(alert).toHaveCount(0, SLOW);
  await keptIs(page, ['a.csv', 'b.csv']);
});

test('works in memory where the browser refuses storage, and says so', async ({ page, openApp }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await openApp('/data');
  await expect(page.getByText(/This browser keeps nothing for this page/).first()).toBeVisible();
  await load(page, A);
  await expect(page.getByRole('alert')).toContainText('This browser keeps nothing for this page');
  await openWorkspaces(page);
  const [download] = await Promise.all([
    page.waitForEvent('download', SLOW),
    page.getByRole('button', { name: 'Export the workspace as a zip' }).click(),
  ]);
  expect(statSync(await download.path()).size).toBeGreaterThan(200);
  expect(await figures(page)).toEqual(FIGURES_OF_A);
});

test('makes, renames, copies, deletes and brings back workspaces', async ({ page, openApp }) => {
  await openApp('/data');
  await load(page, A);
  await keptIs(page, ['a.csv']);
  await page.getByRole('textbox', { name: 'Mask counts below' }).fill('8');
  await openWorkspaces(page);
  await page.getByRole('button', { name: 'Rename…' }).click();
  const name = page.getByLabel('New name of this workspace');
  await expect(name).toBeFocused();
  await name.press('Escape');
  await expect(page.getByRole('button', { name: 'Rename…' })).toBeFocused();
  await page.getByRole('button', { name: 'Rename…' }).click();
  await name.fill('Diabetes audit');
  await name.press('Enter');
  await expect(page.getByText('Kept in this browser as ‘Diabetes audit’.')).toBeVisible(SLOW);

  await page.getByRole('button', { name: 'New…' }).click();
  await page.getByLabel('Name of the new workspace').fill('diabetes audit');
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByText('Files you load are kept in this browser as ‘diabetes audit (2)’.')).toBeVisible(SLOW);
  await expect(page.getByText('Synthetic sample data.').first()).toBeVisible(SLOW);
  await expect(page.getByRole('textbox', { name: 'Mask counts below' })).toHaveValue('8');
  await load(page, B);

  // The header has the workspaces now, on every page.
  await page.getByRole('button', { name: 'Workspace: diabetes audit (2)' }).click();
  await page.getByRole('menuitem', { name: 'Diabetes audit', exact: true }).click();
  await expect(row(page, 'a.csv')).toBeVisible(SLOW);
  await expect(row(page, 'b.csv')).toHaveCount(0);

  await page.getByRole('button', { name: 'Duplicate the workspace' }).click();
  await expect(page.getByText('Kept in this browser as ‘Diabetes audit copy’.')).toBeVisible(SLOW);
  await expect(row(page, 'a.csv')).toBeVisible(SLOW);
  await page.getByRole('button', { name: 'Remove a.csv' }).click();
  await expect(row(page, 'a.csv')).toHaveCount(0, SLOW);

  const list = page.getByRole('table', { name: /Workspaces in this browser/ });
  await list.getByRole('button', { name: 'Diabetes audit', exact: true }).click();
  await expect(row(page, 'a.csv')).toBeVisible(SLOW);
  await page.getByRole('button', { name: 'Delete the workspace' }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused(SLOW);
  await expect(row(page, 'a.csv')).toHaveCount(0);
  await expect(list.getByRole('button', { name: 'Diabetes audit', exact: true })).toHaveCount(0);
  await undo.click();
  await expect(page.getByText('Kept in this browser as ‘Diabetes audit’.')).toBeVisible(SLOW);
  await expect(row(page, 'a.csv')).toBeVisible(SLOW);
  await reload(page);
  await expect(row(page, 'a.csv')).toBeVisible(SLOW);
});

test('says in another tab that its workspace was deleted, and opens the one used before', async ({
  page,
  openApp,
  context,
}) => {
  await openApp('/data');
  await load(page, A);
  await openWorkspaces(page);
  await page.getByRole('button', { name: 'New…' }).click();
  await page.getByLabel('Name of the new workspace').fill('Second');
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByText('Files you load are kept in this browser as ‘Second’.')).toBeVisible(SLOW);
  const second = await context.newPage();
  await second.goto(page.url());
  await appIsReady(second);
  await expect(second.getByText('Files you load are kept in this browser as ‘Second’.')).toBeVisible(SLOW);
  await page.getByRole('button', { name: 'Delete the workspace' }).click();
  await expect(second.getByText('“Second” was deleted in another tab. “My workspace” is open now.')).toBeVisible(SLOW);
  await expect(row(second, 'a.csv')).toBeVisible(SLOW);
});

test('exports a workspace that gives the same figures in another browser', async ({ page, openApp, browser, site }) => {
  await openApp('/data');
  await load(page, A, B);
  await page.getByRole('textbox', { name: 'Mask counts below' }).fill('0');
  const before = await figures(page);
  expect(before).toEqual(FIGURES_OF_A);
  await page.getByRole('link', { name: 'Data' }).click();
  await openWorkspaces(page);
  const [download] = await Promise.all([
    page.waitForEvent('download', SLOW),
    page.getByRole('button', { name: 'Export the workspace as a zip' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('workspace-my-workspace.zip');
  const zip = { name: 'workspace-my-workspace.zip', mimeType: 'application/zip', buffer: readFileSync(await download.path()) }; // prettier-ignore

  const elsewhere = await browser.newContext({ locale: 'en-GB' });
  const other = await elsewhere.newPage();
  await other.goto(`${site.url}#/data`);
  await appIsReady(other);
  // Dropped like any file: it is known by what it holds.
  await choose(other, zip);
  await expect(other.getByText('Kept in this browser as ‘My workspace (2)’.')).toBeVisible(SLOW);
  for (const name of ['a.csv', 'b.csv']) await expect(row(other, name)).toBeVisible(SLOW);
  await expect(other.getByRole('textbox', { name: 'Mask counts below' })).toHaveValue('0');
  expect(await figures(other)).toEqual(before);

  await other.getByRole('link', { name: 'Data' }).click();
  const importer = () => other.locator('input[type=file][accept=".zip"]');
  await openWorkspaces(other);
  const flipped = Buffer.from(zip.buffer);
  const inside = flipped.indexOf('files/a.csv') + 'files/a.csv'.length + 30;
  flipped.writeUInt8((flipped[inside] ?? 0) ^ 0xff, inside);
  for (const [buffer, sentence] of [
    [flipped, /“a\.csv” in it is missing or damaged/],
    [zip.buffer.subarray(0, zip.buffer.length / 2), /no zip, or the zip is damaged/],
    [Buffer.from('not a zip at all'), /no zip, or the zip is damaged/],
  ] as const) {
    await importer().setInputFiles([{ ...zip, name: 'broken.zip', buffer }]);
    const alert = other.getByRole('alert').filter({ hasText: '“broken.zip” was not opened as a workspace.' });
    await expect(alert).toContainText(sentence, SLOW);
    await expect(alert).toContainText('Nothing was changed.');
  }
  await expect(row(other, 'a.csv')).toBeVisible();
  await elsewhere.close();
});

test('keeps what was loaded, and nothing half-loaded, when the browser is closed during a load', async ({ site }) => {
  test.setTimeout(300_000);
  await withFolder(async (folder, open) => {
    const first = await open();
    const page = await first.newPage();
    await page.goto(`${site.url}#/data`);
    await appIsReady(page);
    await load(page, A);
    await keptIs(page, ['a.csv']);
    const path = join(folder, 'large.csv');
    writeFileSync(path, large('large.csv', 400_000).buffer);
    await page.getByLabel('Choose files').setInputFiles(path);
    await expect(page.getByText(/large\.csv: /).first()).toBeVisible(SLOW);
    await first.close();

    const again = await open();
    const later = await again.newPage();
    await later.goto(`${site.url}#/data`);
    await appIsReady(later);
    await expect(row(later, 'a.csv')).toBeVisible(SLOW);
    await expect(row(later, 'large.csv')).toHaveCount(0);
    expect(await keptNames(later)).toEqual(['a.csv']);
    await again.close();
  });
});

test('says which kept file can no longer be read, opens the rest, and takes it back when it is loaded again', async ({
  site,
}) => {
  test.setTimeout(300_000);
  await withFolder(async (folder, open) => {
    const first = await open();
    const page = await first.newPage();
    await page.goto(`${site.url}#/data`);
    await appIsReady(page);
    await load(page, A, B);
    await keptIs(page, ['a.csv', 'b.csv']);
    await first.close();
    truncateSync(storedFile(folder, A), 10);

    const again = await open();
    const later = await again.newPage();
    await later.goto(`${site.url}#/data`);
    await appIsReady(later);
    await expect(row(later, 'b.csv')).toBeVisible(SLOW);
    await expect(row(later, 'a.csv')).toHaveCount(0);
    const alert = later.getByRole('alert').filter({ hasText: 'One kept file could not be opened' });
    await expect(alert).toContainText('“a.csv”');
    await load(later, A);
    await expect(alert).toHaveCount(0, SLOW);
    await keptIs(later, ['a.csv', 'b.csv']);
    await again.close();
  });
});
