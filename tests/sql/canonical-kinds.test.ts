import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { accountOf, csv, loaded } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** April of a year, as months are counted: year × 12 + 3. */
const april = (year: number) => year * 12 + 3;

describe('each canonical kind', () => {
  it('reads practices', async () => {
    const { file, rows, store } = await loaded(engine, {
      'p.csv': csv(
        'practice_code,practice_name,locality,list_size,opened,closed,latitude,longitude',
        'A81001,Alder Surgery,DacCom,"7,552",01/04/1974,,51.75,-0.47',
        ' a81002 ,"Beech, The",WatCom,*,1990-10-01,20070930,,',
      ),
    });
    expect(file('p.csv')).toMatchObject({ kind: 'practices', covers: null, totals: { list_size: 7552 } });
    expect(
      rows('unit', 'unit_kind', 'unit_code', 'unit_name', 'locality', 'list_size', 'opened', 'closed', 'latitude'),
    ).toEqual([
      ['practice', 'A81001', 'Alder Surgery', 'DacCom', 7552, '1974-04-01', null, 51.75],
      ['practice', 'A81002', 'Beech, The', 'WatCom', null, '1990-10-01', '2007-09-30', null],
    ]);
    store.clear();
  });

  it('reads list sizes by age and sex', async () => {
    const { rows, store } = await loaded(engine, {
      'l.csv': csv(
        'practice_code,financial_year,patients,age_band,sex',
        'A81001,2007-08,165,0-4,female',
        'A81001,2007-08,170,0-4,male',
      ),
    });
    expect(rows('list_size', 'unit_code', 'first_month', 'months', 'patients', 'age_band', 'sex')).toEqual([
      ['A81001', april(2007), 12, 165, '0-4', 'female'],
      ['A81001', april(2007), 12, 170, '0-4', 'male'],
    ]);
    store.clear();
  });

  it('reads QOF, codes in every spelling, and groups by the leading letters', async () => {
    const { rows, store, file } = await loaded(engine, {
      'q.csv': csv(
        'financial_year,practice_code,indicator_code,numerator,denominator,exceptions,points',
        '2007/08,A81001,DM 5,90,95,5,3.5',
        '0708,A81001,cvd-pp001,1,2,*,',
      ),
    });
    expect(
      rows(
        'qof',
        'indicator_code',
        'group_code',
        'first_month',
        'numerator',
        'denominator',
        'exceptions',
        'points',
        'restated',
      ),
    ).toEqual([
      ['CVDPP001', 'CVDPP', april(2007), 1, 2, null, null, false],
      ['DM5', 'DM', april(2007), 90, 95, 5, 3.5, false],
    ]);
    expect(file('q.csv').totals).toEqual({ numerator: 91, denominator: 97, exceptions: 5, points: 3.5 });
    store.clear();
  });

  it('takes the group of an indicator from its own column where there is one', async () => {
    const { rows, store } = await loaded(engine, {
      'q.csv': csv(
        'financial_year,practice_code,indicator_code,indicator_group,numerator,denominator,exceptions',
        '2012/13,A81001,PP1,CVD-PP,1,2,0',
        '2012/13,A81001,DM9,,1,2,0',
      ),
    });
    expect(rows('qof', 'indicator_code', 'group_code')).toEqual([
      ['DM9', 'DM'],
      ['PP1', 'CVDPP'],
    ]);
    store.clear();
  });

  it('reads registers, referrals, budgets and other indicators', async () => {
    const { rows, store, report } = await loaded(engine, {
      'r.csv': csv('financial_year,practice_code,register_code,patients,list_size', '2013/14,A81001,dm,300,7446'),
      'ref.csv': csv(
        'month,practice_code,specialty_code,referrals,source',
        'Apr-07,A81001,307,6,gp',
        '2007-05,A81001,307,1,OTHER',
      ),
      'b.csv': csv('financial_year,practice_code,budget', '2006/07,A81001,"£872,700.50"'),
      'i.csv': csv(
        'indicator_code,period,practice_code,numerator,denominator,higher_is',
        'statin,2006/07 Q1,A81001,869,1414,High',
      ),
    });
    expect(report.refused).toEqual([]);
    expect(rows('qof_register', 'register_code', 'first_month', 'patients', 'list_size')).toEqual([
      ['DM', april(2013), 300, 7446],
    ]);
    expect(rows('referral', 'first_month', 'months', 'specialty_code', 'source', 'referrals')).toEqual([
      [april(2007), 1, '307', 'GP', 6],
      [april(2007) + 1, 1, '307', 'other', 1],
    ]);
    expect(rows('prescribing_budget', 'unit_code', 'budget')).toEqual([['A81001', 872700.5]]);
    expect(rows('indicator_value', 'indicator_code', 'first_month', 'months', 'numerator', 'higher_is')).toEqual([
      ['STATIN', april(2006), 3, 869, 'high'],
    ]);
    store.clear();
  });

  it('reads outpatients by month, quarter and year as periods of their own', async () => {
    const { rows, store } = await loaded(engine, {
      'o.csv': csv(
        'period,practice_code,specialty_code,first_attendances,follow_up_attendances,provider_code',
        '2007-04,A81001,307,4,5,rwg',
        '2007-08,A81001,307,1,1,RWG',
        '2007/08 Q1,A81001,307,10,15,RWG',
        '2007/08,A81001,307,40,60,RWG',
      ),
      'oq.csv': csv(
        'quarter_start,practice_code,specialty_code,first_attendances,follow_up_attendances',
        '2009-10-01,A81001,307,7,8',
      ),
    });
    expect(rows('outpatient', 'first_month', 'months', 'first_attendances', 'provider_code')).toEqual([
      [april(2007), 1, 4, 'RWG'],
      [april(2007), 3, 10, 'RWG'],
      [april(2007), 12, 40, 'RWG'],
      [april(2007) + 4, 1, 1, 'RWG'],
      [april(2009) + 6, 3, 7, null],
    ]);
    store.clear();
  });

  it('reads prescribing with signs, commas and pounds in its numbers', async () => {
    const { rows, store } = await loaded(engine, {
      'p.csv': csv(
        'month,practice_code,bnf_code,items,actual_cost,bnf_name',
        '200704,A81001,0601,"1,204",£12.50,Drugs used in diabetes',
        '01/05/2007,A81001,0601, 3 ,-4.25,Drugs used in diabetes',
      ),
    });
    expect(rows('prescribing', 'first_month', 'items', 'actual_cost', 'bnf_name')).toEqual([
      [april(2007), 1204, 12.5, 'Drugs used in diabetes'],
      [april(2007) + 1, 3, -4.25, 'Drugs used in diabetes'],
    ]);
    store.clear();
  });

  it('reads what is agreed: contract lines, targets, profile, weights, pathways, engagement and the locality map', async () => {
    const { rows, store, report } = await loaded(engine, {
      'c.csv': csv(
        'financial_year,provider_code,specialty_code,negotiated_ratio,status,applies_to,first_price,follow_up_price,planned_first,planned_follow_up,paid_above_cap,source',
        '2007/08,RWG,307,1.75,Interim,provider,186.00,82,3960,6930,No,Illustrative price',
      ),
      't.csv': csv('measure,target,period,indicator_code', 'exception-rate,0.0555,2005/06,'),
      'pp.csv': csv('financial_year,month,cumulative_percent', '2006/07,2006-04,7.94'),
      'w.csv': csv('age_band,sex,weight', '0-4,female,0.9'),
      'pw.csv': csv('pathway,specialty_code,register_code,indicator_group', 'heart failure,320,HF,HF'),
      'e.csv': csv('practice_code,agreement_signed,les_applied', 'A81001,2007-04-16,', 'A81002,,'),
      'lm.csv': csv('practice_code,locality,colour', 'A81001,DacCom,#12436D'),
    });
    expect(report.refused).toEqual([]);
    expect(
      rows(
        'contract',
        'first_month',
        'months',
        'provider_code',
        'specialty_code',
        'negotiated_ratio',
        'status',
        'applies_to',
        'first_price',
        'paid_above_cap',
      ),
    ).toEqual([[april(2007), 12, 'RWG', '307', 1.75, 'interim', 'provider', 186, 'no']]);
    expect(rows('target', 'measure', 'target', 'first_month', 'indicator_code')).toEqual([
      ['exception-rate', 0.0555, april(2005), null],
    ]);
    expect(rows('prescribing_profile', 'first_month', 'months', 'cumulative_percent')).toEqual([
      [april(2006), 1, 7.94],
    ]);
    expect(rows('age_sex_weight', 'age_band', 'sex', 'weight')).toEqual([['0-4', 'female', 0.9]]);
    expect(rows('pathway', 'pathway', 'specialty_code', 'register_code')).toEqual([['heart failure', '320', 'HF']]);
    expect(rows('engagement', 'unit_code', 'agreement_signed')).toEqual([
      ['A81001', '2007-04-16'],
      ['A81002', null],
    ]);
    expect(rows('unit', 'unit_code', 'locality')).toEqual([
      ['A81001', 'DacCom'],
      ['A81002', null],
    ]);
    store.clear();
  });

  it('takes a CCG’s code for a unit of that kind', async () => {
    const { rows, store } = await loaded(engine, {
      'q.csv': csv(
        'financial_year,CCG code,indicator_code,numerator,denominator,exceptions',
        '2018/19,06N,DM012,5,10,1',
      ),
    });
    expect(rows('unit', 'unit_kind', 'unit_code')).toEqual([['ccg', '06N']]);
    store.clear();
  });

  it('reads headings in any order and spelling, and lists the columns it ignores', async () => {
    const { file, rows, store } = await loaded(engine, {
      'o.csv': csv(
        '"Follow Up\nAttendances",Region,Practice Code,FIRST_ATTENDANCES,Treatment Function Code,Activity Month,Follow-up DNA',
        '8,East,A81001,4,307,April 2007,2',
      ),
    });
    expect(
      rows('outpatient', 'unit_code', 'first_month', 'first_attendances', 'follow_up_attendances', 'follow_up_dna'),
    ).toEqual([['A81001', april(2007), 4, 8, 2]]);
    expect(file('o.csv').ignoredColumns).toEqual(['Region']);
    expect(accountOf(file('o.csv'))).toEqual([1, 1, 0, 0, 0]);
    store.clear();
  });
});
