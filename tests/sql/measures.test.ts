import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, MeasureRequest, MeasureResult } from '../../src/analysis/analysis';
import { csv, loadedCore } from '../support/loaded-core';

/** Every expected figure below was worked out by hand from the lines of the extracts just above it. */
const PRACTICES = csv(
  'practice_code,practice_name,locality,list_size',
  'A81001,Alder,DacCom,900',
  'A81002,Beech,DacCom,2000',
  'B81003,Cedar,WatCom,3000',
  'B81004,Damson,,4000',
);

const unitOf = (result: MeasureResult, code: string) => {
  const unit = result.units.find((each) => each.code === code);
  if (!unit) throw new Error(`no unit ${code}`);
  return unit;
};
const counts = (result: MeasureResult, code: string) => {
  const { numerator, denominator } = unitOf(result, code);
  return [numerator, denominator];
};

describe('QOF measures', () => {
  let analysis: Analysis;
  const ask = (change: Partial<MeasureRequest>) =>
    analysis.measure({ measure: 'exception-rate', period: '2007/08', ...change });

  beforeAll(async () => {
    ({ analysis } = await loadedCore({
      'practices.csv': PRACTICES,
      'qof.csv': csv(
        'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
        '2007/08,A81001,DM 5,90,95,5',
        '2007/08,A81001,DM12,70,80,20',
        '2007/08,A81002,dm5,180,190,10',
        '2007/08,A81002,DM12,120,150,*',
        '2007/08,B81003,CHD8,40,50,0',
        '0607,A81001,DM5,80,100,25',
      ),
      'qof-register.csv': csv(
        'financial_year,practice_code,register_code,patients,list_size',
        '2007/08,A81001,DM,40,800',
        '2007/08,A81002,DM,100,',
        '2007/08,B81003,DM,150,2500',
      ),
    }));
  });

  it('sum a group over the indicators for which both counts are given, and say where some are not', async () => {
    const result = await ask({ group: 'dm' });
    expect(counts(result, 'A81001')).toEqual([25, 200]);
    expect(counts(result, 'A81002')).toEqual([10, 200]);
    expect(counts(result, 'B81003')).toEqual([null, null]);
    expect(unitOf(result, 'A81002').notes).toEqual(['Sums 1 of 2 indicators: the others are not given for it.']);
    expect(result.target).toBeCloseTo(35 / 400, 15);
    expect(result.overall).toMatchObject({ numerator: 35, denominator: 400, value: 35 / 400 });
    expect(result.notes.map(({ code }) => code)).toEqual(['parts', 'shortfall', 'no-value']);
  });

  it('give locality values as ratios of sums and keep a unit without a locality', async () => {
    const { localities } = await ask({ group: 'DM' });
    expect(localities.map(({ code, numerator, denominator }) => [code, numerator, denominator])).toEqual([
      ['DacCom', 35, 400],
      ['WatCom', null, null],
      ['No locality', null, null],
    ]);
  });

  it('take one indicator however its code is spaced, and one year at a time', async () => {
    expect(counts(await ask({ indicator: 'DM5' }), 'A81002')).toEqual([10, 200]);
    expect(counts(await ask({ indicator: 'DM 5', period: '2006/07' }), 'A81001')).toEqual([25, 125]);
  });

  it('sum two years when a range is asked for', async () => {
    expect(counts(await ask({ indicator: 'DM5', period: '2006-04..2008-03' }), 'A81001')).toEqual([30, 225]);
  });

  it('count achievement net of exceptions, and the intervention with them', async () => {
    expect(counts(await ask({ measure: 'achievement', group: 'DM' }), 'A81002')).toEqual([300, 340]);
    expect(counts(await ask({ measure: 'patients-receiving-intervention', group: 'DM' }), 'A81001')).toEqual([
      160, 200,
    ]);
    expect(counts(await ask({ measure: 'patients-receiving-intervention', group: 'DM' }), 'A81002')).toEqual([
      180, 200,
    ]);
  });

  it('divide a register by its own list, else by the practice list', async () => {
    const result = await ask({ measure: 'prevalence', group: 'DM' });
    expect(counts(result, 'A81001')).toEqual([40, 800]);
    expect(counts(result, 'A81002')).toEqual([100, 2000]);
    expect(result.target).toBeCloseTo(290 / 5300, 15);
    expect(unitOf(result, 'A81002').notes).toHaveLength(1);
  });

  it('compare within one locality only when asked', async () => {
    const result = await ask({ group: 'DM', withinLocality: 'DacCom' });
    expect(result.units.map(({ code }) => code)).toEqual(['A81001', 'A81002']);
    await expect(ask({ group: 'DM', withinLocality: 'Nowhere' })).rejects.toThrow('DacCom, No locality, WatCom');
  });

  it('say what can be asked when nothing answers', async () => {
    await expect(ask({ measure: 'no-such' })).rejects.toThrow(/exception-rate, achievement/);
    await expect(ask({ period: '1999/00' })).rejects.toThrow(/2007\/08, 2006\/07.*CHD, DM.*CHD8, DM12, DM5/);
    await expect(ask({ period: '2007-08' })).rejects.toThrow(/No row answers this for practices in 2007-08/);
    await expect(ask({ period: 'last year' })).rejects.toThrow(/“last year” is not a period: write a year as 2007\/08/);
    await expect(ask({ measure: 'prevalence' })).rejects.toThrow(/one register at a time/);
    await expect(ask({ measure: 'referral-rate' })).rejects.toThrow(/needs a referrals extract/);
    await expect(ask({ units: 'ccg' })).rejects.toThrow(/practice \(practices\)/);
  });
});

