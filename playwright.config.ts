import { defineConfig, devices } from '@playwright/test';

/**
 * Browser tests run over the built app in the system's Chromium, served from a sub-folder by tests/support or, with the
 * tests of its headers, by the server that scripts/test-servers.mjs names.
 */
export default defineConfig({
  testDir: 'tests',
  testMatch: [
    'e2e/**/*.spec.ts',
    process.env['APP_URL'] === undefined ? 'faults/**/*.spec.ts' : 'servers/**/*.spec.ts',
  ],
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What a service worker answers cannot be watched or replaced by a test; offline.spec.ts has it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
        // An address without https that is not of this machine, as on an intranet.
        '--host-resolver-rules=MAP intranet.test 127.0.0.1',
      ],
    },
  },
});
