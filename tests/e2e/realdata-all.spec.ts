import { basename } from 'node:path';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { formatCount } from '../../src/domain/format';
import { allRealFiles, realFile } from '../support/realdata';
import { expect, test } from './app-test';

/**
 * Every published file at once. What the core makes of each is held against other means in
 * tests/sql/realdata-catalogue.test.ts; here the page is held against the core.
 */
test('loads every published file on the page as the core loads it, and refuses the others in the same words', async ({
  page,
  openApp,
}) => {
  const paths = allRealFiles().map(realFile);
  test.skip(paths.length === 0, 'the published files are not on this machine');
  test.setTimeout(400_000);
  const analysis = await createNodeAnalysis();
  const report = await analysis.load(paths.map((path) => ({ name: basename(path), content: { path } })));
  const { files } = await analysis.describe();
  expect(files.length + report.refused.length + report.unrecognised.length).toBeGreaterThanOrEqual(paths.length);

  await openApp('/data');
  await page.locator('input[type=file]').first().setInputFiles(paths);
  const loaded = page.getByRole('table', { name: 'Loaded files' });
  await expect(loaded.getByRole('row').last()).toContainText(`${formatCount(files.length)} files`, {
    timeout: 300_000,
  });
  for (const { name, kindWords, rowsRead, rowsLoaded } of files) {
    const row = loaded.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    const [kind = '', , read, kept] = await row.getByRole('cell').allTextContents();
    expect({ name, kind: kind.slice(0, kindWords.length).toLowerCase(), read, kept }).toEqual({
      name,
      kind: kindWords.toLowerCase(),
      read: formatCount(rowsRead),
      kept: formatCount(rowsLoaded),
    });
  }
  for (const { message } of report.refused) await expect(page.getByText(message, { exact: true })).toBeVisible();
  for (const { name } of report.unrecognised) await expect(page.getByText(name).first()).toBeVisible();
});
