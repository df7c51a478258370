import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runOracles } from './run-oracles';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '..', '..');

const results = runOracles(HERE);

describe.each(results)('the cases of $name', ({ passed, failures }) => {
  it('all hold', () => {
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThan(0);
  });
});

describe('the cases', () => {
  it('are 1,083 in 19 files', () => {
    expect(results).toHaveLength(19);
    expect(results.reduce((sum, { passed }) => sum + passed, 0)).toBe(1083);
  });
});

interface CaseFile {
  method: string;
  tolerance: string;
  n_cases: number;
  cases: { id: string; input: Record<string, unknown>; expected: Record<string, unknown>; tolerance?: string }[];
}

/** The first case of a file, as a file of its own. */
function firstCase(name: string): CaseFile & { cases: [CaseFile['cases'][number]] } {
  const file = JSON.parse(readFileSync(join(HERE, `${name}.json`), 'utf8')) as CaseFile;
  const [first] = file.cases;
  if (first === undefined) throw new Error(`${name} has no cases`);
  return { method: file.method, tolerance: file.tolerance, n_cases: 1, cases: [first] };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oracles-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: unknown, name = 'some'): void {
  writeFileSync(join(folder, `${name}.json`), typeof file === 'string' ? file : JSON.stringify(file));
}

/** Everything that failed in the folder. */
function failures(): readonly string[] {
  return runOracles(folder).flatMap((result) => result.failures);
}

describe('the runner', () => {
  it('passes a case that holds, by either name of its method', () => {
    write(firstCase('wilson'), 'one');
    write({ ...firstCase('wilson'), method: 'wilson' }, 'two');
    expect(runOracles(folder).map(({ passed }) => passed)).toEqual([1, 1]);
    expect(failures()).toEqual([]);
  });

  it('fails a method it does not know', () => {
    write({ ...firstCase('wilson'), method: 'a method nobody wrote' }, 'wilson');
    expect(failures()[0]).toContain('unknown method "a method nobody wrote"');
  });

  it.each([
    ['poisson_count_ci', 'kind'],
    ['funnel_limits_proportion', 'kind'],
    ['overdispersion', 'scale'],
    ['distributions', 'fn'],
    ['funnel_significance', 'statistic'],
  ])('fails a case of %s of a %s it does not know', (method, name) => {
    const file = firstCase(method);
    file.cases[0].input[name] = 'new';
    write(file);
    expect(failures()[0]).toContain(`unknown ${name} "new"`);
  });

  it('fails a wrong expected value', () => {
    const file = firstCase('wilson');
    file.cases[0].expected.lower = 0.5;
    write(file);
    expect(failures()[0]).toMatch(/lower is 0\.\d+, not 0\.5/);
  });

  it('fails a value that is outside the tolerance, and passes it in a wider one', () => {
    const file = firstCase('wilson');
    file.cases[0].expected.lower = Number(file.cases[0].expected.lower) + 1e-6;
    write(file);
    expect(failures()).toHaveLength(1);
    file.cases[0].tolerance = 'absolute 1e-5';
    write(file);
    expect(failures()).toEqual([]);
  });

  it('fails an output that the method does not have', () => {
    const file = firstCase('wilson');
    file.cases[0].expected.middle = 0.6;
    write(file);
    expect(failures()[0]).toContain('middle is expected');
  });

  it('fails an input that the method does not know', () => {
    const file = firstCase('wilson');
    file.cases[0].input.continuity = true;
    write(file);
    expect(failures()[0]).toContain('input continuity is not known');
  });

  it('fails an expected null that has an answer, and an answer that is null', () => {
    const file = firstCase('wilson');
    file.cases[0].expected = { lower: null };
    write(file);
    expect(failures()[0]).toContain('not null');
    file.cases[0] = { id: 'none', input: { x: 0, n: 0, confidence: 0.95 }, expected: { lower: 0 } };
    write(file);
    expect(failures()[0]).toContain('lower is null, not 0');
  });

  it('fails a case that expects nothing, a file without cases and a folder without files', () => {
    expect(failures()[0]).toContain('no cases in');
    const file = firstCase('wilson');
    file.cases[0].expected = {};
    write(file);
    expect(failures()[0]).toContain('nothing is expected');
    write({ ...file, n_cases: 0, cases: [] });
    expect(failures()[0]).toContain('there are no cases');
  });

  it('fails a count of cases that is not so, and a tolerance it cannot read', () => {
    write({ ...firstCase('wilson'), n_cases: 2 });
    expect(failures()[0]).toContain('n_cases is 2, and there are 1');
    write({ ...firstCase('wilson'), tolerance: 'roughly 1e-9' });
    expect(failures()[0]).toContain('cannot read the tolerance');
  });

  it('fails a file that is not JSON, and a folder that is not there', () => {
    write('{');
    expect(failures()).toHaveLength(1);
    expect(runOracles(join(folder, 'nowhere'))[0]?.failures).toHaveLength(1);
  });
});

describe('npm run test:oracles', () => {
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
  const script = join(ROOT, 'scripts', 'test-oracles.ts');
  const run = (env: Record<string, string>) =>
    spawnSync(tsx, [script], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } });

  it('reads the folder in ORACLES_DIR, from where it was asked, and says how many held', () => {
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'wilson.json'), JSON.stringify(firstCase('wilson')));
    const { stdout, status } = run({ ORACLES_DIR: 'mine', INIT_CWD: folder });
    expect(stdout.trim().split('\n')).toEqual(['wilson: 1 ran, 0 failed', '1 passed, 0 failed']);
    expect(status).toBe(0);
  }, 30_000);

  it('exits 1 when a case fails', () => {
    const file = firstCase('wilson');
    file.cases[0].expected.upper = 2;
    write(file);
    const { stdout, status } = run({ ORACLES_DIR: folder });
    expect(stdout.trim().split('\n').at(-1)).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  }, 30_000);
});
