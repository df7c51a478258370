import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { emptyPack, type PackFigure } from '../../src/domain/pack';
import { packFileText } from '../../src/domain/pack-file';
import type { StaticServer } from '../../tests/support/static-server';
import { inFreshPage } from './chromium';
import { recordTrace } from './record-trace';
import { longestTask, pageThreads, type LongestTask } from './trace';

export const PACK_FIGURES = 12;

export interface PackTimes {
  /** From the click to the file: ms. */
  readonly word: number;
  readonly slides: number;
  /** Of both. */
  readonly longest: LongestTask;
}

const SLOW = 120_000;

/** A pack of 12 figures of the sample as a pack.json: every second one with its table. @returns its path */
export function writePack(folder: string): string {
  const of = (page: string, panel: string, view: Record<string, unknown>): Omit<PackFigure, 'id' | 'table'> => ({ kind: 'figure', page, panel, view, caption: null }); // prettier-ignore
  const variation = ['DM', 'CHD', 'COPD'].flatMap((group) =>
    ['funnel', 'ranked', 'trend'].map((panel) => of('/variation', panel, { measure: 'exception-rate', group })),
  );
  const figures = [...variation, of('/ratio', 'units', {}), of('/ratio', 'months', {}), of('/prescribing', 'course', {})]; // prettier-ignore
  const items = figures.map((figure, at): PackFigure => ({ ...figure, id: `f${at}`, table: at % 2 === 0 ? 'short' : 'none' })); // prettier-ignore
  const path = join(folder, 'pack.json');
  const pack = { ...emptyPack('bench', 'Twelve figures'), items };
  writeFileSync(path, packFileText({ address: 'http://127.0.0.1/', smallNumbers: 5, pack, contractLines: [], groups: [], engagement: [] })); // prettier-ignore
  return path;
}

/** Makes the Word paper and the slides of a pack. @throws Error where a figure could not be made or a file is empty */
export function packMaking(browser: Browser, site: StaticServer, packFile: string): Promise<PackTimes> {
  return inFreshPage(browser, async (page) => {
    page.setDefaultTimeout(SLOW);
    await page.goto(`${site.url}#/pack`);
    await page.getByRole('button', { name: 'New pack' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a pack.json…' }).click(),
    ]);
    await chooser.setFiles(packFile);
    await page.getByRole('heading', { name: `Figure ${PACK_FIGURES}`, exact: true }).waitFor();
    let [word, slides] = [0, 0];
    const events = await recordTrace(browser, page, async () => {
      word = await timeOf(page, 'Word paper');
      slides = await timeOf(page, 'PowerPoint slides');
    });
    const { pid, main } = pageThreads(events);
    return { word, slides, longest: longestTask(events, pid, main) };
  });
}

/** From the click to the download. */
async function timeOf(page: Page, button: string): Promise<number> {
  const began = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const milliseconds = performance.now() - began;
  if ((await download.failure()) !== null) throw new Error(`${button} was not saved`);
  return milliseconds;
}
