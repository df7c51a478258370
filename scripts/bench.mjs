/**
 * `npm run bench`: how long the app takes and how much it fetches, in one run of Chromium, beside what a bare page and a
 * bare engine take in that same run. Prints a table and writes bench-results/bench.json. What is measured, and how, is in
 * docs/performance.md.
 *
 * `-- --quick` runs everything once on small files, to see that it runs; `-- --repeats 9` and `-- --rows 500000` set how
 * often, and the length of the large file; `-- --only load` measures one part alone. It checks that what was loaded is what the files hold, and no speed.
 */
import { ensureChromium, ensurePackages } from './set-up.mjs';

ensurePackages();
const chromium = ensureChromium();
const { register } = await import('tsx/esm/api');
register();
const { runBench } = await import('./bench/run-bench.ts');
await runBench(process.argv.slice(2), chromium);
