import type { Browser, Page } from '@playwright/test';
import type { StaticServer } from '../../../tests/support/static-server';
import { inFreshPage } from '../chromium';
import { BARE_CHART, firstChart } from '../first-chart';
import { loadTime } from '../load-time';
import { requireTotals } from '../qof-totals';
import { sumsOf, type PeerData, type PeerTimes } from './peer';

/** Measures a page of `pages/shared/funnel-page.ts` once: two visits. @throws Error where it shows or loads anything but what the files hold */
export async function pageTimes(
  browser: Browser,
  site: StaticServer,
  who: string,
  sample: PeerData,
  national: PeerData,
): Promise<PeerTimes> {
  // prettier-ignore
  const { milliseconds } = await firstChart(browser, site, BARE_CHART);
  return inFreshPage(browser, async (page) => {
    await page.goto(site.url);
    await page.locator('select:enabled').waitFor();
    const sampleRepaints = await repaints(page, who, sample);
    const load = await loadTime(page, [national.path], '#loaded');
    await requireSums(page, who, national);
    return { firstChart: milliseconds, sampleRepaints, load, nationalRepaints: await repaints(page, who, national) };
  });
}

async function repaints(page: Page, who: string, { period, asked, totals }: PeerData): Promise<readonly number[]> {
  const times: number[] = [];
  for (const indicator of asked) {
    const milliseconds = await page.evaluate(
      async ([chart, label]) => {
        const select = document.querySelector('select');
        const option = [...(select?.options ?? [])].find(({ text }) => text === label);
        if (!select || !option) throw new Error(`the page does not offer ${label}`);
        const began = performance.now();
        select.value = option.value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return (await drawingWatch.painted(chart, null)) - began;
      },
      [BARE_CHART, `${period} ${indicator}`] as const,
    );
    const [practices = 0, exceptions = 0, entries = 0] = await numbersIn(page, '#shown');
    requireTotals(who, indicator, { practices, exceptions, entries }, totals.get(indicator));
    times.push(milliseconds);
  }
  return times;
}

async function requireSums(page: Page, who: string, data: PeerData): Promise<void> {
  const loaded = await numbersIn(page, '#sums');
  const wanted = Object.values(sumsOf(data));
  if (loaded.join() !== wanted.join())
    throw new Error(`${who}: rows and sums came to ${loaded.join(', ')}, but the file holds ${wanted.join(', ')}`);
}

async function numbersIn(page: Page, selector: string): Promise<readonly number[]> {
  return ((await page.locator(selector).textContent()) ?? '').split(' ').map(Number);
}
