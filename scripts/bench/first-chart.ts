import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Request } from '@playwright/test';
import { inFreshPage } from './chromium';
import type { StaticServer } from '../../tests/support/static-server';

/** The app's charts, and the one of the bare page. */
export const APP_CHART = '.chart__drawing';
export const BARE_CHART = '#chart';

/** A first visit. */
export interface FirstChart {
  /** From navigation to the second frame after the first chart was drawn: ms. */
  readonly milliseconds: number;
  /** Addresses below the site that had been asked for by then. */
  readonly asked: readonly string[];
}

/** Opens a site with an empty cache and waits for its first chart. @param chart selector of its host */
export function firstChart(browser: Browser, { url }: StaticServer, chart: string): Promise<FirstChart> {
  return inFreshPage(browser, async (page) => {
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await page.goto(url, { waitUntil: 'commit' });
    const [painted, origin] = await page.evaluate(
      async (selector) => [await drawingWatch.painted(selector, null), performance.timeOrigin] as const,
      chart,
    );
    const asked = requests
      .filter((request) => request.timing().startTime <= origin + painted)
      .map((request) => request.url())
      .filter((address) => address.startsWith(url))
      .map((address) => new URL(address).pathname.slice(1) || 'index.html');
    return { milliseconds: painted, asked: [...new Set(asked)] };
  });
}

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'page',
  '.js': 'scripts',
  '.css': 'styles',
  '.woff2': 'fonts',
  '.wasm': 'engine',
  '.bin': 'engine',
  '.csv': 'data',
  '.json': 'data',
};

/** Bytes of files by kind, each file compressed by gzip -9. */
export function compressedBytes(folder: string, files: readonly string[]): Readonly<Record<string, number>> {
  const bytes: Record<string, number> = {};
  for (const file of files) {
    const kind = KINDS[extname(file)] ?? 'other';
    bytes[kind] = (bytes[kind] ?? 0) + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  }
  return bytes;
}
