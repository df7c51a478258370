import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { accountOf, csv, loaded, tablesIn, type Loaded } from '../../tests/sql/canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const PDPI = ' SHA,PCT,PRACTICE,BNF CODE,BNF NAME                ,ITEMS  ,NIC        ,ACT COST   ,QUANTITY,PERIOD,';
const pdpi = (practice: string, bnf: string, items: string, nic: string, cost: string, quantity: string, month = '201410') =>
  `Q99,99Z,${practice},${bnf},Invented_Tab 5mg         ,${items},${nic},${cost},${quantity},${month},`; // prettier-ignore

/** The sums as stored, costs to the penny. */
const sums = ({ rows }: Loaded) =>
  rows(
    '(select * replace (round(actual_cost, 2) as actual_cost, round(nic, 2) as nic) from prescribing)',
    'unit_code', 'first_month', 'bnf_code', 'items', 'nic', 'actual_cost', 'quantity', 'months', 'unit_kind',
  ); // prettier-ignore
const october = parsePeriod('2014-10')?.firstMonth;

describe('prescribing by presentation, as published', () => {
  it('adds padded numbers up by practice, month and chemical substance', async () => {
    const store = await loaded(engine, {
      'T201410PDPI+BNFT.CSV': csv(
        PDPI,
        pdpi('Y90001', '0601022B0AAABAB', '0000040', '00000113.31', '00000118.04', '0003305'),
        pdpi('Y90001', '0601022B0BBAAAC', '0000002', '00000000.64', '00000000.70', '0000012'),
        pdpi('Y90001', '0601022B0AAABAB', '0000040', '00000113.31', '00000118.04', '0003305', '201411'),
        pdpi('y90002', '21300000101', '0000001', '00000003.51', '00000003.26', '0000028'),
        pdpi('Y90002', '21300000102', '0000003', '00000010.00', '-0000001.00', '0000030'),
      ),
    });
    expect(store.file('T201410PDPI+BNFT.CSV').kind).toBe('prescribing-pdpi');
    expect(accountOf(store.file('T201410PDPI+BNFT.CSV'))).toEqual([5, 5, 0, 0, 0]);
    expect(sums(store)).toEqual([
      ['Y90001', october, '0601022B0', 42, 113.95, 118.74, 3317, 1, 'practice'],
      ['Y90001', (october ?? 0) + 1, '0601022B0', 40, 113.31, 118.04, 3305, 1, 'practice'],
      ['Y90002', october, '2130', 4, 13.51, 2.26, 58, 1, 'practice'],
    ]);
    expect(store.file('T201410PDPI+BNFT.CSV').notes.map(({ code, count }) => [code, count])).toEqual([['added-up', 5]]);
    expect(store.file('T201410PDPI+BNFT.CSV').ignoredColumns).toEqual(['SHA', 'PCT', 'BNF NAME']);
    store.store.clear();
  });

  it('keeps lines that are identical, and adds both', async () => {
    const line = pdpi('Y90001', '0601022B0AAABAB', '1', '2.50', '2.25', '10');
    const store = await loaded(engine, { 'a.csv': csv(PDPI, line, line) });
    expect(sums(store)).toEqual([['Y90001', october, '0601022B0', 2, 5, 4.5, 20, 1, 'practice']]);
    expect(accountOf(store.file('a.csv'))).toEqual([2, 2, 0, 0, 0]);
    store.store.clear();
  });

  it('reads lines that end in a comma which the header has not', async () => {
    const store = await loaded(engine, {
      'a.csv': csv(PDPI.slice(0, -1), pdpi('Y90001', '0601022B0AAABAB', '1', '2.50', '2.25', '10')),
    });
    expect(sums(store)).toEqual([['Y90001', october, '0601022B0', 1, 2.5, 2.25, 10, 1, 'practice']]);
    store.store.clear();
  });

  it('sets aside what cannot be read, with line, column and value, and leaves what is no data', async () => {
    const store = await loaded(engine, {
      'a.csv': csv(
        PDPI,
        pdpi('Y90001', '0601022B0AAABAB', '1', '2.50', '2.25', '10'),
        '',
        pdpi('Y90001', '0601022B0AAABAB', '"1,000"', '£2.50', '2.25', '10'),
        pdpi('Y90001', '0601022B0AAABAB', 'one', '2.50', '2.25', '10'),
        pdpi('', '0601022B0AAABAB', '1', '2.50', '2.25', '10'),
        pdpi('Y90001', 'DM', '1', '2.50', '2.25', '10'),
        pdpi('Y90001', '0601022B0AAABAB', '1', '2.50', '*', '10'),
        pdpi('Y90001', '0601022B0AAABAB', '1', '2.50', '2.25', '10', '201413'),
        PDPI,
        ',,,,,,,,,,',
        pdpi('ENGLAND', '0601022B0AAABAB', '9', '9.50', '9.25', '90'),
        `${pdpi('Y90001', '0601022B0AAABAB', '1', '2.50', '2.25', '10')},9`,
        `${pdpi('Y90002', '0601022B0AAABAB', '1', '2.50', '2.25', '10')},,`,
        'Q99,99Z,Y90001,0601022B0AAA',
      ),
    });
    const file = store.file('a.csv');
    expect(accountOf(file)).toEqual([13, 3, 7, 3, 0]);
    expect(file.setAside.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [5, 'ITEMS', 'one', 'not a number'],
      [6, 'PRACTICE', '', 'no practice: its prescriber is not identified'],
      [7, 'BNF CODE', 'DM', 'not a BNF code'],
      [8, 'ACT COST', '', 'the actual cost is not given'],
      [9, 'PERIOD', '201413', 'not a month'],
      [13, null, 'Q99, 99Z, Y90001, 0601022B0AAABAB, Invented_Tab 5mg, 1, 2.50, 2.25, 10, 201410, 9', '12 cells where there should be 11'], // prettier-ignore
      [15, null, 'Q99, 99Z, Y90001, 0601022B0AAA', '4 cells where there should be 11'],
    ]);
    expect(file.notData.map(({ line, reason }) => [line, reason])).toEqual([
      [10, 'the headings again'],
      [11, 'a row without values'],
      [12, 'a total of the publisher'],
    ]);
    expect(sums(store)).toEqual([
      ['Y90001', october, '0601022B0', 1001, 5, 4.5, 20, 1, 'practice'],
      ['Y90002', october, '0601022B0', 1, 2.5, 2.25, 10, 1, 'practice'],
    ]);
    store.store.clear();
  });

  it('reads a copy with semicolons and decimal commas as it writes its numbers', async () => {
    const store = await loaded(engine, {
      'a.csv': csv(
        'SHA;PCT;PRACTICE;BNF CODE;BNF NAME;ITEMS;NIC;ACT COST;QUANTITY;PERIOD',
        'Q99;99Z;Y90001;0601022B0AAABAB;Invented;2;1.250,50;1.200,25;1.080;201410',
        'Q99;99Z;Y90001;0601022B0AAABAB;Invented;1;2,50;2,25;20;201410',
      ),
    });
    expect(sums(store)).toEqual([['Y90001', october, '0601022B0', 3, 1253, 1202.5, 1100, 1, 'practice']]);
    expect(store.file('a.csv').notes.map(({ code }) => code)).toEqual(['added-up', 'number-style']);
    store.store.clear();
  });

  it('is refused where no row of it can be read, and leaves nothing behind', async () => {
    const before = tablesIn(engine);
    const { report } = await loaded(engine, { 'a.csv': csv(PDPI, pdpi('Y90001', 'DM', '1', '2.50', '2.25', '10')) });
    expect(report.refused.map(({ message }) => message)).toEqual([
      '“a.csv” was not loaded. It has the layout of Practice prescribing by presentation, 2010 to 2019 (PDPI), but no row of it can be read. The first was set aside: not a BNF code.',
    ]);
    expect(tablesIn(engine)).toEqual(before);
  });
});

