import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { differences } from './sample-data/check-folder';
import { sampleFiles } from './sample-data/sample-files';
import { SAMPLE_FOLDER } from './sample-data/sample-rows';

interface Manifest {
  readonly title: string;
  readonly files: readonly { name: string; kind: string; rows: number; bytes: number; sha256: string }[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(SAMPLE_FOLDER, 'manifest.json'), 'utf8')) as Manifest;
const copy = mkdtempSync(join(tmpdir(), 'sample-data-'));

afterAll(() => rmSync(copy, { recursive: true }));

describe('make-sample-data', () => {
  it('writes on a second run the bytes that are in public/data', () => {
    expect(differences(sampleFiles(), SAMPLE_FOLDER)).toEqual([]);
  });

  it('says with --check, in a process of its own, that nothing differs', () => {
    const said = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/make-sample-data.ts', '--check'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' },
    });
    expect(said).toContain('as the script writes them');
  });

  it('finds one changed byte, a missing file and a stray one', () => {
    const files = sampleFiles().slice(0, 3);
    const [practices, , qof] = files;
    for (const { name, text } of files.slice(0, 2)) writeFileSync(join(copy, name), text);
    writeFileSync(join(copy, practices?.name ?? ''), practices?.text.replace('DacCom', 'Daccom') ?? '');
    writeFileSync(join(copy, 'stray.csv'), 'a\n1\n');
    expect(differences(files, copy)).toEqual([
      'practices.csv differs from what the script writes',
      `${qof?.name ?? ''} is missing`,
      'stray.csv is not written by the script',
    ]);
  });

  it('lists in the manifest the size, rows and checksum of every file', () => {
    for (const { name, rows, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(SAMPLE_FOLDER, name));
      expect(content.byteLength).toBe(bytes);
      expect(content.toString('utf8').split('\n')).toHaveLength(rows + 2);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  it('has one file of every canonical kind', () => {
    expect(manifest.title).toBe('Synthetic sample data');
    expect(manifest.files.map(({ kind }) => kind).sort()).toEqual([
      'age-sex-weights', 'contract', 'engagement', 'indicator-values', 'list-size', 'locality-map', 'outpatients', 'pathways',
      'practices', 'prescribing', 'prescribing-budget', 'prescribing-profile', 'qof', 'qof-register', 'referrals', 'targets',
    ]); // prettier-ignore
    expect(manifest.files.every(({ name, kind }) => name === `${kind}.csv`)).toBe(true);
  });

  it('stays under three megabytes', () => {
    expect(manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(3_000_000);
  });
});
