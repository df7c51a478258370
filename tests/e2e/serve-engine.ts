import type { Page } from '@playwright/test';

/** Gives the engine's file as `answer` makes it of the whole; null for no answer. @returns the addresses that were asked for */
export async function serveEngine(
  page: Page,
  answer: (whole: Buffer, tries: number) => Buffer | null,
): Promise<string[]> {
  const asked: string[] = [];
  await page.route(/duckdb-eh-.*\.bin/, async (route) => {
    asked.push(new URL(route.request().url()).search);
    const whole = await (await route.fetch()).body();
    const body = answer(whole, asked.length);
    if (body === null) await route.abort();
    else await route.fulfill({ body, contentType: 'application/octet-stream' });
  });
  return asked;
}