describe('outpatient measures', () => {
  let analysis: Analysis;
  const ask = (change: Partial<MeasureRequest>) =>
    analysis.measure({ measure: 'first-to-follow-up', period: '2007/08 Q1', specialty: '307', ...change });

  beforeAll(async () => {
    ({ analysis } = await loadedCore({
      'practices.csv': PRACTICES,
      'list-size.csv': csv(
        'practice_code,financial_year,patients',
        'A81001,2006/07,1000',
        'A81001,2007/08,1600',
        'A81002,2006/07,2000',
      ),
      'outpatients.csv': csv(
        'month,practice_code,specialty_code,provider_code,first_attendances,follow_up_attendances,first_dna,follow_up_dna',
        '2007-02,A81001,307,RWG,1,2,0,0',
        '2007-03,A81001,307,RWG,1,2,0,0',
        '2007-04,A81001,307,RWG,10,30,1,2',
        '2007-04,A81001,307,RC9,2,4,0,0',
        'May-07,A81001,307,RWG,8,20,0,1',
        '200706,A81001,307,RWG,0,5,0,0',
        '2007-02,A81002,307,RWG,3,4,0,0',
        '2007-03,A81002,307,RWG,5,6,0,0',
        '2007-04,A81002,307,RWG,4,8,0,0',
        '2007-05,A81002,320,RWG,9,9,0,0',
      ),
      'quarters.csv': csv(
        'period,practice_code,specialty_code,provider_code,first_attendances,follow_up_attendances',
        '2007/08 Q1,B81003,307,RWG,20,50',
        '2007/08 Q1,A81001,307,RWG,999,999',
      ),
    }));
  });

  it('sum the finest complete set for each unit and never add a quarter to its months', async () => {
    const result = await ask({});
    expect(counts(result, 'A81001')).toEqual([59, 20]);
    expect(counts(result, 'B81003')).toEqual([50, 20]);
  });

  it('count an absent row as 0 in a month that has others, and mark a month that has none', async () => {
    const result = await ask({});
    expect(counts(result, 'A81002')).toEqual([8, 4]);
    expect(unitOf(result, 'A81002').months).toEqual({ has: 2, of: 3 });
    expect(unitOf(result, 'A81001').months).toBeNull();
    expect(unitOf(result, 'B81004')).toMatchObject({ numerator: null, value: null, band: 'not-compared' });
  });

  it('narrow to a provider and take in booked attendances only when asked', async () => {
    expect(counts(await ask({ provider: 'RC9' }), 'A81001')).toEqual([4, 2]);
    expect(counts(await ask({ withDna: true }), 'A81001')).toEqual([62, 21]);
  });

  it('keep a unit without first attendances, uncompared', async () => {
    const june = unitOf(await ask({ period: '2007-06' }), 'A81001');
    expect(june).toMatchObject({ numerator: 5, denominator: 0, value: null, lower95: null, band: 'not-compared' });
  });

  it('weigh the list by months, and count it only for the months a unit has', async () => {
    const result = await ask({ measure: 'follow-up-rate', period: '2007-02..2007-05' });
    // Alder has all four months: (2 × 1000 + 2 × 1600) ÷ 4. Beech too, its 2007/08 list borrowed from 2006/07.
    expect(counts(result, 'A81001')).toEqual([58, 1300]);
    expect(counts(result, 'A81002')).toEqual([18, 2000]);
    expect(unitOf(result, 'A81002').notes).toHaveLength(1);
    const quarter = await ask({ measure: 'follow-up-rate' });
    // Beech has 2 of 3 months; Cedar has only the undated list of the practices extract.
    expect(counts(quarter, 'A81002')).toEqual([8, (2000 * 2) / 3]);
    expect(counts(quarter, 'B81003')).toEqual([50, 3000]);
  });

  it('say what part of the period holds data and never make it up to the whole', async () => {
    const result = await ask({ period: '2007/08' });
    expect(result.covered).toBe('2007/08 Q1');
    expect(counts(result, 'A81001')).toEqual([59, 20]);
    expect(result.notes[0]?.text).toBe(
      '2007/08 holds data for April to June 2007: 3 of 12 months. Nothing is made up to the whole.',
    );
  });

  it('follow a measure over the months with gaps as gaps', async () => {
    const trend = await analysis.trend({
      measure: 'first-to-follow-up',
      specialty: '307',
      unitCodes: ['A81002'],
      step: 'month',
    });
    expect(trend.periods).toEqual(['2007-02', '2007-03', '2007-04', '2007-05', '2007-06']);
    const unit = trend.series.find(({ level }) => level === 'unit');
    expect(unit?.points.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [4, 3],
      [6, 5],
      [8, 4],
      [0, 0],
      [null, null],
    ]);
  });
});

