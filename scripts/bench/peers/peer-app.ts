import type { Browser } from '@playwright/test';
import type { StaticServer } from '../../../tests/support/static-server';
import { appTotals } from '../app-totals';
import { inFreshPage } from '../chromium';
import { changeIndicator, openFunnel } from '../filter-change';
import { APP_CHART, firstChart } from '../first-chart';
import { fileCounts, waitForEngine } from '../load-files';
import { APP_SAYS_LOADED, loadTime } from '../load-time';
import { filterDataOf, requireTotals } from '../qof-totals';
import type { PeerData, PeerTimes } from './peer';

const WHO = 'the app';

/** Measures the app once: three visits, so that nothing is loaded before what is timed. */
export async function appTimes(
  browser: Browser,
  site: StaticServer,
  sample: PeerData,
  national: PeerData,
): Promise<PeerTimes> {
  // prettier-ignore
  const { milliseconds } = await firstChart(browser, site, APP_CHART);
  const onSample = await repaints(browser, site, sample, false);
  const onNational = await repaints(browser, site, national, true);
  return { firstChart: milliseconds, sampleRepaints: onSample.times, nationalRepaints: onNational.times, load: onNational.load }; // prettier-ignore
}

function repaints(browser: Browser, site: StaticServer, data: PeerData, isLoaded: boolean) {
  return inFreshPage(browser, async (page) => {
    await page.goto(`${site.url}#/data`);
    await waitForEngine(page);
    const load = isLoaded ? await loadTime(page, [data.path], APP_SAYS_LOADED) : 0;
    if (isLoaded) {
      const { read, loaded } = await fileCounts(page, data.path);
      if (read !== data.rows || loaded !== data.rows)
        throw new Error(`the app says ${read} rows read, ${loaded} loaded; the file holds ${data.rows}`);
    }
    const asked = filterDataOf([], data.period, data.totals);
    await openFunnel(page, asked);
    const times: number[] = [];
    for (const indicator of data.asked) {
      times.push(await changeIndicator(page, asked, indicator));
      requireTotals(WHO, indicator, await appTotals(page), data.totals.get(indicator));
    }
    return { load, times };
  });
}
