import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { outsideTheTests, readNetLog } from '../support/net-log';

test('nothing in the whole run asked for anything outside this machine', async () => {
  test.setTimeout(300_000);
  const folder = process.env['NET_LOGS'] ?? '';
  const logs = readdirSync(folder);
  let requests = 0;
  for (const log of logs) {
    const reaches = await readNetLog(join(folder, log));
    requests += reaches.filter(({ kind }) => kind === 'request').length;
    expect(outsideTheTests(reaches), log).toEqual([]);
  }
  expect(requests).toBeGreaterThan(0);
  // Kept where the test fails: the log says which frame or worker it was.
  rmSync(folder, { recursive: true });
});
