import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, MeasureResult } from '../../src/analysis/analysis';
import { csv, loadedCore } from '../support/loaded-core';

const OUTPATIENTS = 'practice_code,specialty_code,first_attendances,follow_up_attendances,provider_code';
const monthly = (months: readonly string[], row: string) => months.map((month) => `${month},${row}`);
const Q1 = ['2007-04', '2007-05', '2007-06'];
const HALF = [...Q1, '2007-07', '2007-08', '2007-09'];

/** Follow-ups and firsts worked out by hand from these lines. */
const MONTHS = csv(
  `month,${OUTPATIENTS}`,
  ...monthly(Q1, 'Y90001,307,10,20,RWG'),
  ...monthly(Q1, 'Y90002,307,1,2,RWG'),
  '2007-04,Y90003,307,8,9,RWG',
  ...monthly(Q1, 'Y90004,320,7,7,RWG'),
  ...monthly(HALF, 'Y90005,307,1,1,RWG'),
  ...monthly(Q1, 'Y90006,307,2,2,'),
  ...monthly(Q1, 'Y90007,320,3,4,RWG'),
);
const QUARTERS = csv(
  `period,${OUTPATIENTS}`,
  '2007/08 Q1,Y90001,307,5,15,RC9',
  '2007/08 Q1,Y90002,307,9,9,RWG',
  '2007/08 Q1,Y90003,307,20,50,',
  '2007/08 Q1,Y90005,307,5,6,RC9',
  '2007/08 Q1,Y90006,307,6,6,RWG',
  '2007/08 Q1,Y90007,307,11,12,RWG',
);

describe('months and quarters', () => {
  let analysis: Analysis;
  let quarter: MeasureResult;
  beforeAll(async () => {
    ({ analysis } = await loadedCore({
      'months.csv': MONTHS,
      'quarters.csv': QUARTERS,
      'list-size.csv': csv('practice_code,financial_year,patients', 'Y90001,2007/08,1000', 'Y90003,2007/08,1000'),
    }));
    quarter = await analysis.measure({ measure: 'first-to-follow-up', period: '2007/08 Q1', specialty: '307' });
  });
  const unitOf = (result: MeasureResult, code: string) => {
    const unit = result.units.find((each) => each.code === code);
    if (!unit) throw new Error(`no unit ${code}`);
    return unit;
  };
  const counts = (result: MeasureResult, code: string) => {
    const { numerator, denominator } = unitOf(result, code);
    return [numerator, denominator];
  };

  it('of different providers are both summed', () => {
    // Three months at RWG and the quarter at RC9: 3 × 20 + 15 and 3 × 10 + 5.
    expect(counts(quarter, 'Y90001')).toEqual([75, 35]);
    expect(unitOf(quarter, 'Y90001')).toMatchObject({ months: null, notes: [] });
    // A specialty given by the quarter counts although the unit's other specialty is given by the month.
    expect(counts(quarter, 'Y90007')).toEqual([12, 11]);
  });

  it('of the same provider are not: the months stand, and what is left out is said', () => {
    expect(counts(quarter, 'Y90002')).toEqual([6, 3]);
    expect(unitOf(quarter, 'Y90002').notes).toEqual([
      '1 row is not added to others: months, quarters and years of the same thing are never added to each other.',
    ]);
    // Three quarterly rows beside complete months, and one month beside a complete quarter.
    expect(quarter.notes.find(({ code }) => code === 'lengths-not-added')?.text).toBe(
      '3 rows of 3 practices are left out: months, quarters and years of the same thing are never added to each other.',
    );
  });

  it('where one gives no provider may be the same thing, and are not added', () => {
    // One month at RWG beside a quarter of no provider: only the quarter is complete.
    expect(counts(quarter, 'Y90003')).toEqual([50, 20]);
    expect(unitOf(quarter, 'Y90003').months).toBeNull();
    // Three months of no provider beside a quarter at RWG: the months stand.
    expect(counts(quarter, 'Y90006')).toEqual([6, 6]);
  });

  it('count 0 where a unit has other rows in those months', () => {
    expect(counts(quarter, 'Y90004')).toEqual([0, 0]);
    expect(unitOf(quarter, 'Y90004')).toMatchObject({ months: null, value: null, band: 'not-compared' });
  });

  it('that reach different months are both summed, and said', async () => {
    const half = await analysis.measure({
      measure: 'first-to-follow-up',
      period: '2007-04..2007-09',
      specialty: '307',
    });
    // Six months at RWG and one quarter at RC9.
    expect(counts(half, 'Y90005')).toEqual([12, 11]);
    expect(unitOf(half, 'Y90005')).toMatchObject({ months: null });
    expect(unitOf(half, 'Y90005').notes[0]).toMatch(/^Some of it is given by the month/);
    expect(half.notes.find(({ code }) => code === 'uneven-lengths')?.text).toMatch(/^For 1 practice: some of it/);
    // The others have 3 of the 6 months that Y90005 has.
    expect(unitOf(half, 'Y90001').months).toEqual({ has: 3, of: 6 });
  });

  it('share a list by the months they have', async () => {
    const half = await analysis.measure({
      measure: 'follow-up-rate',
      period: '2007-04..2007-09',
      specialty: '307',
    });
    expect(counts(half, 'Y90001')).toEqual([75, 500]);
    // A quarter and no more: 3 of 6 months, though a month of it is left out.
    expect(counts(half, 'Y90003')).toEqual([50, 500]);
  });

  it('longer than the step of a trend are said not to be in it', async () => {
    const trend = await analysis.trend({ measure: 'first-to-follow-up', specialty: '307', unitCodes: [] });
    expect(trend.periods).toEqual(HALF);
    expect(trend.notes.find(({ code }) => code === 'longer-rows')?.text).toBe(
      '6 rows of longer periods are in no step of the trend.',
    );
  });
});

