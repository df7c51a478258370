/**
 * Writes the synthetic sample data, one CSV of each canonical kind and a manifest, to public/data. Run it after changing
 * anything in scripts/sample-data; with --check it writes nothing and exits 1 where public/data differs by a byte.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences } from './sample-data/check-folder';
import { sampleFiles } from './sample-data/sample-files';

const folder = fileURLToPath(new URL('../public/data', import.meta.url));
const files = sampleFiles();

if (process.argv.includes('--check')) {
  const found = differences(files, folder);
  for (const difference of found) console.error(`public/data: ${difference}`);
  if (found.length === 0) console.log(`public/data: ${files.length} files are as the script writes them`);
  process.exitCode = found.length === 0 ? 0 : 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  console.log(`public/data: ${files.length} files written`);
}
