/** Makes the pictures under which the app stands on a desktop from public/icon.svg: `npm run icons`. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const svg = readFileSync('public/icon.svg', 'utf8');
/** Systems cut the icon to a shape of their own: the ground has no corners, and what is drawn keeps to the middle. */
const uncut = svg.replace(' rx="6"', '').replace('<path', '<g transform="translate(2.4 2.4) scale(.85)"><path').replace('</svg>', '</g></svg>'); // prettier-ignore
const PICTURES = [
  { name: 'icon-192', side: 192, drawing: svg },
  { name: 'icon-512', side: 512, drawing: svg },
  { name: 'icon-uncut-512', side: 512, drawing: uncut },
  { name: 'icon-uncut-180', side: 180, drawing: uncut },
];

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const { name, side, drawing } of PICTURES) {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${side}px }</style>${drawing}`);
  await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: true });
}
await browser.close();
