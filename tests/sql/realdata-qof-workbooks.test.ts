import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { financialYear } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { quoteName, sql, type Sql } from '@/engine/sql';
import type { Reading } from '@/extracts/reading';
import type { StoredTable } from '@/extracts/tables';
import { openWorkbook } from '@/extracts/workbook-file';
import { readQofWorkbook } from '@/extracts/workbook-reader';
import { hasRealFiles, realFile } from '../support/realdata';
import { printedExceptionRates, printedPrevalences } from '../support/realdata-qof';
import { xmlSheets, type XmlSheet } from '../support/realdata-sheets';

// Counts of CCGs and of printed percentages by openpyxl; `sums` are the groups whose rate is that of the sums over
// their indicators: in 2014/15 the publisher's own totals of denominators are not those sums in 16 CCG groups.
const WORKBOOKS = [
  { file: 'qof-1415-ccg-all.xlsx', year: 2014, ccgs: 209, rates: 11_913, groups: 4389, sums: 4373, published: '2015-07-10' }, // prettier-ignore
  { file: 'qof-1718-prev-ach-exc-ccg.xlsx', year: 2017, ccgs: 194, rates: 10_282, groups: 3880, sums: 3880, published: '2018-10-26' }, // prettier-ignore
  { file: 'qof-1819-prev-ach-exc-ccg.xlsx', year: 2018, ccgs: 191, rates: 10_123, groups: 3820, sums: 3820, published: '2019-10-24' }, // prettier-ignore
];

describe.each(WORKBOOKS)('QOF workbook $file', ({ file, year, ccgs, rates, groups, sums, published }) => {
  const path = realFile(`qof-ccg-workbooks/${file}`);
  const isHere = hasRealFiles(`qof-ccg-workbooks/${file}`);
  const thisYear = financialYear(year).firstMonth;
  let engine: Engine;
  let reading: Reading;
  let sheets: ReadonlyMap<string, XmlSheet>;
  const stagedAs = (table: StoredTable): Sql =>
    quoteName(reading.staged.find((staged) => staged.table === table)?.staging ?? `no ${table}`);

  beforeAll(async () => {
    if (!isHere) return;
    engine = await createNodeEngine();
    reading = readQofWorkbook(engine, openWorkbook(new Uint8Array(readFileSync(path))), 'qof.xlsx', () => undefined);
    sheets = xmlSheets(path);
  }, 180_000);
  afterAll(() => {
    if (isHere) engine.close();
  });

  it.skipIf(!isHere)('gives every printed exception rate of an indicator, none left out and none twice', () => {
    const printed = printedExceptionRates(sheets).filter(({ indicator }) => indicator !== null);
    expect(printed).toHaveLength(rates);
    const loaded = engine.query(
      sql`select unit_code, indicator_code, group_code, exceptions, denominator from ${stagedAs('qof')}
        where exceptions is not null and first_month = ${thisYear} and months = 12 and restated = 0`,
      (row) => row,
    );
    expect(loaded).toHaveLength(rates);
    const byKey = new Map(
      loaded.map((row) => [`${String(row['unit_code'])} ${String(row['indicator_code'])}`, row] as const),
    );
    expect(byKey.size).toBe(rates);
    const wrong = printed.filter(({ ccg, indicator, sheet, percent }) => {
      const row = byKey.get(`${ccg} ${indicator ?? ''}`);
      const [exceptions, denominator] = [Number(row?.['exceptions']), Number(row?.['denominator'])];
      const isRate = Math.abs((100 * exceptions) / (exceptions + denominator) - percent) < 1e-9;
      return !isRate || row?.['group_code'] !== sheet.replace('-', '');
    });
    expect(wrong).toEqual([]);
  });

  it.skipIf(!isHere)('gives the printed exception rate of each group as a rate of sums', () => {
    const printed = printedExceptionRates(sheets).filter(({ indicator }) => indicator === null);
    expect(printed).toHaveLength(groups);
    const summed = new Map(
      engine.query(
        sql`select unit_code, group_code, 100 * sum(exceptions) / sum(exceptions + denominator) as percent
          from ${stagedAs('qof')} group by unit_code, group_code having sum(exceptions) is not null`,
        (row) => [`${String(row['unit_code'])} ${String(row['group_code'])}`, Number(row['percent'])] as const,
      ),
    );
    expect(summed.size).toBe(groups);
    const right = printed.filter(({ ccg, sheet, percent }) =>
      Math.abs((summed.get(`${ccg} ${sheet.replace('-', '')}`) ?? NaN) - percent) < 1e-9); // prettier-ignore
    expect(right).toHaveLength(sums);
    // The reader says which groups' totals are not the sums over their indicators.
    const differing = reading.notes.find(({ code }) => code === 'printed-total-differs');
    expect(differing?.count ?? 0).toBe(groups - sums);
  });

  it.skipIf(!isHere)('gives every printed prevalence as register over its own list size', () => {
    const printed = printedPrevalences(sheets);
    const registers = engine.query(
      sql`select unit_code, register_code, 100 * patients / list_size as percent from ${stagedAs('qof_register')}
        where first_month = ${thisYear} and restated = 0`,
      (row) => [`${String(row['unit_code'])} ${String(row['register_code'])}`, Number(row['percent'])] as const,
    );
    // 25 sheets but for BP, SMOK, CS and CON, which count no register.
    expect(registers).toHaveLength(21 * ccgs);
    const byKey = new Map(registers);
    expect(printed).toHaveLength(byKey.size);
    const wrong = printed.filter(({ ccg, sheet, percent }) =>
      !(Math.abs((byKey.get(`${ccg} ${sheet.replace('-', '')}`) ?? NaN) - percent) < 1e-9)); // prettier-ignore
    expect(wrong).toEqual([]);
  });

  it.skipIf(!isHere)('holds CCGs and nothing else, each on every sheet', () => {
    const kinds = engine.query(
      sql`select unit_kind, count(*)::integer as n, count(distinct unit_code)::integer as codes,
          count(*) filter (not regexp_full_match(unit_code, '[0-9]{2}[A-Z]'))::integer as odd,
          count(unit_name)::integer as names, count(locality)::integer as localities
        from ${stagedAs('unit_fact')} group by unit_kind`,
      (row) => row,
    );
    expect(kinds).toEqual([{ unit_kind: 'ccg', n: ccgs, codes: ccgs, odd: 0, names: ccgs, localities: ccgs }]);
    const perGroup = engine.query(
      sql`select count(distinct unit_code)::integer as n from ${stagedAs('qof')} group by group_code`,
      (row) => row['n'],
    );
    expect(perGroup).toEqual(Array.from({ length: 25 }, () => ccgs));
  });

  it.skipIf(!isHere)('accounts for every row of every sheet', () => {
    const rowsOf = (sheet: XmlSheet | undefined) =>
      [...(sheet ?? [])].filter(([, cells]) => [...cells.values()].some((value) => String(value).trim() !== '')).length;
    expect(reading.parts.map(({ part, read }) => [part, read])).toEqual(
      [...sheets].map(([name, sheet]) => [name, rowsOf(sheet)]),
    );
    for (const { read, loaded, setAside, notData, merged } of reading.parts) {
      expect(read).toBe(loaded + setAside + notData + merged);
    }
    const groupSheets = reading.parts.filter(({ part }) => part !== 'Title sheet');
    expect(groupSheets.map(({ loaded }) => loaded)).toEqual(groupSheets.map(() => ccgs));
    expect(reading.setAside).toEqual([]);
  });

  it.skipIf(!isHere)(
    'gives registers and group totals of its year and, restated, of the year before, and says when it was published',
    () => {
      const years = engine.query(
        sql`select first_month, restated, count(*)::integer as n from ${stagedAs('qof_group')} group by all
        union all select first_month, restated, 0 from ${stagedAs('qof_register')} group by all order by 1, 3`,
        (row) => [row['first_month'], row['restated']],
      );
      expect(years).toEqual([
        [thisYear - 12, 1],
        [thisYear - 12, 1],
        [thisYear, 0],
        [thisYear, 0],
      ]);
      expect(reading.published).toBe(published);
      expect(reading.kindWords).toBe(`QOF workbook, CCG level, ${year}/${year - 1999}`);
    },
  );
});

