/**
 * `npm run test:faults`: every kind of fault in tests/faults, 20 times at varied moments, and a table of what came of it.
 * `npm run test:faults -- --times 5` does so five times; words behind that go to Playwright, such as
 * `-g "storage is full"` or `tests/faults/worker.spec.ts`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, ensurePackages } from './set-up.mjs';

ensurePackages();
const words = process.argv.slice(2);
const at = words.indexOf('--times');
const [, times = '20'] = at < 0 ? [] : words.splice(at, 2);
const results = mkdtempSync(join(tmpdir(), 'fault-results-'));
const report = join(results, 'faults.json');
const env = {
  ...process.env,
  TZ: 'Europe/London',
  LANG: 'en_GB.UTF-8',
  CHROMIUM_PATH: ensureChromium(),
  FAULT_TIMES: times,
  PLAYWRIGHT_JSON_OUTPUT_NAME: report,
};
const node = (call) => spawnSync(process.execPath, call, { stdio: 'inherit', env });

if (node(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']).status !== 0) process.exit(1);
const suite = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'];
const files = words.some((word) => word.includes('tests/')) ? [] : ['tests/faults'];
const { status } = node([...suite, ...files, ...words]);

/** All tests of a suite and of those inside it. */
const testsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(testsOf)];
const kinds = new Map();
for (const { title, ok } of testsOf(JSON.parse(readFileSync(report, 'utf8')))) {
  const kind = title.replace(/, time \d+$/, '');
  const [driven, passed] = kinds.get(kind) ?? [0, 0];
  kinds.set(kind, [driven + 1, passed + (ok ? 1 : 0)]);
}
rmSync(results, { recursive: true, force: true });

const rows = [['Fault', 'Times', 'Passed'], ...[...kinds].map(([kind, counts]) => [kind, ...counts.map(String)])];
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '); // prettier-ignore
console.log(`\n${rows.map(line).join('\n')}`);
const failed = [...kinds.values()].reduce((sum, [driven, passed]) => sum + driven - passed, 0);
console.log(`\nKinds of fault: ${kinds.size}. Failed: ${failed}.`);
if (status !== 0 || failed > 0 || kinds.size === 0) process.exitCode = 1;
