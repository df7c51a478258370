/**
 * `npm run test:servers`: the browser tests over the built folder as nginx and Apache serve it, with the header files that
 * the app ships for them. `npm run test:servers -- tests/e2e/variation.spec.ts` runs a part. Both servers are installed
 * from Debian's packages where they are missing, and run on this machine only.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apache } from './servers/apache.mjs';
import { nginx } from './servers/nginx.mjs';
import { serveBy } from './servers/serve-by.mjs';
import { ensureServers } from './servers/set-up-servers.mjs';
import { ensureChromium, ensurePackages } from './set-up.mjs';

ensurePackages();
ensureServers();
const env = { ...process.env, TZ: 'Europe/London', LANG: 'en_GB.UTF-8', CHROMIUM_PATH: ensureChromium() };
const node = (words, extra = {}) => spawnSync(process.execPath, words, { stdio: 'inherit', env: { ...env, ...extra } });

if (node(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']).status !== 0) process.exit(1);
const results = mkdtempSync(join(tmpdir(), 'server-results-'));
const lines = [];
for (const [name, server] of [
  ['nginx', nginx],
  ['Apache', apache],
]) {
  console.log(`\n── ${name}`);
  const { url, close } = await serveBy(server);
  const report = join(results, `${name}.json`);
  const words = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json', ...process.argv.slice(2)];
  const { status, signal } = node(words, { APP_URL: url, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  await close();
  // Stopped from the keyboard: the next server is not asked for.
  if (signal !== null || status === 130) process.exit(1);
  const { expected, unexpected, flaky, skipped, duration } = JSON.parse(readFileSync(report, 'utf8')).stats;
  const failed = unexpected + flaky;
  lines.push(`${name}: ${expected} passed, ${failed} failed, ${skipped} skipped in ${Math.round(duration / 1000)} s`);
  if (failed > 0 || expected === 0) process.exitCode = 1;
}
rmSync(results, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}`);
