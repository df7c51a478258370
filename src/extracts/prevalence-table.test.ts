import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { financialYear } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { accountOf, csv, loaded } from '../../tests/sql/canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const HEADER = 'regionCode;regionName;STP_ONScode;STPname;CCGcode;CCGname;practiceCode;practiceName;allAges_1718;ages17plus_1718;allAges_1819;ages17plus_1819;AF_N_1718;AF_p_1718;AF_N_1819;AF_p_1819;AF_change_p;DM17p_N_1718;DM_p_1718;DM17p_N_1819;DM17p_p_1819'; // prettier-ignore
const AREAS = 'Y99;North;E99;Invented STP;99Z;NHS Invented CCG';
const [year2017, year2018] = [financialYear(2017).firstMonth, financialYear(2018).firstMonth];
const registers = ['unit_code', 'first_month', 'register_code', 'patients', 'list_size', 'restated'] as const;

describe('a prevalence table', () => {
  it('reads decimal commas and thousands dots, each register with the list of its ages, the earlier year as restated', async () => {
    const { file, rows, store } = await loaded(engine, {
      'qofGP_1819.csv': csv(
        HEADER,
        // 31 / 1,057 is 2.93%; 1.057 / 7.389 would be read as 14%.
        `${AREAS};Y90001;Ash, Elm;1.057;900;7.389;6.000;31;2,93;1.200;16,24;13,31;45;5;600;DM17p_p_1820`,
        `${AREAS};Y90002;Oak;:;:;2000;1.500;:;:;20;1;:;:;:;90;DM17p_p_1821`,
        `${AREAS};Y90003;Fir;1000;800;1.000;800;10;2;z;z;:;8;1;8;1`,
      ),
    });
    expect(file('qofGP_1819.csv').kindWords).toBe('QOF prevalence by practice, wide, 2018/19');
    expect(accountOf(file('qofGP_1819.csv'))).toEqual([3, 3, 0, 0, 0]);
    expect(rows('qof_register', ...registers)).toEqual([
      ['Y90001', year2017, 'AF', 31, 1057, true],
      ['Y90001', year2017, 'DM', 45, 900, true],
      ['Y90001', year2018, 'AF', 1200, 7389, false],
      ['Y90001', year2018, 'DM', 600, 6000, false],
      ['Y90002', year2018, 'AF', 20, 2000, false],
      ['Y90002', year2018, 'DM', 90, 1500, false],
      ['Y90003', year2017, 'AF', 10, 1000, true],
      ['Y90003', year2017, 'DM', 8, 800, true],
      ['Y90003', year2018, 'AF', null, 1000, false],
      ['Y90003', year2018, 'DM', 8, 800, false],
    ]);
    // 2% is printed where 10 of 1,000 is 1%.
    expect(file('qofGP_1819.csv').notes.map(({ code, count, examples }) => [code, count, examples])).toEqual([
      ['number-style', 8, ['1.057', '2,93', '1.200', '7.389', '16,24']],
      ['list-base', 4, ['AF 2017/18: all ages', 'AF 2018/19: all ages', 'DM 2017/18: ages 17 and over', 'DM 2018/19: ages 17 and over']],
      ['printed-prevalence-agrees', 6, []],
      ['printed-prevalence-differs', 1, ['Y90003, AF 2017/18 (line 4)']],
      ['printed-prevalence-destroyed', 2, ['Y90001, DM 2018/19 (line 2)', 'Y90002, DM 2018/19 (line 3)']],
    ]); // prettier-ignore
    expect(rows("unit where unit_code = 'Y90001'", 'unit_name', 'locality')).toEqual([['Ash, Elm', 'NHS Invented CCG']]); // prettier-ignore
    expect(rows("unit_grouping where unit_code = 'Y90001'", 'grouping', 'group_code')).toEqual([
      ['CCG', '99Z'],
      ['Region', 'Y99'],
      ['STP', 'E99'],
    ]);
    store.clear();
  });

  it('sets aside a row in which a count is none, and one that is cut off', async () => {
    const { file, store } = await loaded(engine, {
      'a.csv': csv(
        HEADER,
        `${AREAS};Y90001;Ash;1.057;900;7.389;6.000;31;2,93;1.200;16,24;;45;5;600;10`,
        '',
        `${AREAS};Y90002;Elm;few;900;7.389;6.000;31;2,93;1.200;16,24;;45;5;600;10`,
        `${AREAS};Y90003;Oak;1.057;900;7.389;6.000;31,5;2,93;1.200;16,24;;45;5;600;10`,
        'England;;;;;;;;1.057;900;7.389;6.000;31;2,93;1.200;16,24;;45;5;600;10',
        `${AREAS};Y90004;Fir;1.057`,
      ),
    });
    expect(accountOf(file('a.csv'))).toEqual([5, 1, 3, 1, 0]);
    expect(file('a.csv').setAside.map(({ line, column, value }) => [line, column, value])).toEqual([
      [4, 'allAges_1718', 'few'],
      [5, 'AF_N_1718', '31,5'],
      [7, null, 'Y99, North, E99, Invented STP, 99Z, NHS Invented CCG, Y90004, Fir, 1.057'],
    ]);
    store.clear();
  });

  it('reads a copy with commas as numbers with points, and gives no list to a register whose ages have none', async () => {
    const { file, rows, store } = await loaded(engine, {
      'a.csv': csv('practiceCode,allAges_1819,AF_N_1819,AF_p_1819,DEP18p_N_1819', 'Y90001,"1,057",31,2.93,40'),
    });
    expect(rows('qof_register', ...registers)).toEqual([
      ['Y90001', year2018, 'AF', 31, 1057, false],
      ['Y90001', year2018, 'DEP', 40, null, false],
    ]);
    expect(file('a.csv').notes[0]?.examples).toEqual(['AF 2018/19: all ages', 'DEP 2018/19: no list given']);
    store.clear();
  });
});