describe('prescribing by presentation, re-cut without a header', () => {
  it('knows the columns by what stands in them', async () => {
    const store = await loaded(engine, {
      'T201410PDPI+BNFT_formatted.CSV': csv(
        '99Z,Y90001,0401020K0AAAHAH,31,88.74,85.23,2958,2014-10-01',
        '99Z,Y90001,0401020K0AAAIAI,3,1.2,1.72,39,2014-10-01',
        '99Z,Y90001,0401020K0AAAIAI,3,1.2,,39,2014-10-01',
        '99Z,Y90001,04010',
      ),
    });
    const file = store.file('T201410PDPI+BNFT_formatted.CSV');
    expect(accountOf(file)).toEqual([4, 2, 2, 0, 0]);
    expect(file.setAside.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'the actual cost is not given'],
      [4, '3 cells where there should be 8'],
    ]);
    expect(sums(store)).toEqual([['Y90001', october, '0401020K0', 34, 89.94, 86.95, 2997, 1, 'practice']]);
    store.store.clear();
  });
});

describe('the English Prescribing Dataset', () => {
  const HEADER = 'YEAR_MONTH,REGIONAL_OFFICE_NAME,REGIONAL_OFFICE_CODE,AREA_TEAM_NAME,AREA_TEAM_CODE,PCO_NAME,PCO_CODE,PRACTICE_NAME,PRACTICE_CODE,POSTCODE,BNF_CHEMICAL_SUBSTANCE,CHEMICAL_SUBSTANCE_BNF_DESCR,BNF_CODE,BNF_DESCRIPTION,QUANTITY,ITEMS,TOTAL_QUANTITY,ADQUSAGE,NIC,ACTUAL_COST,UNIDENTIFIED'; // prettier-ignore
  const epd = (practice: string, name: string, cost: string, unidentified = 'N', month = '201410', area = '"A,B & C"') =>
    `${month},NORTH,Y99,${area},Q99,INVENTED CCG,99Z00,${name},${practice},ZZ1,0601022B0,Metformin hydrochloride,0601022B0AAABAB,Metformin 500mg,28,2,56,1.5,3.10,${cost},${unidentified}`; // prettier-ignore

  it('takes the total quantity, names practices, areas and substances, and reads both ways of writing a month', async () => {
    const store = await loaded(engine, {
      'epd.csv': csv(HEADER, epd('Y90001', 'ASH', '2.90001'), epd('Y90001', 'ASH', '2.00002', 'N', '2014_10')),
    });
    const file = store.file('epd.csv');
    expect(file.kind).toBe('prescribing-epd');
    expect(file.covers).toBe('2014-10');
    expect(file.totals['actual_cost']).toBeCloseTo(4.90003, 10);
    expect(file.totals).toMatchObject({ items: 4, quantity: 112, nic: 6.2 });
    expect(store.rows('bnf_substance', 'substance_code', 'substance_name')).toEqual([
      ['0601022B0', 'Metformin hydrochloride'],
    ]);
    expect(store.rows('unit', 'unit_code', 'unit_name')).toEqual([['Y90001', 'ASH']]);
    expect(store.rows('unit_grouping', 'grouping', 'group_code', 'group_name')).toEqual([
      ['Area team', 'Q99', 'A,B & C'],
      ['CCG', '99Z', 'INVENTED CCG'],
      ['Region', 'Y99', 'NORTH'],
    ]);
    store.store.clear();
  });

  it('sets aside rows that name no practice, and says what they come to', async () => {
    const store = await loaded(engine, {
      'epd.csv': csv(HEADER, epd('Y90001', 'ASH', '2.90'), epd('-', 'UNIDENTIFIED DOCTORS', '1200.45', 'Y')),
    });
    const file = store.file('epd.csv');
    expect(accountOf(file)).toEqual([2, 1, 1, 0, 0]);
    expect(file.notes.find(({ code }) => code === 'unidentified-prescribers')?.text).toBe(
      '1 row names no practice (unidentified prescribers): 2 items at an actual cost of £1,200 are in no practice’s sums.',
    );
    expect(store.rows('unit', 'unit_code')).toEqual([['Y90001']]);
    store.store.clear();
  });

  it('notes a practice that has two names, and takes one', async () => {
    const store = await loaded(engine, {
      'epd.csv': csv(HEADER, epd('Y90001', 'ASH', '1'), epd('Y90001', 'ASH AND ELM', '1')),
    });
    expect(store.rows('unit', 'unit_code', 'unit_name')).toEqual([['Y90001', 'ASH']]);
    expect(store.file('epd.csv').notes.find(({ code }) => code === 'units-renamed')?.examples).toEqual(['Y90001']);
    store.store.clear();
  });
});

