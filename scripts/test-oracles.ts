/**
 * Runs the method cases in tests/oracles, or those in ORACLES_DIR, and prints how many of each method held.
 * Run by `npm run test:oracles`; exits 1 when any case fails.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOracles } from '../tests/oracles/run-oracles';

const { ORACLES_DIR, INIT_CWD } = process.env;
const directory =
  ORACLES_DIR === undefined || ORACLES_DIR === ''
    ? fileURLToPath(new URL('../tests/oracles', import.meta.url))
    : resolve(INIT_CWD ?? process.cwd(), ORACLES_DIR);

const results = runOracles(directory);
let [passed, failed] = [0, 0];
for (const result of results) {
  const ran = result.passed + result.failures.length;
  process.stdout.write(`${result.name}: ${ran} ran, ${result.failures.length} failed\n`);
  for (const failure of result.failures) process.stdout.write(`  ${failure}\n`);
  passed += result.passed;
  failed += result.failures.length;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