describe('a prevalence list', () => {
  it('reads a row for each practice, register and year, with localities', async () => {
    const { file, rows, store } = await loaded(engine, {
      'a.csv': csv(
        'practice_code,practice_name,inferred_pbc_locality,group,qof_year,list_base,list_size,register,prevalence_pct',
        'Y90001,Ash,North,DM,1718,ages17plus,900,45,5',
        'Y90001,Ash,North,DM,1819,ages17plus,950,50,5.26',
        'Y90002,Elm,,DM,1819,ages17plus,800,x,5',
        'Y90002,Elm,,DM,1820,ages17plus,800,40,5',
        'Y90002,Elm,,AF,1819,allAges,1000,30,3',
        'Y90002,Elm,,AF,1819,allAges,1000,31,3',
      ),
    });
    expect(accountOf(file('a.csv'))).toEqual([6, 2, 4, 0, 0]);
    expect(rows('qof_register', ...registers)).toEqual([
      ['Y90001', year2017, 'DM', 45, 900, false],
      ['Y90001', year2018, 'DM', 50, 950, false],
    ]);
    expect(rows('unit', 'unit_code', 'unit_name', 'locality')).toEqual([['Y90001', 'Ash', 'North']]);
    expect(file('a.csv').setAside.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [4, 'register', 'not a number of patients'],
      [5, 'qof_year', 'not a financial year'],
      [6, null, 'the same practice, register and year with other values (line 7)'],
      [7, null, 'the same practice, register and year with other values (line 6)'],
    ]);
    store.clear();
  });
});

describe('practices with localities', () => {
  it('are a map of localities, with days and groupings; a practice without a locality stays', async () => {
    const { file, rows, store } = await loaded(engine, {
      'a.csv': csv(
        'practice_code,practice_name,postcode,epraccur_status,open_date,close_date,prescribing_setting,predecessor_pct_code,predecessor_pct_name,inferred_pbc_locality,district_from_lsoa11nm',
        'Y90001,ASH,ZZ1,A,19740401,,4,5ZZ,Invented PCT,North,Invented',
        'Y90002,ELM,ZZ1,C,19740401,20100331,4,,,,Invented',
        'Y90003,OAK,ZZ1,C,1974,,4,,,North,Invented',
      ),
    });
    expect(accountOf(file('a.csv'))).toEqual([3, 2, 1, 0, 0]);
    expect(rows('unit', 'unit_code', 'unit_name', 'locality', 'opened', 'closed')).toEqual([
      ['Y90001', 'ASH', 'North', '1974-04-01', null],
      ['Y90002', 'ELM', null, '1974-04-01', '2010-03-31'],
    ]);
    expect(rows('locality_map', 'unit_code', 'locality')).toEqual([['Y90001', 'North']]);
    expect(rows("unit_grouping where grouping = 'Earlier PCT'", 'unit_code', 'group_code')).toEqual([
      ['Y90001', '5ZZ'],
    ]);
    expect(file('a.csv').notes.map(({ code, count }) => [code, count])).toEqual([
      ['localities-inferred', 1],
      ['without-locality', 1],
    ]);
    store.clear();
  });
});
