/**
 * The step before loading: aggregates record-level and national files to canonical extracts on native DuckDB.
 * Run it by `npm run --silent prepare-extracts -- --help`.
 */
import { runPrepare } from './prepare/run-prepare';

process.exitCode = await runPrepare(process.argv.slice(2), {
  callerFolder: process.env['INIT_CWD'] ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(`${text}\n`),
});
