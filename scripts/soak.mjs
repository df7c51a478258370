/**
 * `npm run soak -- --minutes 120`: one page of the built app that filters, loads and exports in a loop, and what it holds
 * in memory meanwhile, after forced collections. Prints the medians of the first and the last quarter, and ends with an
 * error where anything has grown by more than a tenth. Its last result is in docs/performance.md.
 */
import { ensureChromium, ensurePackages } from './set-up.mjs';

ensurePackages();
const chromium = ensureChromium();
const { register } = await import('tsx/esm/api');
register();
const { runSoak } = await import('./soak/run-soak.ts');
await runSoak(process.argv.slice(2), chromium);
