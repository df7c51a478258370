import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { accountOf, bytes, csv, loaded, tablesIn, type Loaded } from './canonical-store';

let engine: Engine;
let store: Loaded | null = null;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterEach(() => {
  store?.store.clear();
});
afterAll(() => {
  engine.close();
});

const load = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<Loaded> =>
  (store = await loaded(engine, files));
const LONG = 'PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE';
const setAside = (found: Loaded, name: string) =>
  found.file(name).setAside.map(({ line, column, value, reason }) => [line, column, value, reason]);
const counts = (found: Loaded) =>
  found.rows('qof', 'unit_code', 'indicator_code', 'numerator', 'denominator', 'exceptions', 'points');
const noteOf = (found: Loaded, code: string) => found.store.notes().find((note) => note.code === code);

describe('rows of one count each', () => {
  const NAME = 'ACHIEVEMENT_1819.csv';

  it('merges identical rows, and sets aside those that differ and those of an unknown measure, by line', async () => {
    const found = await load({
      [NAME]: csv(
        LONG,
        'Y90001,AF007,NUMERATOR,80',
        'Y90001,AF007,DENOMINATOR,95',
        'Y90001,AF007,DENOMINATOR,96',
        'Y90001,AF007,EXCEPTIONS,5',
        'Y90001,AF007,EXCEPTIONS,5',
        'Y90001,AF007,PATIENTS,7',
        ',AF007,NUMERATOR,1',
        'Y90002,AF007,NUMERATOR,many',
        'Y90002,AF007,NUMERATOR,',
        'Y90002,AF007,DENOMINATOR,0',
      ),
    });
    expect(accountOf(found.file(NAME))).toEqual([10, 4, 5, 0, 1]);
    expect(setAside(found, NAME)).toEqual([
      [3, null, null, 'the same unit, period, indicator and measure with other values (line 4)'],
      [4, null, null, 'the same unit, period, indicator and measure with other values (line 3)'],
      [7, 'MEASURE', 'PATIENTS', expect.stringContaining('not one of REGISTER, NUMERATOR')],
      [8, 'PRACTICE_CODE', null, 'no PRACTICE_CODE'],
      [9, 'VALUE', 'many', 'not a number'],
    ]);
    // A denominator that is in doubt is not there; a blank is not 0.
    expect(counts(found)).toEqual([
      ['Y90001', 'AF007', 80, null, 5, null],
      ['Y90002', 'AF007', null, 0, null, null],
    ]);
  });

  it('counts new diagnoses as set aside, and takes neither count where both exceptions and adjustments stand', async () => {
    const found = await load({
      [NAME]: csv(
        LONG,
        'Y90001,DEP004,NEWLY_DIAGNOSED,12',
        'Y90001,DEP004,DENOMINATOR,20',
        'Y90001,DEP004,EXCEPTIONS,2',
        'Y90001,DEP004,PCAS,3',
      ),
    });
    expect(setAside(found, NAME)).toEqual([
      [2, 'MEASURE', 'NEWLY_DIAGNOSED', 'a count of which this app makes no measure'],
    ]);
    expect(counts(found)).toEqual([['Y90001', 'DEP004', null, 20, null, null]]);
    expect(found.file(NAME).notes.find(({ code }) => code === 'exceptions-and-adjustments')?.examples).toEqual([
      'Y90001 DEP004',
    ]);
  });

  it('reads other spellings, delimiters and letters row by row, to the same end as in one pass', async () => {
    const rows = [
      'Y90001,AF007,NUMERATOR,80',
      'Y90001,AF007,DENOMINATOR,95',
      'Y90001,AF007,PCAS,5',
      'Y90001,AF001,REGISTER,9',
    ];
    const clean = await load({ [NAME]: csv(LONG, ...rows) });
    const expected = [counts(clean), clean.rows('qof_register', 'unit_code', 'register_code', 'patients', 'list_size')];
    expect(expected).toEqual([[['Y90001', 'AF007', 80, 95, 5, null]], [['Y90001', 'AF', 9, null]]]);
    clean.store.clear();
    const typed = csv('measure;Value;practice code;Indicator-Code', 'numerator;80;y90001; af 007', 'denominator;95;Y90001;AF007', 'pcas;5;Y90001;AF007', 'register;9;Y90001;AF-001'); // prettier-ignore
    const loose = await load({ [NAME]: `\uFEFF${typed.replaceAll('\n', '\r\n')}` });
    expect([counts(loose), loose.rows('qof_register', 'unit_code', 'register_code', 'patients', 'list_size')]).toEqual(
      expected,
    );
    expect(accountOf(loose.file(NAME))).toEqual([4, 4, 0, 0, 0]);
  });

  it('groups indicators as the list of indicators does, whichever comes first', async () => {
    const names = csv('INDICATOR_CODE,GROUP_CODE,GROUP_DESCRIPTION', 'QI013,QI-WW,Wellbeing', 'AF007,AF,Atrial fibrillation'); // prettier-ignore
    const achievement = csv(LONG, 'Y90001,QI013,NUMERATOR,1', 'Y90001,AF007,NUMERATOR,2');
    const files = { 'MAPPING_INDICATORS_2324.csv': names, 'ACHIEVEMENT_LONDON_2324.csv': achievement };
    for (const order of [Object.entries(files), Object.entries(files).reverse()]) {
      const found = await load(Object.fromEntries(order));
      expect(found.rows('qof', 'indicator_code', 'group_code')).toEqual([['AF007', 'AF'], ['QI013', 'QIWW']]); // prettier-ignore
      found.store.clear();
    }
    const other = await load({ ...files, 'MAPPING_INDICATORS_2324.csv': '', 'MAPPING_INDICATORS_2223.csv': names });
    // A list of another year says nothing of this one.
    expect(other.rows('qof', 'indicator_code', 'group_code')).toEqual([['AF007', 'AF'], ['QI013', 'QI']]); // prettier-ignore
  });

  it('leaves no table behind when a file is removed, or has no row that can be read', async () => {
    const before = tablesIn(engine);
    const found = await load({ [NAME]: csv(LONG, 'Y90001,AF001,REGISTER,9', 'Y90001,AF007,NUMERATOR,1') });
    found.store.clear();
    const refused = await load({ [NAME]: csv(LONG, 'Y90001,AF007,AFIBINV1,3') });
    expect(refused.report.refused[0]?.message).toContain(
      'no row that can be read. The first was set aside, line 2: MEASURE AFIBINV1, not one of',
    );
    expect(tablesIn(engine)).toEqual(before);
  });
});