describe('years of which only some months are loaded', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    const year = Array.from({ length: 12 }, (_, i) => `${i < 9 ? 2006 : 2007}-${String(((i + 3) % 12) + 1).padStart(2, '0')}`); // prettier-ignore
    ({ analysis } = await loadedCore({
      'list-size.csv': csv('practice_code,financial_year,patients', 'Y90001,2007/08,1000'),
      'months.csv': csv(
        `month,${OUTPATIENTS}`,
        ...monthly(year, 'Y90001,307,1,2,RWG'),
        ...monthly(['2007-04', '2007-06'], 'Y90001,307,4,5,RWG'),
      ),
    }));
  });

  it('are marked in a trend', async () => {
    const trend = await analysis.trend({ measure: 'first-attendance-rate', unitCodes: [], step: 'year' });
    expect(trend.periods).toEqual(['2006/07', '2007/08']);
    expect(trend.parts).toEqual([{ period: '2007/08', has: 2, of: 12 }]);
    expect(trend.series[0]?.points.map(({ numerator }) => numerator)).toEqual([12, 8]);
    const quarters = await analysis.trend({ measure: 'first-attendance-rate', unitCodes: [], step: 'quarter' });
    expect(quarters.parts).toEqual([{ period: '2007/08 Q1', has: 2, of: 3 }]);
  });

  it('say what of them a trend borrows, once', async () => {
    const trend = await analysis.trend({ measure: 'first-attendance-rate', unitCodes: [], step: 'year' });
    expect(trend.notes).toEqual([
      {
        code: 'borrowed-population',
        text: '2006/07: For 1 practice the population is of the nearest year loaded, or undated.',
      },
    ]);
  });

  it('are said to have a gap in the middle', async () => {
    const result = await analysis.measure({ measure: 'first-attendance-rate', period: '2007/08 Q1' });
    expect(result.covered).toBeNull();
    expect(result.notes[0]).toEqual({
      code: 'part-period',
      text: 'April to June 2007 holds data for 2 of its 3 months. Nothing is made up to the whole.',
    });
  });
});
