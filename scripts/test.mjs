/**
 * `npm test`: installs what is missing and runs every check there is. The last line is `N passed, N failed`: each
 * test counts as one, and so does each check that is not a set of tests (format, lint, types, dead code, build, bench).
 * With names of steps behind it, `npm test -- unit browser`, only those are run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, ensurePackages } from './set-up.mjs';

ensurePackages();
const only = process.argv.slice(2);
const wanted = (step) => only.length === 0 || only.includes(step);
const results = mkdtempSync(join(tmpdir(), 'test-results-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
/** What failed, named again at the end: a log is often kept only by its last lines. */
const failures = [];
const env = { ...process.env, TZ: 'Europe/London', LANG: 'en_GB.UTF-8', NO_COLOR: '1' };

function run(step, words, extra = {}) {
  console.log(`\n── ${step}`);
  const began = Date.now();
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit', env: { ...env, ...extra } });
  console.log(`── ${step}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  return status === 0;
}

/** A check that is one test by itself. */
function check(step, words) {
  if (!wanted(step)) return;
  const passed = run(step, words);
  totals[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(step);
}

/** A set of tests, counted from the runner's own report. A runner that fails without a failed test counts as one. */
function suite(step, words, count, extra) {
  if (!wanted(step)) return;
  const passed = run(step, words, extra);
  let counted = { passed: 0, failed: 0, skipped: 0 };
  try {
    const { names, ...numbers } = count();
    counted = numbers;
    failures.push(...names.map((name) => `${step}: ${name}`));
  } catch (error) {
    console.error(`The report of ${step} could not be read: ${error.message}`);
  }
  if (counted.failed === 0 && (!passed || counted.passed === 0)) {
    counted.failed = 1;
    failures.push(`${step}: the run itself`);
  }
  for (const key of Object.keys(totals)) totals[key] += counted[key];
}

/** Titles of the failed browser tests of a set and of the sets in it. */
function failedIn({ suites = [], specs = [] }) {
  const here = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`);
  return [...here, ...suites.flatMap(failedIn)];
}

const bin = (name, path) => join('node_modules', name, path);
const report = (name) => JSON.parse(readFileSync(join(results, name), 'utf8'));

check('format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);
check('lint', [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0']);
check('types', [bin('typescript', 'bin/tsc')]);
check('dead-code', [bin('knip', 'bin/knip.js')]);
suite(
  'unit',
  [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, 'unit.json')}`,
  ],
  () => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report('unit.json');
    const names = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, names };
  },
);
check('build', [bin('vite', 'bin/vite.js'), 'build', '--logLevel', 'warn']);
// Once through, with little data: what it measures counts on a quiet machine only.
check('bench', ['scripts/bench.mjs', '--quick']);
if (wanted('browser')) {
  suite(
    'browser',
    [bin('@playwright/test', 'cli.js'), 'test', '--reporter=line,json'],
    () => {
      const { stats, suites } = report('browser.json');
      const { expected, unexpected, flaky, skipped } = stats;
      return { passed: expected, failed: unexpected + flaky, skipped, names: failedIn({ suites }) };
    },
    { CHROMIUM_PATH: ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'browser.json') },
  );
}

rmSync(results, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
if (totals.skipped > 0) console.log(`\n${totals.skipped} skipped (their files are not on this machine)`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
