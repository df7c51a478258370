import type { Page } from '@playwright/test';
import type { FunnelTotals } from './qof-totals';

const COUNTS = /: ([\d,]+) exceptions? of ([\d,]+) patients?/;

/** Reads what the app's funnel of exception rates holds off the page: its practices, and the sums in its sentence. */
export async function appTotals(page: Page): Promise<FunnelTotals> {
  const practices = Number(await page.getByRole('slider').first().getAttribute('aria-valuemax'));
  const sentence = (await page.locator('main p', { hasText: COUNTS }).first().textContent()) ?? '';
  const [exceptions, entries] = (COUNTS.exec(sentence) ?? []).slice(1).map((text) => Number(text.replaceAll(',', '')));
  if (exceptions === undefined || entries === undefined) throw new Error(`the page gives no counts: ${sentence}`);
  return { practices, exceptions, entries };
}
