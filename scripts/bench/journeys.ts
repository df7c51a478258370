import type { Browser, Page } from '@playwright/test';
import { PAGES_OF_SAMPLE } from '../../tests/e2e/pages-of-sample';
import type { StaticServer } from '../../tests/support/static-server';
import { atRest } from './at-rest';
import { inFreshPage } from './chromium';
import { APP_CHART } from './first-chart';
import { loadFiles } from './load-files';
import { NATIONAL_YEAR } from './national-set';
import { practiceCode } from './qof-rows';
import { recordTrace } from './record-trace';
import { longestTask, pageThreads, type LongestTask, type PageThreads } from './trace';

/** One thing that a reader does, from rest to rest. */
interface Journey {
  readonly name: string;
  /** What the reader does; what follows from it is waited for. */
  readonly act: (page: Page) => Promise<unknown>;
}

/** The longest main-thread task of a journey. */
export interface JourneyTask {
  readonly name: string;
  readonly longest: LongestTask;
}

/** Data on which the journeys are made. @param files to load first; empty to stay with the sample */
export interface JourneyData {
  readonly files: readonly string[];
  readonly practices: number;
}

const SLOW = 60_000;
const FUNNEL = 'Practices against control limits';

/** Makes every journey once, one after the other in one page, the engine being up. */
export function longestOfJourneys(
  browser: Browser,
  site: StaticServer,
  { files }: JourneyData,
): Promise<readonly JourneyTask[]> {
  return inFreshPage(browser, async (page) => {
    page.setDefaultTimeout(SLOW);
    await page.goto(`${site.url}#/data`);
    await atRest(page);
    const journeys = files.length > 0 ? [loading(files), ...NATIONAL] : OF_SAMPLE;
    const tasks: JourneyTask[] = [];
    // A recording in which the worker did nothing may not name it.
    let threads: PageThreads | null = null;
    for (const { name, act } of journeys) {
      const events = await recordTrace(browser, page, async () => {
        await act(page);
        await atRest(page);
      });
      threads ??= pageThreads(events);
      tasks.push({ name, longest: longestTask(events, threads.pid, threads.main) });
    }
    return tasks;
  });
}

/** Goes to a view of the app, and waits until it has begun to show it. */
const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate(
    (next) =>
      new Promise<void>((resolve) => {
        const twoFrames = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        window.addEventListener('hashchange', twoFrames, { once: true });
        location.hash = next;
      }),
    hash,
  );

const opening = (name: string, hash: string): Journey => ({ name, act: (page) => goTo(page, hash) });

const loading = (files: readonly string[]): Journey => ({
  name: 'load a national year',
  act: (page) => loadFiles(page, files),
});

const saving = (format: string): Journey => ({
  name: `save the funnel: ${format}`,
  act: async (page) => {
    await page.getByRole('button', { name: `Download: ${FUNNEL}` }).click();
    await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: format }).click()]);
  },
});

const SCROLL: Journey = {
  name: 'scroll to the end of the page',
  act: async (page) => {
    for (let step = 0; step < 12; step += 1) {
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            window.scrollBy(0, 400);
            requestAnimationFrame(() => resolve());
          }),
      );
    }
  },
};

const SEARCH: Journey = {
  name: 'search in the table of practices',
  act: (page) => page.getByRole('searchbox', { name: 'Find in the table' }).pressSequentially('12'),
};

const SORT: Journey = {
  name: 'sort the table of practices',
  act: (page) => page.getByRole('button', { name: 'Practice', exact: true }).last().click(),
};

/** Of a view of the Variation page. */
const onVariation = (view: string, practice: string): readonly Journey[] => [
  {
    name: 'open Variation',
    act: async (page) => {
      await goTo(page, view);
      await page.locator(`${APP_CHART}[data-painted]`).first().waitFor();
    },
  },
  opening('pick a practice', `${view}&unit=${practice}`),
  opening('without the adjustment', `${view}&adjusted=false`),
  opening('another measure', view.replace('exception-rate', 'achievement')),
  opening('back', view),
  saving('SVG picture'),
  saving('PNG picture'),
  saving('CSV table'),
  saving('Excel table'),
  SCROLL,
  SORT,
  SEARCH,
];

const OF_SAMPLE: readonly Journey[] = [
  ...onVariation('#/variation?measure=exception-rate&group=DM&period=2007/08', 'Y90012'),
  ...Object.entries(PAGES_OF_SAMPLE).flatMap(([name, view]) => [
    opening(`open the page: ${name}`, `#${view}`),
    { ...SCROLL, name: `scroll it: ${name}` },
  ]),
  opening('another specialty of Follow-up ratio', '#/ratio?specialty=320&period=2007/08'),
];

const NATIONAL: readonly Journey[] = [
  ...onVariation(`#/variation?measure=exception-rate&period=${NATIONAL_YEAR}&indicator=AF1`, practiceCode(12)),
  ...['overview', 'relationships', 'outliers', 'practices', 'data', 'methods'].map((name) =>
    opening(`open the page: ${name}`, `#/${name}`),
  ),
  opening('open the page of a practice', `#/practices?practice=${practiceCode(12)}`),
];
