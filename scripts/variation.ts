/**
 * The command line: loads extracts, answers one measure and writes one table or chart.
 * Run it by `npm run --silent variation -- --help`.
 */
import { runVariation } from './variation/run-variation';

// A reader such as `head` that has seen enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runVariation(process.argv.slice(2), {
  callerFolder: process.env['INIT_CWD'] ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(`${text}\n`),
});
