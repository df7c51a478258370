/**
 * Makes the paper that the README links to, in the page itself, from docs/sample-pack/pack.json and the synthetic sample:
 * Word, PowerPoint, PDF and a picture of the first page. `npm run sample-pack`, after `npm run build`.
 */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { readPackFile } from '../src/domain/pack-file';
import { serveFolder } from '../tests/support/static-server';

const FOLDER = 'docs/sample-pack';
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Where a reader of the paper finds the app after `npm start`: what its links begin with. */
const PORT = 4173;

async function saved(page: Page, button: string, name: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 300_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  copyFileSync(await download.path(), join(FOLDER, name));
}

const file = readPackFile(readFileSync(join(FOLDER, 'pack.json'), 'utf8'));
if (typeof file === 'string') throw new Error(file);
const figures = file.pack.items.filter((item) => item.kind === 'figure' && item.page !== '/overview' && item.panel !== 'contributions').length; // prettier-ignore
const server = await serveFolder('dist', '/', PORT);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1200 } });
  await page.goto(`${server.url}#/pack`);
  await page.getByRole('button', { name: 'New pack' }).click({ timeout: 60_000 });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a pack.json…' }).click(),
  ]);
  await chooser.setFiles(join(FOLDER, 'pack.json'));
  await page.getByRole('heading', { name: `Figure ${figures}`, exact: true }).waitFor({ timeout: 120_000 });
  await page.getByText('Looking the figures through…').waitFor({ state: 'detached', timeout: 120_000 });
  await saved(page, 'Word paper', 'paper.docx');
  await saved(page, 'PowerPoint slides', 'slides.pptx');
  await page.getByRole('button', { name: 'Show the pages' }).click();
  const first = page.getByRole('region', { name: /^Page 1 of / });
  await first.screenshot({ path: join(FOLDER, 'first-page.png') });
  await page.pdf({ path: join(FOLDER, 'paper.pdf'), preferCSSPageSize: true, printBackground: true });
} finally {
  await browser.close();
  await server.close();
}
