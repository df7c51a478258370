/**
 * The command line: loads extracts, answers one measure and writes one table or chart.
 * Run it by `npm run --silent variation -- --help`.
 */
import { runVariation } from './variation/run-variation';

process.exitCode = await runVariation(process.argv.slice(2), {
  callerFolder: process.env['INIT_CWD'] ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(`${text}\n`),
});