describe('files that belong together', () => {
  const INDICATORS = csv(
    'practicecode,indicatorcode,indicator_group,achieved_points,numerator,denominator',
    'Y90001,AF007,AF,11,80,95',
    'Y90002,AF007,AF,9,48,60',
    'Y90001,HF002,HF,6,30,33',
  );
  const EXCEPTIONS = csv(
    'practicecode,indicator_code,exception_count',
    'Y90001,AF007,5',
    'Y90003,AF007,4',
    'Y90002,DM002,0',
  );
  const NAMES = ['qof-1314/INDICATORSBYPRAC.csv', 'qof-1314/exception_output_all_denoms.csv'] as const;

  it.each([false, true])('joins exceptions by practice, indicator and year; last first: %s', async (isReversed) => {
    const files: readonly (readonly [string, string])[] = [[NAMES[0], INDICATORS], [NAMES[1], EXCEPTIONS]]; // prettier-ignore
    const found = await load(Object.fromEntries(isReversed ? [...files].reverse() : files));
    expect(counts(found)).toEqual([
      ['Y90001', 'AF007', 80, 95, 5, 11],
      ['Y90001', 'HF002', 30, 33, null, 6],
      ['Y90002', 'AF007', 48, 60, null, 9],
      ['Y90002', 'DM002', null, null, 0, null],
      ['Y90003', 'AF007', null, null, 4, null],
    ]);
    expect(noteOf(found, 'exceptions-unmatched')).toMatchObject({
      count: 2,
      examples: ['Y90002 DM002', 'Y90003 AF007'],
    });
    expect(noteOf(found, 'achievement-without-exceptions')).toMatchObject({ count: 1, examples: ['Y90002 AF007'] });
  });

  it('joins them in two loads, and parts them when the exceptions go; not those of another year', async () => {
    const found = await load({ [NAMES[1]]: EXCEPTIONS });
    await found.store.load([{ name: NAMES[0], content: bytes(INDICATORS) }]);
    expect(counts(found)[0]).toEqual(['Y90001', 'AF007', 80, 95, 5, 11]);
    found.store.remove(found.file(NAMES[1]).id);
    expect(counts(found)).toEqual([
      ['Y90001', 'AF007', 80, 95, null, 11],
      ['Y90001', 'HF002', 30, 33, null, 6],
      ['Y90002', 'AF007', 48, 60, null, 9],
    ]);
    await found.store.load([{ name: 'EXCEPTION_OUTPUT_1415.csv', content: bytes(EXCEPTIONS) }]);
    expect(
      counts(found).filter(([, , , denominator, exceptions]) => denominator !== null && exceptions !== null),
    ).toEqual([]);
  });

  it('takes the whole heart failure register and sets the part of it aside', async () => {
    const name = 'PREVALENCEBYPRAC_1314.csv';
    const header =
      'practicecode,indicator_group,Register_description,disease_register_size,practice_listsize,prevalence';
    const found = await load({
      [name]: csv(header, 'Y90001,HF,Heart Failure due to LVD,9,4178,0.2', 'Y90001,HF,Heart Failure,48,4178,1.1'),
    });
    expect(found.rows('qof_register', 'unit_code', 'register_code', 'patients', 'list_size')).toEqual([
      ['Y90001', 'HF', 48, 4178],
    ]);
    expect(setAside(found, name)).toEqual([
      [
        2,
        'Register_description',
        'Heart Failure due to LVD',
        'a part of the heart failure register, of which the whole is loaded',
      ],
    ]);
  });

  it('takes a register from achievement only where no file gives it with its list, and says where they differ', async () => {
    const found = await load({
      'ACHIEVEMENT_1819.csv': csv(
        LONG,
        'Y90001,AF001,REGISTER,9',
        'Y90002,AF001,REGISTER,20',
        'Y90002,HF001,REGISTER,3',
      ),
      'PREVALENCE_1819.csv': csv('PRACTICE_CODE,INDICATOR_GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE', 'Y90001,AF,9,TOTAL,900', 'Y90002,AF,21,TOTAL,2000'), // prettier-ignore
    });
    expect(found.rows('qof_register', 'unit_code', 'register_code', 'patients', 'list_size')).toEqual([
      ['Y90001', 'AF', 9, 900],
      ['Y90002', 'AF', 21, 2000],
      ['Y90002', 'HF', 3, null],
    ]);
    expect(noteOf(found, 'registers-differ')).toMatchObject({ count: 1, examples: ['Y90002 AF'] });
  });
});

