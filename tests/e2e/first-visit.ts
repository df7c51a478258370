import type { Page } from '@playwright/test';
import { appIsReady, expect, watchFaults } from './app-test';

/** Foot of every page: it says whether all of the app is on this machine. */
export const foot = (page: Page) => page.getByRole('contentinfo');

/** Opens the app for the first time and waits until all of it is on this machine. @returns faults of the page */
export async function firstVisit(page: Page, address: string): Promise<string[]> {
  const faults = watchFaults(page, address);
  await page.goto(address);
  await appIsReady(page);
  await expect(foot(page)).toContainText('Works without a network', { timeout: 60_000 });
  return faults;
}