describe('QOF workbook of 2018/19', () => {
  const path = 'qof-ccg-workbooks/qof-1819-prev-ach-exc-ccg.xlsx';

  it.skipIf(!hasRealFiles(path))('gives Herts Valleys its diabetes exceptions, area and restated year', async () => {
    const engine = await createNodeEngine();
    const { staged } = readQofWorkbook(
      engine,
      openWorkbook(new Uint8Array(readFileSync(realFile(path)))),
      'qof.xlsx',
      () => undefined,
    );
    const one = (table: StoredTable, columns: Sql, where: Sql) =>
      engine.query(
        sql`select ${columns} from ${quoteName(staged.find((entry) => entry.table === table)?.staging ?? '')} where unit_code = '06N' and ${where}`,
        (row) => row,
      );
    expect(one('qof', sql`sum(exceptions) as e, sum(exceptions + denominator) as n`, sql`group_code = 'DM'`)).toEqual([
      { e: 30_026, n: 252_829 },
    ]);
    // Row 137 of the sheets DM and AF, as openpyxl reads them.
    expect(one('qof', sql`numerator, denominator, exceptions, points`, sql`indicator_code = 'DM002'`)).toEqual([
      { numerator: 26_417, denominator: 29_103, exceptions: 1928, points: 433.83 },
    ]);
    expect(one('unit_fact', sql`unit_name, locality, source_rank`, sql`true`)).toEqual([
      { unit_name: 'NHS Herts Valley CCG', locality: 'Hertfordshire and West Essex STP', source_rank: 2 },
    ]);
    expect(one('unit_grouping', sql`grouping, group_code`, sql`true`)).toEqual([
      { grouping: 'Region', group_code: 'Y61' },
      { grouping: 'Regional local office', group_code: 'Q79' },
      { grouping: 'STP', group_code: 'E54000025' },
    ]);
    expect(one('qof_group', sql`first_month, exceptions, denominator, restated`, sql`group_code = 'AF'`)).toEqual([
      { first_month: financialYear(2017).firstMonth, exceptions: 668, denominator: 13_818, restated: 1 },
      { first_month: financialYear(2018).firstMonth, exceptions: 682, denominator: 15_855, restated: 0 },
    ]);
    engine.close();
  });
});