describe('the year of a file', () => {
  const ROWS = csv(LONG, 'Y90001,AF007,NUMERATOR,1');
  const monthOf = (found: Loaded) => found.rows('qof', 'first_month').flat();
  const first = (year: string) => [parsePeriod(year)?.firstMonth];

  it.each([
    ['ACHIEVEMENT_1819.csv', '2018/19'],
    ['ACHIEVEMENT_LONDON_2223_v2.csv', '2022/23'],
    ['qof 2018-19 achievement.csv', '2018/19'],
    ['achievement 2018_2019.csv', '2018/19'],
    ['QOF2021.csv', '2020/21'],
    ['QOF_1718/ACHIEVEMENT.csv', '2017/18'],
    ['QOF_1718/ACHIEVEMENT_1819.csv', '2018/19'],
    ['ACHIEVEMENT_1819 saved 2019-10-24.csv', '2018/19'],
    ['ACHIEVEMENT_0405.csv', '2004/05'],
  ])('is read from the name %s', async (name, year) => {
    const found = await load({ [name]: ROWS });
    expect(monthOf(found)).toEqual(first(year));
    expect(found.file(name).kindWords).toBe(`QOF raw data (achievement), ${year}`);
  });

  it('is read from the zip where the file names none, and the note says so', async () => {
    const found = await load({ 'qof-1516-csv.zip': zipSync({ 'ACHIEVEMENT_EXCEPTIONS.csv': bytes(ROWS) }) });
    expect(monthOf(found)).toEqual(first('2015/16'));
    expect(found.store.files()[0]?.notes[0]?.text).toBe(
      'Its rows are of 2015/16, as the name “qof-1516-csv.zip” that the file came in says; no column gives the year.',
    );
  });

  it('is read from a column before any name', async () => {
    const found = await load({ 'ACHIEVEMENT_1819.csv': csv(`FINANCIAL_YEAR,${LONG}`, '2016-17,Y90001,AF007,NUMERATOR,1', '1718,Y90001,AF007,NUMERATOR,2', 'soon,Y90001,AF007,NUMERATOR,3') }); // prettier-ignore
    expect(found.rows('qof', 'first_month', 'numerator')).toEqual([
      [...first('2016/17'), 1],
      [...first('2017/18'), 2],
    ]);
    expect(setAside(found, 'ACHIEVEMENT_1819.csv')).toEqual([
      [4, 'FINANCIAL_YEAR', 'soon', 'not a period that can be read'],
    ]);
  });

  it.each([
    ['ACHIEVEMENT.csv', 'Put the year into the file’s name, such as ACHIEVEMENT_1819.csv for 2018/19'],
    ['ACHIEVEMENT_20191024.csv', 'neither a column nor a name says of which financial year'],
    ['ACHIEVEMENT_2011-11-12.csv', 'neither a column nor a name says of which financial year'],
    ['ACHIEVEMENT_1718_1819.csv', 'gives more than one financial year'],
  ])('is not guessed for %s', async (name, sentence) => {
    const found = await load({ [name]: ROWS });
    expect(found.report.loaded).toEqual([]);
    expect(found.report.refused[0]?.message).toContain(sentence);
  });
});

