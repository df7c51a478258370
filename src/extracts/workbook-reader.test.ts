import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { financialYear } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { quoteName, sql, type Sql } from '@/engine/sql';
import type { Reading } from './reading';
import type { StoredTable } from './tables';
import { openWorkbook } from './workbook-file';
import { isQofWorkbook, readQofWorkbook } from './workbook-reader';

type Value = string | number | null;
type Rows = readonly (readonly Value[])[];

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

function workbook(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const read = (sheets: Readonly<Record<string, Rows>>): Reading =>
  readQofWorkbook(engine, openWorkbook(workbook(sheets)), 'qof.xlsx', () => undefined);

function staged(reading: Reading, table: StoredTable, columns: Sql, order: Sql = sql`all`): readonly unknown[][] {
  const name = reading.staged.find((entry) => entry.table === table)?.staging;
  if (name === undefined) return [];
  return engine.query(sql`select ${columns} from ${quoteName(name)} order by ${order}`, (row) => Object.values(row));
}

const blank = (count: number): null[] => Array.from({ length: count }, () => null);
const TITLE: Rows = [
  [' '],
  ['Quality and Outcomes Framework 2019-20'],
  ['Clinical Commissioning Group (CCG) level'],
  ['Publication date:', '27 August 2020'],
];

// The layout of 2019/20: exceptions beside personalised care adjustments, headings over two lines, codes once a block.
const INDICATOR_TOP = ['Achievement Score ', null, null, 'Underlying Achievement ', null, null, 'Denominator ', 'Patients receiving ']; // prettier-ignore
const INDICATOR = ['(max 17 per practice)', 'Numerator', 'Denominator', 'net of PCAs (%)', 'PCAs', 'PCA Rate (%)', 'plus PCAs', 'Intervention (%)']; // prettier-ignore
const DM: Rows = [
  [],
  [...blank(21), 'The percentage of patients with diabetes, on the register, who are well', ...blank(7), 'The percentage of patients with diabetes who have had a foot examination'], // prettier-ignore
  ...Array.from({ length: 6 }, () => []),
  ['_'],
  ['Table 15: Recorded disease prevalence, achievements and PCAs, diabetes mellitus, 2019-20, CCG level', ...blank(4), 'Prevalence', ...blank(6), 'Personalised Care Adjustments'], // prettier-ignore
  [...blank(5), '_'],
  [...blank(5), '2018-191', null, null, '2019-20', null, null, null, '2018-19', null, null, '2019-20', null, null, null, 'DM017', null, 'DM020', ...blank(7), 'DM021'], // prettier-ignore
  [...blank(11), 'Year on year change ', null, null, 'Overall ', null, null, 'Overall ', 'Year on year change', 'Achievement Score ', null, ...INDICATOR_TOP, ...INDICATOR_TOP], // prettier-ignore
  ['STP ONS code', 'STP name', 'CCG ODS code (practice parent) ', 'CCG ONS\ncode (practice parent)', 'CCG name', 'List size ages 17+', 'Register', 'Prevalence (%)', 'List size ages 17+', 'Register', 'Prevalence (%)', '(percentage point)', 'Total Exceptions', 'Total Denominators', 'Exception Rate (%)', 'Total PCAs', 'Total Denominators', 'PCA Rate (%)', null, '(max 6 per practice)', 'Achievement Rate (%)', ...INDICATOR, ...INDICATOR], // prettier-ignore
  ['E54000099', 'Invented STP', '97A', 'E38000997', 'NHS Invented East CCG', 1000, 80, 8, 1100, 99, 9, 1, 30, 270, 10, 50, 150, 25, 'z', 60, 100, 40, 60, 80, 75, 20, 20, 100, 60, 39.5, 35, 70, 50, 30, 30, 100, 35], // prettier-ignore
  ['E54000099', 'Invented STP', '97B', 'E38000998', 'NHS Invented West CCG', ':', ':', ':', '1,200', 60, 5, ':', ':', ':', ':', '*', 90, ':', 'z', 54, 100, 20, 45, 90, 50, '*', ':', ':', ':', 12, null, null, null, null, null, null, null], // prettier-ignore
  [null, null, null, null, 'England', 2000, 160, 8, 2300, 159, 6.9, 0, 60, 540, 10, 100, 300, 25, 'z', 114, 100, 60, 105, 170, 62, 40, 19, 210, 50, 51, 35, 70, 50, 30, 30, 100, 35], // prettier-ignore
  ['E54000099', 'Invented STP', null, null, null, 2000, 160, 8, 2300, 159, 6.9, 0, 60, 540, 10],
  [...blank(8), 700, 70, 10],
  ['E54000099', 'Invented STP', '97C', 'E38000999', 'NHS Invented North CCG', 500, 'n.a.', 8],
  [],
  ['1. The rules of the register changed.'],
  [null, null, 'Copyright © 2020'],
];

describe('a CCG workbook of 2019/20', () => {
  let reading: Reading;
  beforeAll(() => {
    reading = read({ 'Title sheet': TITLE, DM });
  });
  const year = financialYear(2019).firstMonth;

  it('says what it is, of which year, and when it was published', () => {
    expect(reading.kind).toBe('qof-workbook');
    expect(reading.kindWords).toBe('QOF workbook, CCG level, 2019/20');
    expect(reading.published).toBe('2020-08-27');
    expect(reading.notes.map(({ code }) => code)).toContain('personalised-care-adjustments');
  });

  it('reads personalised care adjustments as exceptions, and marks as not given', () => {
    expect(
      staged(reading, 'qof', sql`unit_kind, unit_code, first_month, months, indicator_code, group_code, numerator, denominator, exceptions, points, restated`), // prettier-ignore
    ).toEqual([
      ['ccg', '97A', year, 12, 'DM017', 'DM', null, null, null, 60, 0],
      ['ccg', '97A', year, 12, 'DM020', 'DM', 60, 80, 20, 40, 0],
      ['ccg', '97A', year, 12, 'DM021', 'DM', 35, 70, 30, 39.5, 0],
      ['ccg', '97B', year, 12, 'DM017', 'DM', null, null, null, 54, 0],
      ['ccg', '97B', year, 12, 'DM020', 'DM', 45, 90, null, 20, 0],
      ['ccg', '97B', year, 12, 'DM021', 'DM', null, null, null, 12, 0],
    ]);
  });

  it('reads the registers and the group totals of both years, the year before as restated', () => {
    expect(staged(reading, 'qof_register', sql`unit_code, first_month, register_code, patients, list_size, restated`)).toEqual([
      ['97A', year - 12, 'DM', 80, 1000, 1],
      ['97A', year, 'DM', 99, 1100, 0],
      ['97B', year, 'DM', 60, 1200, 0],
    ]); // prettier-ignore
    expect(staged(reading, 'qof_group', sql`unit_code, first_month, group_code, denominator, exceptions, restated`)).toEqual([
      ['97A', year - 12, 'DM', 270, 30, 1],
      ['97A', year, 'DM', 150, 50, 0],
      ['97B', year, 'DM', 90, null, 0],
    ]); // prettier-ignore
  });

  it('reads who the units are, where they lie, and what the indicators ask', () => {
    expect(staged(reading, 'unit_fact', sql`unit_kind, unit_code, unit_name, locality, source_rank`)).toEqual([
      ['ccg', '97A', 'NHS Invented East CCG', 'Invented STP', 2],
      ['ccg', '97B', 'NHS Invented West CCG', 'Invented STP', 2],
    ]);
    expect(staged(reading, 'unit_grouping', sql`unit_code, grouping, group_code, group_name`)).toEqual([
      ['97A', 'STP', 'E54000099', 'Invented STP'],
      ['97B', 'STP', 'E54000099', 'Invented STP'],
    ]);
    expect(staged(reading, 'indicator', sql`indicator_code, group_code, description, first_month`)).toEqual([
      ['DM017', 'DM', null, year],
      ['DM020', 'DM', 'The percentage of patients with diabetes, on the register, who are well', year],
      ['DM021', 'DM', 'The percentage of patients with diabetes who have had a foot examination', year],
    ]);
  });

  it('accounts for every row: totals and notes are not data, what cannot be read is set aside', () => {
    expect(reading.parts).toEqual([
      { part: 'Title sheet', read: 3, loaded: 0, setAside: 0, notData: 3, merged: 0 },
      { part: 'DM', read: 15, loaded: 2, setAside: 2, notData: 11, merged: 0 },
    ]);
    expect(reading.setAside.map(({ part, line, column, value, reason }) => [part, line, column, value, reason])).toEqual([
      ['DM', 19, null, '700, 70, 10', 'figures without a code or a name'],
      ['DM', 20, 'Register', 'n.a.', 'not a number'],
    ]); // prettier-ignore
    const totals = reading.notData.filter(({ reason }) => reason.includes('total'));
    expect(totals.map(({ line, reason }) => [line, reason])).toEqual([
      [17, 'a total of the publisher, not a unit'],
      [18, 'a total of a larger area, not a unit'],
    ]);
  });

  it('checks the counts against the percentages that are printed', () => {
    const counts = Object.fromEntries(reading.notes.map(({ code, count }) => [code, count]));
    // 97A: DM020 20/100, DM021 30/100, both years of the group; 97B prints none. Prevalence: 97A twice, 97B once.
    expect(counts).toMatchObject({
      'printed-rate-agrees': 4,
      'printed-prevalence-agrees': 3,
      'printed-total-agrees': 2,
    });
    expect(Object.keys(counts).filter((code) => code.endsWith('differs'))).toEqual([]);
  });

  it('lists the columns that it does not read', () => {
    expect(reading.ignoredColumns).toEqual([
      'year on year change (percentage point)',
      'year on year change',
      'achievement rate (%)',
      'underlying achievement net of pcas (%)',
      'denominator plus pcas',
      'patients receiving intervention (%)',
    ]);
  });
});

/** A small practice-level sheet: one year, one indicator. */
function practices(rows: Rows, title = 'Table 1: Exceptions, atrial fibrillation, 2018-19, Practice level'): Rows {
  return [
    [title],
    [...blank(6), '2018-19', null, null, 'AF006'],
    ['Region code', 'Region name', 'CCG code', 'CCG name', 'Practice code', 'Practice name', 'List size', 'Register', 'Prevalence (%)', 'Numerator', 'Denominator', 'Exceptions', 'Exception Rate (%)'], // prettier-ignore
    ...rows,
  ];
}
const EAST = ['Y61', 'East of England', '97A', 'NHS Invented East CCG'];
const MILL = [...EAST, 'Y90001', 'The Mill', 5000, 100, 2, 70, 80, 20, 20];
const FORD = [...EAST, 'Y90002', 'Ford Lane', 4000, 60, 1.5, 40, 45, 5, 10];

describe('a practice-level workbook', () => {
  it('reads practices as units and their CCG and region as groupings', () => {
    const reading = read({ AF: practices([MILL, FORD]) });
    expect(reading.kindWords).toBe('QOF workbook, practice level, 2018/19');
    expect(reading.published).toBeNull();
    expect(staged(reading, 'qof', sql`unit_kind, unit_code, numerator, denominator, exceptions, points`)).toEqual([
      ['practice', 'Y90001', 70, 80, 20, null],
      ['practice', 'Y90002', 40, 45, 5, null],
    ]);
    expect(staged(reading, 'unit_grouping', sql`unit_code, grouping, group_code, group_name`)).toEqual([
      ['Y90001', 'CCG', '97A', 'NHS Invented East CCG'],
      ['Y90001', 'Region', 'Y61', 'East of England'],
      ['Y90002', 'CCG', '97A', 'NHS Invented East CCG'],
      ['Y90002', 'Region', 'Y61', 'East of England'],
    ]);
  });

  it('reads headings that stand over every column of their block', () => {
    const [title, , heads, ...rows] = practices([MILL]);
    const over = [...blank(6), '2018-19', '2018-19', '2018-19', 'AF006', 'AF006', 'AF006', 'AF006'];
    const reading = read({ AF: [title ?? [], over, heads ?? [], ...rows] });
    expect(staged(reading, 'qof', sql`numerator, denominator, exceptions`)).toEqual([[70, 80, 20]]);
    expect(staged(reading, 'qof_register', sql`patients, list_size`)).toEqual([[100, 5000]]);
  });

  it('says where figures of an indicator stand under no indicator', () => {
    const [title, , heads, ...rows] = practices([MILL]);
    const over = [...blank(6), '2018-19', null, null, 'An indicator'];
    const reading = read({ AF: [title ?? [], over, heads ?? [], ...rows] });
    expect(staged(reading, 'qof', sql`unit_code`)).toEqual([]);
    expect(reading.notes.find(({ code }) => code === 'stray-columns')?.examples).toContain('AF: denominator');
  });

  it('merges a row given twice and sets rows of one code with other values aside', () => {
    const other = [...FORD.slice(0, 6), 4001, ...FORD.slice(7)];
    const reading = read({ AF: practices([MILL, MILL, FORD, other]) });
    expect(reading.parts).toEqual([{ part: 'AF', read: 7, loaded: 1, setAside: 2, notData: 3, merged: 1 }]);
    expect(reading.setAside.map(({ line, value }) => [line, value])).toEqual([
      [6, 'Y90002'],
      [7, 'Y90002'],
    ]);
    expect(staged(reading, 'qof', sql`unit_code`)).toEqual([['Y90001']]);
  });

  it('never counts a figure twice that stands on two sheets', () => {
    const reading = read({ AF: practices([MILL]), 'AF again': practices([MILL]) });
    expect(staged(reading, 'qof', sql`unit_code, indicator_code, group_code`)).toEqual([['Y90001', 'AF006', 'AF']]);
    expect(reading.notes.find(({ code }) => code === 'given-twice')?.examples).toContain('Y90001 AF006');
  });

  it('says where counts do not give the percentage that is printed, and loads the counts', () => {
    const reading = read({ AF: practices([MILL, FORD, [...EAST, 'Y90003', 'Lock', 1000, 30, 3, 5, 10, 10, 40]]) });
    const note = reading.notes.find(({ code }) => code === 'printed-rate-differs');
    expect(note).toMatchObject({ count: 1, examples: ['Y90003 AF006'] });
    expect(staged(reading, 'qof', sql`unit_code`)).toHaveLength(3);
  });

  it('takes no list size that gives none of the printed prevalences', () => {
    const reading = read({ AF: practices([[...MILL.slice(0, 8), 4, ...MILL.slice(9)], [...FORD.slice(0, 8), 3, ...FORD.slice(9)]]) }); // prettier-ignore
    expect(staged(reading, 'qof_register', sql`unit_code, patients, list_size`)).toEqual([
      ['Y90001', 100, null],
      ['Y90002', 60, null],
    ]);
    expect(reading.notes.map(({ code }) => code)).toContain('list-size-unclear');
  });
});

describe('what is no QOF workbook', () => {
  it('is not taken for one', () => {
    const canonical: Rows = [
      ['practice_code', 'practice_name', 'locality'],
      ['Y90001', 'The Mill', 'DacCom'],
    ];
    expect(isQofWorkbook(openWorkbook(workbook({ Sheet1: canonical })))).toBe(false);
    expect(isQofWorkbook(openWorkbook(workbook({ AF: practices([MILL]) })))).toBe(true);
    expect(() => read({ Sheet1: canonical })).toThrow('no table of QOF figures by practice or CCG');
  });

  it('is refused when its year is not clear, or when it names no unit', () => {
    expect(() => read({ AF: practices([MILL], 'Table 1: Exceptions, 2017-18, Practice level') })).toThrow(
      'columns run to 2018/19 but its titles name 2017/18',
    );
    expect(() => read({ AF: practices([]) })).toThrow('no row of a practice or CCG that can be read');
  });

  it('leaves nothing staged behind', () => {
    const before = engine.query(sql`select count(*)::integer as n from duckdb_tables()`, (row) => row['n']);
    expect(() => read({ AF: practices([]) })).toThrow();
    expect(engine.query(sql`select count(*)::integer as n from duckdb_tables()`, (row) => row['n'])).toEqual(before);
  });
});
