/**
 * What `npm start` and `npm test` need, put in place where it is missing. Plain Node: it runs before anything is
 * installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

const STAMP = 'node_modules/.installed-lock';

/** Installs the packages of package-lock.json, unless just these are installed already. */
export function ensurePackages() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Node 20 or later is needed; this is ${process.versions.node}`);
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing packages (npm ci)…');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
  writeFileSync(STAMP, lock);
}

/**
 * The path of a Chromium for the browser tests: `CHROMIUM_PATH`, the system's, or one that is installed now from the
 * system's packages or, where those are not to be had, by Playwright.
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('Installing Chromium for the browser tests…');
  const apt = (...words) =>
    spawnSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (!apt('--version').error) {
    apt('update', '-q');
    apt('install', '-y', '-q', 'chromium');
  }
  if (!findChromium()) spawnSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: 'inherit' });
  const installed = findChromium();
  if (!installed) throw new Error('No Chromium was found and none could be installed: set CHROMIUM_PATH to one.');
  return installed;
}

function findChromium() {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ];
  return places.find((path) => path && existsSync(path)) ?? playwrightChromium();
}

function playwrightChromium() {
  const asked = spawnSync(
    process.execPath,
    ['-e', "console.log(require('@playwright/test').chromium.executablePath())"],
    {
      encoding: 'utf8',
    },
  );
  const path = asked.stdout?.trim();
  return path && existsSync(path) ? path : undefined;
}
