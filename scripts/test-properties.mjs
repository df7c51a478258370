/**
 * `npm run test:properties`: the property tests of `npm test` on 10,000 generated cases instead of 1,000, with other
 * seeds each time. A number behind it is another number of cases; a failure prints the seed that repeats it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const cases = process.argv[2] ?? '10000';
const files = ['canonical', 'extract'].map((name) => `tests/sql/${name}-properties.test.ts`);
const { status } = spawnSync(process.execPath, [join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...files], {
  stdio: 'inherit',
  env: { ...process.env, PROPERTY_RUNS: cases },
});
process.exitCode = status ?? 1;