describe('files of a release that hold no figures to chart', () => {
  it.each([
    [
      'PCA_REFERENCE.csv',
      'SHORT_NAME,NAME,DESCRIPTION,TYPE,GENERAL_SPECIFIC',
      'A,A,Why,PCA,General',
      'reasons for personalised care adjustments',
    ],
    [
      'PRACTICE_PCA_LONDON_2324.csv',
      'PRACTICE_CODE,INDICATOR_CODE,PCA_CODE,PCA_COUNT',
      'Y90001,AF007,AFIBINV1,3',
      'by their reason',
    ],
    [
      'PRACTICE_VALIDATION_OUTCOMES_2324.csv',
      'PRACTICE_CODE,VALIDATION_OUTCOME',
      'Y90001,Checked',
      'when it checked the figures',
    ],
    [
      'ORGANISATION_REFERENCE_2324.csv',
      'PRACTICE_CODE,REVISED_MAX_POINTS',
      'Y90001,635',
      'points that each practice could reach',
    ],
    [
      'INDICATOR_GRP_REFERENCE.csv',
      'indicator_group_code,indicator_group_desc,domain_code',
      'AF,Atrial fibrillation,CL',
      'names of QOF indicator groups',
    ],
  ])('refuses %s with what it is', async (name, header, row, words) => {
    const found = await load({ [name]: csv(header, row) });
    expect(found.report.refused[0]?.message).toContain(words);
  });
});

describe('a table that gives its periods in a column of another name', () => {
  it('is not read as a release of the year in its name', async () => {
    const header = 'quarter_start,practice_code,indicator_code,MEASURE,VALUE';
    const found = await load({ 'ACHIEVEMENT_1819.csv': csv(header, '2018-07-01,Y90001,AF007,NUMERATOR,1') });
    expect(found.report.loaded).toEqual([]);
  });
});