describe('referral measures', () => {
  const LIST = csv('practice_code,financial_year,patients', 'A81001,2007/08,1000', 'A81002,2007/08,2000');

  it('count GP referrals where a source is given, and all when asked', async () => {
    const { analysis } = await loadedCore({
      'list-size.csv': LIST,
      'referrals.csv': csv(
        'month,practice_code,specialty_code,source,referrals',
        '2007-04,A81001,307,GP,3',
        '2007-04,A81001,307,other,4',
        '2007-04,A81002,307,GP,5',
      ),
    });
    const gp = await analysis.measure({ measure: 'referral-rate', period: '2007-04' });
    expect(counts(gp, 'A81001')).toEqual([3, 1000]);
    expect(gp.title).toBe('GP referrals');
    const all = await analysis.measure({ measure: 'referral-rate', period: '2007-04', allSources: true });
    expect(counts(all, 'A81001')).toEqual([7, 1000]);
    expect(all.definition.title).toBe('Referrals, all sources');
  });

  it('count all rows where no source is given, and call them so', async () => {
    const { analysis } = await loadedCore({
      'list-size.csv': LIST,
      'referrals.csv': csv(
        'month,practice_code,specialty_code,referrals',
        '2007-04,A81001,307,3',
        '2007-04,A81002,320,5',
      ),
    });
    const result = await analysis.measure({ measure: 'referral-rate', period: '2007-04' });
    expect(counts(result, 'A81002')).toEqual([5, 2000]);
    expect(result.definition.title).toBe('Referrals, all sources');
  });

  describe('with and without a source', () => {
    let analysis: Analysis;
    const ask = (change: Partial<MeasureRequest>) =>
      analysis.measure({ measure: 'referral-rate', period: '2007-04', ...change });
    beforeAll(async () => {
      ({ analysis } = await loadedCore({
        'list-size.csv': LIST,
        'referrals.csv': csv(
          'month,practice_code,specialty_code,source,referrals',
          '2007-04,A81001,307,GP,3',
          '2007-04,A81001,307,other,4',
          '2007-04,A81001,307,,7',
          '2007-04,A81002,307,GP,5',
          '2007-03,A81001,307,,11',
          '2007-04,A81001,320,,2',
        ),
      }));
    });

    it('count those without beside those of GPs, and say how many', async () => {
      const gp = await ask({ specialty: '307' });
      expect(counts(gp, 'A81001')).toEqual([10, 1000]);
      expect(gp.title).toMatch(/^GP referrals/);
      expect(unitOf(gp, 'A81001').notes).toEqual(['1 row gives no source of referral and is counted.']);
      expect(unitOf(gp, 'A81002').notes).toEqual([]);
      expect(gp.notes.find(({ code }) => code === 'no-source')?.text).toBe(
        '1 row gives no source of referral, where others do, and is counted as a GP’s.',
      );
    });

    it('count all sources when asked, with nothing to say', async () => {
      const all = await ask({ specialty: '307', allSources: true });
      expect(counts(all, 'A81001')).toEqual([14, 1000]);
      expect(all.notes.map(({ code }) => code)).not.toContain('no-source');
    });

    it('are called all sources where none of what is asked for gives one', async () => {
      for (const change of [{ period: '2007-03' }, { specialty: '320' }]) {
        const none = await ask(change);
        expect(none.definition.title).toBe('Referrals, all sources');
        expect(none.notes.map(({ code }) => code)).not.toContain('no-source');
      }
    });
  });

  it('divide by a disease register when asked, per 100', async () => {
    const { analysis } = await loadedCore({
      'list-size.csv': LIST,
      'qof-register.csv': csv('financial_year,practice_code,register_code,patients', '2007/08,A81001,DM,50'),
      'referrals.csv': csv(
        'month,practice_code,specialty_code,referrals',
        '2007-04,A81001,307,3',
        '2007-04,A81002,307,5',
      ),
    });
    const result = await analysis.measure({ measure: 'referral-rate', period: '2007-04', register: 'DM' });
    expect(counts(result, 'A81001')).toEqual([3, 50]);
    expect(counts(result, 'A81002')).toEqual([5, null]);
    expect(result.definition).toMatchObject({ format: 'per-100', unit: 'per 100 on the DM register' });
  });
});

describe('fewer than 10 units', () => {
  it('have no adjusted z and band, where those that are not compared say so', async () => {
    const { analysis } = await loadedCore({
      'qof.csv': csv(
        'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => `2007/08,A8100${i},DM5,90,${100 - i},${i}`),
        '2007/08,A81010,DM5,*,*,*',
      ),
    });
    const { units, overall, counts: found } = await analysis.measure({ measure: 'exception-rate', period: '2007/08' });
    expect(units[0]).toMatchObject({ band: 'within', zAdjusted: null, bandAdjusted: null });
    expect(units[9]).toMatchObject({ code: 'A81010', band: 'not-compared', bandAdjusted: 'not-compared' });
    expect(overall).toMatchObject({ band: 'within', bandAdjusted: null });
    expect(found.bandsAdjusted).toMatchObject({ within: 0, 'not-compared': 1 });
  });
});
