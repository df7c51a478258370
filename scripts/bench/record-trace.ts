import type { Browser, Page } from '@playwright/test';
import { TRACE_CATEGORIES, type TraceEvent } from './trace';

/** Records what the threads of a page do while `work` is done. */
export async function recordTrace(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: [...TRACE_CATEGORIES] });
  await work();
  const text = (await browser.stopTracing()).toString();
  return (JSON.parse(text) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents;
}

/** Collects the garbage of the page and of its workers, so that V8 writes down how full their heaps were. */
export async function collectGarbage(page: Page): Promise<void> {
  const collect = (): void => {
    (globalThis as unknown as { readonly gc: () => void }).gc();
  };
  await page.evaluate(collect);
  for (const worker of page.workers()) await worker.evaluate(collect);
}
