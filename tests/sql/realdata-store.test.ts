import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { financialYear } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { sql, type Sql } from '@/engine/sql';
import { ExtractStore } from '@/extracts/extract-store';
import type { LoadReport } from '@/extracts/load-report';
import { hasRealFiles, realFile } from '../support/realdata';

const BOOKS = ['qof-1718-prev-ach-exc-ccg.xlsx', 'qof-1819-prev-ach-exc-ccg.xlsx', 'qof-1415-ccg-all.xlsx'].map(
  (name) => `qof-ccg-workbooks/${name}`,
);
const RETURN = 'outpatient-qar/nhs_cleaned_202504140439.csv';
const WITHOUT_PERIOD = 'outpatient-qar/nhs_eng_in_out.csv';
const FILES = [...BOOKS, RETURN, WITHOUT_PERIOD];

describe('real publications in one store', () => {
  const isHere = hasRealFiles(...FILES);
  let engine: Engine;
  let report: LoadReport;
  const counts = (from: Sql) => engine.query(sql`select ${from}`, (row) => Object.values(row))[0];
  const year = (start: number) => financialYear(start).firstMonth;

  beforeAll(async () => {
    if (!isHere) return;
    engine = await createNodeEngine();
    const store = new ExtractStore(engine);
    report = await store.load(FILES.map((name) => ({ name, content: { path: realFile(name) } })));
  }, 240_000);
  afterAll(() => {
    if (isHere) engine.close();
  });

  it.skipIf(!isHere)('loads the three workbooks and the return, and refuses the return without a period', () => {
    expect(report.loaded.map(({ name, kindWords, rowsRead }) => [name, kindWords, rowsRead])).toEqual([
      [BOOKS[0], 'QOF workbook, CCG level, 2017/18', expect.any(Number)],
      [BOOKS[1], 'QOF workbook, CCG level, 2018/19', expect.any(Number)],
      [BOOKS[2], 'QOF workbook, CCG level, 2014/15', expect.any(Number)],
      [RETURN, 'Quarterly activity return by provider', 13_407],
    ]);
    expect(report.refused).toHaveLength(1);
    expect(report.refused[0]?.message).toContain('Add a column quarter_start');
  });

  it.skipIf(!isHere)('holds every indicator rate of each year once', () => {
    const rates = engine.query(
      sql`select first_month, count(*)::integer as n, count(distinct unit_code || indicator_code)::integer as keys
        from qof where exceptions is not null and denominator is not null group by 1 order by 1`,
      (row) => Object.values(row),
    );
    // As openpyxl counts the exception rates that are printed.
    expect(rates).toEqual([
      [year(2014), 11_913, 11_913],
      [year(2017), 10_282, 10_282],
      [year(2018), 10_123, 10_123],
    ]);
    expect(counts(sql`sum(exceptions), sum(exceptions + denominator) from qof
        where unit_code = '06N' and group_code = 'DM' and first_month = ${year(2018)}`)).toEqual([30_026, 252_829]); // prettier-ignore
  });

  it.skipIf(!isHere)('lets a restated year stand only where no workbook gives the year itself', () => {
    const restated = engine.query(
      sql`select first_month, count(*)::integer as n from qof_group where restated group by 1 order by 1`,
      (row) => Object.values(row),
    );
    expect(restated).toEqual([
      [year(2013), 21 * 209],
      [year(2016), 20 * 194],
    ]);
    const registers = engine.query(
      sql`select first_month, restated, count(*)::integer as n from qof_register group by all order by 1`,
      (row) => Object.values(row),
    );
    expect(registers).toEqual([
      [year(2013), true, 21 * 209],
      [year(2014), false, 21 * 209],
      [year(2016), true, 21 * 194],
      [year(2017), false, 21 * 194],
      [year(2018), false, 21 * 191],
    ]);
  });

  it.skipIf(!isHere)('knows CCGs and providers, and neither England nor a nameless unit', () => {
    expect(
      engine.query(sql`select unit_kind, count(*)::integer as n from unit group by 1 order by 1`, (row) => Object.values(row)), // prettier-ignore
    ).toEqual([
      // Codes in any of the three years, and names of providers in the return, by Python.
      ['ccg', 218],
      ['provider', 546],
    ]);
    expect(counts(sql`count(*)::integer from unit where unit_code in ('', 'ENGLAND') or unit_code is null`)).toEqual([0]); // prettier-ignore
    expect(counts(sql`unit_name, locality from unit where unit_code = '06N'`)).toEqual([
      'NHS Herts Valley CCG',
      'Hertfordshire and West Essex STP',
    ]);
  });

  it.skipIf(!isHere)('sums the first attendances of the return to 169,169,777', () => {
    // By Python's csv module, without the rows of England and of no name.
    expect(counts(sql`sum(first_attendances) from outpatient`)).toEqual([169_169_777]);
  });
});
