import { appIsReady, expect, test } from '../e2e/app-test';
import { A, figures, FIGURES_OF_A, keptIs, load } from '../e2e/reader-files';
import { serveEngine } from '../e2e/serve-engine';
import { expectOpen } from './expect-working';
import { momentsOf } from './moments';

test.setTimeout(240_000);

/** What a browser itself logs of a request without an answer that can be used, and of the page that was not fetched. */
const OF_THE_BROWSER = /Failed to load resource|Failed to load module script|could not be fetched|preload|dynamically imported module/i; // prettier-ignore

for (const moment of momentsOf('the engine arrives by halves')) {
  test(moment.title, async ({ page, openApp }) => {
    const share = moment.between(0, 999) / 1000;
    const spoil = moment.inTurn(['cut short', 'damaged']);
    const tries = moment.between(1, 3);
    const asked = await serveEngine(page, (whole, time) => {
      if (time > tries) return whole;
      const at = Math.floor(share * whole.length);
      if (spoil === 'cut short') return whole.subarray(0, at);
      const copy = Buffer.from(whole);
      copy.writeUInt8((copy[at] ?? 0) ^ 0xff, at);
      return copy;
    });
    await openApp('/data');
    // Two times whoever starts the engine asks by itself; then the reader does.
    for (let given = 2; given <= tries; given += 2) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The data engine could not start');
      await expect(page.getByRole('main')).toContainText('could not be had whole, twice');
      await page.getByRole('button', { name: 'Try again' }).click();
      await appIsReady(page);
    }
    expect(asked).toHaveLength(tries + 1);
    await load(page, A);
    await keptIs(page, ['a.csv']);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
  });
}

for (const moment of momentsOf('a script of the page does not arrive')) {
  test(moment.title, async ({ page, openApp, pageFaults }) => {
    await openApp('/data');
    await load(page, A);
    await keptIs(page, ['a.csv']);
    const how = moment.inTurn(['no answer', 'an error', 'another page', 'cut short']);
    const passed = moment.between(0, 3);
    let asked = 0;
    await page.route('**/assets/*.js', async (route) => {
      asked += 1;
      if (asked <= passed) await route.continue();
      else if (how === 'no answer') await route.abort();
      else if (how === 'an error') await route.fulfill({ status: 503, body: 'busy' });
      else if (how === 'another page') await route.fulfill({ contentType: 'text/html', body: '<p>Log in first.</p>' });
      else {
        const response = await route.fetch();
        const text = await response.text();
        await route.fulfill({ response, body: `${text.slice(0, text.length / 2)} (` });
      }
    });
    const name = moment.oneOf(['Methods', 'Practices', 'Outliers', 'Relationships', 'Prescribing']);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'This page could not be fetched' })).toBeVisible();
    await page.unroute('**/assets/*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await appIsReady(page);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/could not be fetched/);
    await expectOpen(page, ['a.csv']);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
    expect(pageFaults.filter((fault) => !OF_THE_BROWSER.test(fault))).toEqual([]);
    pageFaults.length = 0;
  });
}
