import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { quoteName, sql } from '@/engine/sql';
import { CSV_RELEASES, type ReleaseFiles } from '../support/qof-release-csv';
import { TRUTH } from '../support/qof-release-truth';
import { wideWorkbook } from '../support/qof-release-workbook';
import { accountOf, bytes, loaded, type Loaded } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => {
  engine.close();
});

const key = (code: string) => code.replaceAll('-', '');
const QOF = ['unit_kind', 'unit_code', 'indicator_code', 'group_code', 'numerator', 'denominator', 'exceptions', 'points', 'months']; // prettier-ignore
const TRUE_QOF = TRUTH.counts.map(({ practice, indicator, numerator, denominator, exceptions, points }) => [
  'practice', practice, key(indicator), key(indicator.replace(/\d+$/, '')),
  numerator ?? null, denominator ?? null, exceptions ?? null, points, 12,
]); // prettier-ignore
// A row of a sheet in which nothing is given says nothing: none is made of it.
const GIVEN_QOF = TRUE_QOF.filter((row) => row.slice(4, 8).some((value) => value !== null));
const TRUE_REGISTERS = TRUTH.registers.map(({ practice, group, patients, listSize }) => ['practice', practice, group, patients, listSize]); // prettier-ignore
const TRUE_INDICATORS = TRUTH.indicators.map(({ code, group, description }) => [key(code), key(group), description]);
const TRUE_UNITS = TRUTH.practices.map(({ code, name, commissioner }) => [code, name, commissioner[1]]);

const zipped = (files: ReleaseFiles): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [`csv/${name}`, bytes(text)])));

/** The one first month of all rows of a view. */
function monthOf(view: 'qof' | 'qof_register'): number | undefined {
  const months = engine.query(sql`select distinct first_month as m from ${quoteName(view)}`, (row) => Number(row['m']));
  return months.length === 1 ? months[0] : undefined;
}

function expectTruth(store: Loaded, year: string, rows: readonly unknown[][] = TRUE_QOF): void {
  expect(store.rows('qof', ...QOF)).toEqual(rows);
  expect(monthOf('qof')).toBe(parsePeriod(year)?.firstMonth);
  expect(store.rows('unit', 'unit_code', 'unit_name', 'locality')).toEqual(TRUE_UNITS);
}

function expectRegisters(store: Loaded, year: string): void {
  expect(store.rows('qof_register', 'unit_kind', 'unit_code', 'register_code', 'patients', 'list_size')).toEqual(TRUE_REGISTERS); // prettier-ignore
  expect(monthOf('qof_register')).toBe(parsePeriod(year)?.firstMonth);
  expect(store.rows('indicator', 'indicator_code', 'group_code', 'description')).toEqual(TRUE_INDICATORS);
}

describe('QOF raw data of one invented year, in every layout', () => {
  it.each(CSV_RELEASES)('gives the same tables from $zip', async ({ year, zip, files }) => {
    const store = await loaded(engine, { [zip]: zipped(files(TRUTH)) });
    expectTruth(store, year);
    expectRegisters(store, year);
    const unused = store.report.refused.map(({ name }) => name.split('/').at(-1));
    expect(unused).toEqual(year === '2013/14' ? ['INDICATOR_DOM_REFERENCE.csv', 'INDICATOR_GRP_REFERENCE.csv'] : []);
    for (const file of store.report.loaded) {
      const [read = 0, ...parts] = accountOf(file);
      const text = files(TRUTH)[file.name.split('/').at(-1) ?? ''] ?? '';
      // Each row is one line: no cell of these files holds a line break.
      expect(read, file.name).toBe(text.split('\n').length - 2);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(read);
    }
    store.store.clear();
  });

  it.each(CSV_RELEASES)('gives the same tables from the unpacked files of $year, last first', async (release) => {
    const folder = release.zip.replace(/\.zip$/, '');
    const named = Object.entries(release.files(TRUTH)).map(([name, text]) => [`${folder}/${name}`, text] as const);
    const store = await loaded(engine, Object.fromEntries([...named].reverse()));
    expectTruth(store, release.year);
    expectRegisters(store, release.year);
    store.store.clear();
  });

  it.each(['2011/12', '2012/13'] as const)('gives the same figures from the workbook of %s', async (year) => {
    const name = `qof-${year.slice(2, 4)}-${year.slice(5)}-data-tab-pracs-at-fib.xls`;
    const store = await loaded(engine, { [name]: wideWorkbook(TRUTH, year, true) });
    expectTruth(store, year, GIVEN_QOF);
    const file = store.file(name);
    expect(file.kindWords).toBe(`QOF workbook, practice level, ${year}`);
    // Two sheets of 2 titles, 1 heading, 3 practices and 1 total; the sheet that repeats them is not read.
    expect(accountOf(file)).toEqual([3 * 7, 2 * 3, 0, 2 * 4 + 7, 0]);
    expect(file.notes.find(({ code }) => code === 'text-among-figures')).toMatchObject({ count: 4 });
    const areas = year === '2011/12' ? ['PCT', 'SHA'] : ['Area team', 'CCG'];
    expect(store.rows('unit_grouping', 'unit_code', 'grouping')).toEqual(
      TRUTH.practices.flatMap(({ code }) => areas.map((area) => [code, area])),
    );
    store.store.clear();
  });

  it('reads the year of a workbook without one in its titles from its name, and says so', async () => {
    const book = wideWorkbook(TRUTH, '2011/12', false);
    const store = await loaded(engine, { 'qof-11-12-data-tab-pracs-asth.xls': book });
    expectTruth(store, '2011/12', GIVEN_QOF);
    expect(store.file('qof-11-12-data-tab-pracs-asth.xls').notes[0]?.text).toBe(
      'Its rows are of 2011/12, as the file’s name says; no column gives the year.',
    );
    const nameless = await loaded(engine, { 'asthma.xls': book });
    expect(nameless.report.refused[0]?.message).toContain('neither a column nor a name says of which financial year');
    store.store.clear();
  });
});
