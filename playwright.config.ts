import { resolve } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_HOSTS } from './tests/support/net-log';

// The start script reads both; workers and browsers have them from here.
process.env['CHROMIUM_PATH'] ??= '/usr/bin/chromium';
process.env['NET_LOGS'] = resolve('test-results/net-logs');

/**
 * Browser tests run over the built app in the system's Chromium, served from a sub-folder by tests/support or, with the
 * tests of its headers, by the server that scripts/test-servers.mjs names.
 */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/{arg}{ext}',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // Once every browser is closed, and its log written, the second project reads the logs of the whole run.
  projects: [
    {
      name: 'app',
      testMatch: [
        'e2e/**/*.spec.ts',
        process.env['APP_URL'] === undefined ? 'faults/**/*.spec.ts' : 'servers/**/*.spec.ts',
      ],
      teardown: 'network',
    },
    { name: 'network', testMatch: 'network/**/*.spec.ts' },
  ],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What a service worker answers cannot be watched or replaced by a test; offline.spec.ts has it.
    serviceWorkers: 'block',
    // A trace of every test costs a fifth of the run; `--trace=retain-on-failure` makes one where it is wanted.
    trace: 'off',
    launchOptions: {
      executablePath: resolve('tests/support/chromium-with-log.sh'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
        // What Chromium asks of its own accord goes to a port of this machine that it never opens.
        '--gaia-url=http://127.0.0.1:9/',
        '--autofill-server-url=http://127.0.0.1:9/',
        '--component-updater=url-source=http://127.0.0.1:9/',
        '--apps-gallery-update-url=http://127.0.0.1:9/',
        // An address without https that is not of this machine, as on an intranet; and Chromium's own services, such as that
        // of its spelling dictionaries, at the closed port.
        `--host-resolver-rules=${['MAP intranet.test 127.0.0.1', ...CHROMIUM_HOSTS.map((host) => `MAP *.${host} 127.0.0.1:9`)].join(',')}`,
      ],
    },
  },
});
