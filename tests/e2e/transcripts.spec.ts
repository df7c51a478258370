import { transcriptOf } from '../support/transcript';
import { PAGES_OF_SAMPLE } from './pages-of-sample';
import { expect, openWhole, test } from './app-test';

test.setTimeout(240_000);

/** What stands in a transcript while something is still being worked out. */
const UNDER_WAY = /status: .*…|\| …|working out…|Working out .*…|are being gone through/;

for (const [name, path] of Object.entries(PAGES_OF_SAMPLE)) {
  // Made anew, after a change that is meant, by `--update-snapshots`, and read.
  test(`${name} reads to a screen reader as its transcript says`, async ({ page, openApp }) => {
    await page.clock.setFixedTime('2026-11-27T12:00:00Z');
    await openApp(path);
    await openWhole(page);
    const transcript = async () => transcriptOf(await page.locator('body').ariaSnapshot());
    await expect.poll(transcript, { timeout: 180_000 }).not.toMatch(UNDER_WAY);
    expect(await transcript()).toMatchSnapshot(['transcripts', `${name}.txt`]);
  });
}
