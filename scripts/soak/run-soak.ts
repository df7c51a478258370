import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { serveFolder } from '../../tests/support/static-server';
import { buildApp } from '../bench/build-sites';
import { inFreshPage, startChromium } from '../bench/chromium';
import { engineMemory, watchEngineMemory } from '../bench/engine-memory';
import { count, megabytes } from '../bench/print-units';
import { waitForEngine } from '../bench/load-files';
import { collectGarbage, recordTrace } from '../bench/record-trace';
import { heapLeft, pageThreads } from '../bench/trace';
import { growthOf, MOST_GROWTH, type Held } from './growth';
import { doRound, soakFiles } from './soak-round';
import { readMinutes } from './soak-options';

/** So often memory is looked at, in a run of any length. */
const LOOKS = 40;

/**
 * Uses one page of the built app for so many minutes and prints what it holds in memory.
 *
 * @param words behind `npm run soak --`
 * @param executablePath of Chromium
 * @throws Error where the page fails, and where it holds more and more
 */
export async function runSoak(words: readonly string[], executablePath: string): Promise<void> {
  const minutes = readMinutes(words);
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  try {
    say('building the app');
    await buildApp(join(folder, 'app'));
    const site = await serveFolder(join(folder, 'app'));
    const browser = await startChromium(executablePath);
    try {
      const held = await inFreshPage(browser, async (page) => {
        watchEngineMemory(page);
        await page.goto(`${site.url}#/data`);
        await waitForEngine(page);
        return soak(browser, page, soakFiles(folder), minutes);
      });
      judge(held);
    } finally {
      await browser.close();
      await site.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function soak(browser: Browser, page: Page, files: readonly string[], minutes: number): Promise<readonly Held[]> {
  const began = performance.now();
  const held: Held[] = [];
  let rounds = 0;
  for (let share = 0; share < 1; share = (performance.now() - began) / (minutes * 60_000)) {
    await doRound(page, files, rounds);
    rounds += 1;
    // The looks are spread over the time; a round longer than the time between two of them brings fewer.
    if (share * LOOKS < held.length) continue;
    const now = await heldBy(browser, page);
    held.push(now);
    say(
      `round ${rounds}: page ${megabytes(now.page)}, worker ${megabytes(now.worker)}, engine ${megabytes(now.engine)}`,
    );
  }
  return held;
}

/** Collects the garbage of page and worker, and sees what is left. */
async function heldBy(browser: Browser, page: Page): Promise<Held> {
  // What is only weakly held may take a second collection.
  await collectGarbage(page);
  const events = await recordTrace(browser, page, () => collectGarbage(page));
  const { pid, main, workers } = pageThreads(events);
  return {
    page: heapLeft(events, pid, main),
    worker: workers.reduce((sum, worker) => sum + heapLeft(events, pid, worker), 0),
    engine: await engineMemory(page),
  };
}

function judge(held: readonly Held[]): void {
  const growths = growthOf(held);
  console.log(`Medians of the first and the last quarter of ${held.length} looks, after forced collections:`);
  for (const { what, first, last, share } of growths)
    console.log(`${what}: ${megabytes(first)} and ${megabytes(last)} (${count(share * 100, 1)}%)`);
  const grown = growths.filter(({ share }) => share > MOST_GROWTH).map(({ what }) => what);
  if (grown.length > 0) throw new Error(`memory has grown by more than ${MOST_GROWTH * 100}%: ${grown.join(', ')}`);
}

function say(what: string): void {
  console.error(`soak, ${Math.round(performance.now() / 1000)} s: ${what}`);
}
