import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { StaticServer } from '../../tests/support/static-server';
import { atRest } from './at-rest';
import { inFreshPage } from './chromium';
import { loadFiles } from './load-files';
import { practiceCode } from './qof-rows';
import { recordTrace } from './record-trace';
import { pageThreads, scriptingOfEach } from './trace';

/** Data on which the line of the Follow-up ratio page is dragged. */
export interface DragData {
  /** Files to load first; empty to stay with the sample. */
  readonly files: readonly string[];
  readonly practices: number;
}

const SLOW = 120_000;
const YEAR = '2018/19';
const PRICES = '1.75,interim,provider,186.00,82.00,no';

/** Attendances of a year of a whole country's invented practices, with one contract line. @param practicesFile names them */
export function writeNationalAttendances(folder: string, practicesFile: string, practices: number): readonly string[] {
  const line = (month: number, index: number) => {
    const date =
      month < 9 ? `2018-${String(month + 4).padStart(2, '0')}` : `2019-${String(month - 8).padStart(2, '0')}`;
    const firsts = 3 + (index % 5);
    return `${date},${practiceCode(index)},307,${firsts},${firsts * (1 + (index % 4))},RWG\n`;
  };
  const rows = Array.from({ length: 12 }, (_, month) => Array.from({ length: practices }, (_, index) => line(month, index)).join('')); // prettier-ignore
  mkdirSync(folder, { recursive: true });
  const [attendances, contract] = [join(folder, 'national-outpatients.csv'), join(folder, 'national-contract.csv')];
  const heading = 'month,practice_code,specialty_code,first_attendances,follow_up_attendances,provider_code\n';
  writeFileSync(attendances, heading + rows.join(''));
  writeFileSync(
    contract,
    `financial_year,provider_code,specialty_code,negotiated_ratio,status,applies_to,first_price,follow_up_price,paid_above_cap\n${YEAR},RWG,307,${PRICES}\n`,
  );
  return [practicesFile, attendances, contract];
}

/**
 * Drags the line to and fro, a step for each frame.
 *
 * @returns script of the main thread from one step to the next: ms of processor time each
 * @throws Error where the figures do not follow, or the practices are not all there
 */
export function scenarioDrag(browser: Browser, site: StaticServer, data: DragData, steps: number): Promise<number[]> {
  return inFreshPage(browser, async (page) => {
    page.setDefaultTimeout(SLOW);
    await page.goto(`${site.url}#/data`);
    if (data.files.length > 0) await loadFiles(page, data.files);
    const period = data.files.length > 0 ? YEAR : '2007/08';
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/ratio?specialty=307&provider=RWG&period=${period}`);
    const line = page.getByRole('slider', { name: 'Ratio tried out' });
    await line.waitFor();
    const of = await page.getByRole('button', { name: /^Practices above it/ }).textContent();
    if (!of?.replaceAll(',', '').endsWith(` of ${data.practices}`)) throw new Error(`${of ?? ''} practices are counted, not ${data.practices}`); // prettier-ignore
    await line.scrollIntoViewIfNeeded();
    await atRest(page);
    const box = await line.boundingBox();
    if (!box) throw new Error('there is no line to drag');
    const [x, y] = [box.x + box.width / 2, box.y + 16];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2, y);
    const events = await recordTrace(browser, page, async () => {
      for (let step = 1; step <= steps; step++) await dragTo(page, x + 2 + 60 * Math.sin(step / 8), y);
    });
    await page.mouse.up();
    const { pid, main } = pageThreads(events);
    const each = scriptingOfEach(events, pid, main, 'pointermove');
    if (each.length < steps / 2) throw new Error(`the page heard ${each.length} of ${steps} steps`);
    return [...each];
  });
}

/** One step, with two frames to be worked out and painted in. */
async function dragTo(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}
