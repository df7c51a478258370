import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const REPO = resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variation-'));
  writeFileSync(
    join(folder, 'qof.csv'),
    'financial_year,practice_code,indicator_code,numerator,denominator,exceptions\n2007/08,A81001,DM5,90,95,5\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as npm does: in the repository, with the caller's folder told. `readers` closes its output early. */
function run(words: readonly string[], isCutShort = false) {
  const child = spawn(join(REPO, 'node_modules/.bin/tsx'), ['scripts/variation.ts', ...words], { cwd: REPO, env: { ...process.env, INIT_CWD: folder } }); // prettier-ignore
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
    if (isCutShort) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => (said.error += chunk.toString()));
  return new Promise<{ code: number | null; out: string; error: string }>((done) =>
    child.on('close', (code) => done({ code, ...said })),
  );
}

const ASKED = ['--data', 'qof.csv', '--measure', 'exception-rate', '--period', '2007/08'] as const;

it('takes paths as the caller means them, and keeps the table apart from what is said', async () => {
  const { code, error } = await run([...ASKED, '--out', 'new/table.csv']);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(readFileSync(join(folder, 'new/table.csv'), 'utf8')).toMatch(
    /^measure,period,.*\nexception-rate,2007\/08,A81001,/,
  );
}, 60_000);

it('ends quietly where the reader of its output has seen enough', async () => {
  const { code, error } = await run(['--measure', 'exception-rate', '--period', '2007/08', '--format', 'json'], true);
  expect({ code, error }).toEqual({ code: 0, error: '' });
}, 60_000);

it('ends with 1 and one sentence where a call is wrong', async () => {
  const { code, out, error } = await run(['--measure', 'nonsense', '--period', '2007/08']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error).toMatch(/^There is no measure “nonsense”\. The measures are: [\w, -]+\.\n$/);
}, 60_000);
