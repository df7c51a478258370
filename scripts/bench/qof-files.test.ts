import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadedCore } from '../../tests/support/loaded-core';
import { writeLargeQof } from './large-qof-file';
import { NATIONAL_YEAR, writeNationalSet } from './national-set';
import { INDICATORS, qofRows } from './qof-rows';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('gives every practice a row for each of 70 indicators', () => {
  const rows = [...qofRows(['2018/19'], 3)];
  expect(rows).toHaveLength(3 * 70);
  expect(new Set(rows.map(({ practice, indicator }) => `${practice} ${indicator}`)).size).toBe(3 * 70);
});

test('gives no more exceptions than entries, and no more achieved than are left', () => {
  for (const { numerator, denominator, exceptions } of qofRows(['2017/18', '2018/19'], 40)) {
    expect(exceptions).toBeGreaterThanOrEqual(0);
    expect(numerator).toBeGreaterThanOrEqual(0);
    expect(numerator).toBeLessThanOrEqual(denominator);
  }
});

test('writes the same rows every time', () => {
  expect([...qofRows(['2018/19'], 2)]).toEqual([...qofRows(['2018/19'], 2)]);
});

test('counts what it wrote', () => {
  const file = writeLargeQof(join(folder, 'large.csv'), 45_001);
  const lines = readFileSync(file.path, 'utf8').trimEnd().split('\n').slice(1);
  const sum = (column: number) => lines.reduce((total, line) => total + Number(line.split(',')[column]), 0);
  expect(lines).toHaveLength(45_001);
  expect(file).toMatchObject({ rows: 45_001, numerator: sum(3), denominator: sum(4), exceptions: sum(5) });
  expect(file.bytes).toBe(readFileSync(file.path).length);
});

test('writes a national set that loads without a row set aside', async () => {
  const [practices = '', qof = ''] = writeNationalSet(folder, 60);
  const { report } = await loadedCore({
    'practices.csv': readFileSync(practices, 'utf8'),
    'qof.csv': readFileSync(qof, 'utf8'),
  });
  expect(report.refused).toEqual([]);
  expect(report.loaded.map(({ rowsRead, rowsLoaded }) => [rowsRead, rowsLoaded])).toEqual([
    [60, 60],
    [60 * INDICATORS.length, 60 * INDICATORS.length],
  ]);
  expect(report.loaded[1]?.covers).toBe(NATIONAL_YEAR);
});