describe('names that come with prescribing', () => {
  it('reads names of practices and substances, and copies of which each line became one cell', async () => {
    const store = await loaded(engine, {
      'T201410ADDR BNFT.CSV': csv(
        '201410,Y90001,ASH SURGERY                  ,1 INVENTED ROAD ,,TOWN ,COUNTY ,ZZ1 1ZZ',
        '201410,Y90002,ELM SURGERY                  ,2 INVENTED ROAD ,,TOWN ,COUNTY ,ZZ1 1ZZ ',
      ),
      '201801_addr.csv': csv(
        '"X201801.Y90003.OAK.SURGERY"',
        '"201801,Y90004,FIR SURGERY   ,1 ROAD,,TOWN,COUNTY,ZZ1 1ZZ "',
        '"201801,Y90005,YEW SURGERY   ,1 ROAD,,TOWN,COUNTY,ZZ1 1ZZ "',
      ),
      'T201410CHEM SUBS.CSV': csv('CHEM SUB ,NAME,             201410,', '0601022B0,Metformin   ,', '2398     ,Urostomy Sets    ,', '0601022B0,Other name  ,'), // prettier-ignore
      '201801_chem.csv': csv('"CHEM.SUB..NAME..........201801."', '"0101010A0,Alexitol, Sodium     ,         "'),
    });
    expect(store.report.refused).toEqual([]);
    expect(store.rows('unit', 'unit_code', 'unit_name')).toEqual([
      ['Y90001', 'ASH SURGERY'],
      ['Y90002', 'ELM SURGERY'],
      ['Y90004', 'FIR SURGERY'],
      ['Y90005', 'YEW SURGERY'],
    ]);
    expect(accountOf(store.file('201801_addr.csv'))).toEqual([3, 2, 1, 0, 0]);
    expect(accountOf(store.file('T201410CHEM SUBS.CSV'))).toEqual([3, 1, 2, 0, 0]);
    expect(store.rows('bnf_substance', 'substance_code', 'substance_name')).toEqual([
      ['0101010A0', 'Alexitol, Sodium'],
      ['2398', 'Urostomy Sets'],
    ]);
    store.store.clear();
  });
});
