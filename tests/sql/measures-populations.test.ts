import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, MeasureResult } from '../../src/analysis/analysis';
import { csv, loadedCore } from '../support/loaded-core';

/** Every list size expected below was worked out by hand from the lines of the extracts just here. */
const LISTS = csv(
  'practice_code,financial_year,patients,age_band,sex',
  'Y90001,2007/08,1000,,',
  'Y90003,2007/08,300,0-14,',
  'Y90003,2007/08,700,15+,',
  'Y90003,2007/08,480,,female',
  'Y90003,2007/08,500,,male',
  'Y90004,2007/08,100,0-14,female',
  'Y90004,2007/08,200,0-14,male',
  'Y90004,2007/08,300,15+,female',
  'Y90004,2007/08,400,15+,male',
  'Y90004,2007/08,250,0-14,',
  'Y90004,2007/08,700,15+,',
  'Y90005,2007/08,*,0-14,female',
  'Y90005,2007/08,200,0-14,male',
  'Y90005,2007/08,310,0-14,',
  'Y90005,2007/08,720,15+,',
  'Y90006,2005/06,500,,',
  'Y90006,2006/07,600,,',
  'Y90008,2006/07,800,,',
  'Y90008,2008/09,900,,',
);
const CODES = ['Y90001', 'Y90002', 'Y90003', 'Y90004', 'Y90005', 'Y90006', 'Y90007', 'Y90008', 'Y90009'];
const EXPECTED = {
  // The year's own list; its quarter of 990 is neither added nor averaged in.
  Y90001: 1000,
  // The mean of two quarters, (800 + 840) ÷ 2.
  Y90002: 820,
  // 300 + 700 by age; the parts by sex are the same patients.
  Y90003: 1000,
  // 100 + 200 + 300 + 400 by age and sex, before the parts by age.
  Y90004: 1000,
  // By age and sex one part is not given, so that only the parts by age make a list: 310 + 720.
  Y90005: 1030,
  // Of the nearest year.
  Y90006: 600,
  // Undated, from the practices extract.
  Y90007: 700,
  // Two years equally near: the earlier.
  Y90008: 800,
  Y90009: null,
};
const BORROWED = ['Y90006', 'Y90007', 'Y90008'];

let analysis: Analysis;
beforeAll(async () => {
  ({ analysis } = await loadedCore({
    'practices.csv': csv('practice_code,practice_name,locality,list_size', 'Y90007,Elder,DacCom,700'),
    'list-size.csv': LISTS,
    'list-quarters.csv': csv(
      'practice_code,period,patients',
      'Y90001,2007/08 Q1,990',
      'Y90002,2007/08 Q1,800',
      'Y90002,2007/08 Q3,840',
    ),
    'referrals.csv': csv(
      'month,practice_code,specialty_code,referrals',
      ...CODES.map((code) => `2007-04,${code},307,3`),
    ),
    'qof-register.csv': csv(
      'period,practice_code,register_code,patients,list_size',
      ...CODES.map((code) => `2007/08,${code},DM,50,`),
      '2007/08 Q1,Y90001,DM,40,',
      '2007/08 Q1,Y90010,DM,30,',
      '2007/08 Q1,Y90002,CHD,20,',
      '2007/08 Q2,Y90002,CHD,24,',
    ),
  }));
});

const denominators = (result: MeasureResult) =>
  Object.fromEntries(CODES.map((code) => [code, result.units.find((unit) => unit.code === code)?.denominator]));
const borrowers = (result: MeasureResult) =>
  result.units.filter(({ notes }) => notes.some((note) => /of another year/.test(note))).map(({ code }) => code);

describe('the list of a practice and year', () => {
  it('is never a sum of a year and its quarter, nor of parts by age and parts by sex', async () => {
    const result = await analysis.measure({ measure: 'referral-rate', period: '2007-04' });
    expect(denominators(result)).toEqual(EXPECTED);
    expect(borrowers(result)).toEqual(BORROWED);
    expect(result.notes.map(({ code }) => code)).toContain('borrowed-population');
  });

  it('is the same for prevalence as for a rate', async () => {
    const result = await analysis.measure({ measure: 'prevalence', period: '2007/08', group: 'DM' });
    expect(denominators(result)).toEqual(EXPECTED);
    expect(borrowers(result)).toEqual(BORROWED);
  });
});

describe('a register', () => {
  const unitOf = (result: MeasureResult, code: string) => result.units.find((unit) => unit.code === code);

  it('of a year is not added to its quarter, which is said where it is left out', async () => {
    const year = await analysis.measure({ measure: 'prevalence', period: '2007/08', group: 'DM' });
    expect(unitOf(year, 'Y90001')).toMatchObject({ numerator: 50, denominator: 1000 });
    // Y90010 gives only a quarter: it is on the list, without a value, and says why.
    expect(unitOf(year, 'Y90010')).toMatchObject({ numerator: null, value: null });
    expect(unitOf(year, 'Y90010')?.notes[0]).toMatch(/^1 row is not added to others/);
    expect(year.notes.find(({ code }) => code === 'lengths-not-added')?.text).toMatch(
      /^2 rows of 2 practices are left/,
    );
    const quarter = await analysis.measure({ measure: 'prevalence', period: '2007/08 Q1', group: 'DM' });
    expect(unitOf(quarter, 'Y90001')).toMatchObject({ numerator: 40, denominator: 1000 });
  });

  it('that a rate is divided by is the year’s, else the mean of its quarters', async () => {
    const ask = (register: string) => analysis.measure({ measure: 'referral-rate', period: '2007-04', register });
    expect(unitOf(await ask('DM'), 'Y90001')).toMatchObject({ numerator: 3, denominator: 50 });
    expect(unitOf(await ask('CHD'), 'Y90002')).toMatchObject({ numerator: 3, denominator: 22 });
    // Never the undated list, which is no register.
    expect(unitOf(await ask('CHD'), 'Y90007')).toMatchObject({ numerator: 3, denominator: null });
  });
});

describe('QOF rows', () => {
  it('of a year and of its quarter are never added', async () => {
    const { analysis: qof } = await loadedCore({
      'qof.csv': csv(
        'period,practice_code,indicator_code,numerator,denominator,exceptions',
        '2007/08,Y90001,DM5,90,95,5',
        '2007/08 Q1,Y90001,DM5,40,50,10',
        '2007/08,Y90002,DM5,90,190,10',
      ),
    });
    const ask = (period: string) => qof.measure({ measure: 'exception-rate', period, indicator: 'DM5' });
    const year = await ask('2007/08');
    expect(year.units[0]).toMatchObject({ numerator: 5, denominator: 100 });
    expect(year.overall).toMatchObject({ numerator: 15, denominator: 300 });
    expect(year.notes.map(({ code }) => code)).toContain('lengths-not-added');
    expect((await ask('2007/08 Q1')).units).toMatchObject([{ code: 'Y90001', numerator: 10, denominator: 60 }]);
  });
});
