import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '@/engine/node-engine';
import type { Engine } from '@/engine/engine';
import { accountOf, csv, loaded } from '../../tests/sql/canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const SUMS = ['unit_code', 'first_month', 'specialty_code', 'provider_code', 'first_attendances', 'follow_up_attendances', 'first_dna', 'follow_up_dna']; // prettier-ignore
const APRIL = 2007 * 12 + 3;

describe('attendances, one in each row', () => {
  it('are counted by practice, month, specialty and provider; cost is not read', async () => {
    const { file, rows, store } = await loaded(engine, {
      'op.csv': csv(
        'Practice Code,Provider Code,Treatment Function,Attendance Type,Attendance Date,Cost',
        'A81001,RWG,307,First,2007-04-02,100',
        'A81001,RWG,307,First,2007-04-02,100', // alike, and without an id another patient
        'a81001 ,RWG,307,Follow-up,30/04/2007,50',
        'A81001,RWG,307,New,2007-05-01 09:30:00,100',
        'A81002,,320,Subsequent,20070403,50',
      ),
    });
    expect(rows('outpatient', ...SUMS)).toEqual([
      ['A81001', APRIL, '307', 'RWG', 2, 1, null, null],
      ['A81001', APRIL + 1, '307', 'RWG', 1, 0, null, null],
      ['A81002', APRIL, '320', null, 0, 1, null, null],
    ]);
    expect(accountOf(file('op.csv'))).toEqual([5, 5, 0, 0, 0]);
    expect(file('op.csv').ignoredColumns).toEqual(['Cost']);
    expect(file('op.csv').notes.map(({ code }) => code)).toEqual(['added-up', 'records-without-id', 'records-without-outcome']); // prettier-ignore
    store.clear();
  });

  it('are read by the codes and headings of HES, missed ones apart, cancelled ones not at all', async () => {
    const { file, rows, store } = await loaded(engine, {
      'hes.csv': csv(
        'ATTENDKEY,GPPRAC,PROCODET,TRETSPEF,FIRSTATT,ATTENDED,APPTDATE',
        '1,A81001,RWG,307,1,5,2007-04-02',
        '2,A81001,RWG,307,3,6,2007-04-03',
        '3,A81001,RWG,307,2,5,2007-04-03',
        '4,A81001,RWG,307,4,7,2007-04-03',
        '5,A81001,RWG,307,1,3,2007-04-04',
        '6,A81001,RWG,307,1,2,2007-04-04', // cancelled by the patient
        '7,A81001,RWG,307,5,5,2007-04-04', // a clock stop
        '8,V81999,RWG,307,1,5,2007-04-04', // the practice is not known
        '9,A81001,RWG,307,9,5,2007-04-04',
        '10,A81001,RWG,307,1,,2007-04-04',
        '11,A81001,RWG,307,1,5,1900-01-01',
        '12,A81001,RWG,,1,5,2007-04-04',
      ),
    });
    expect(rows('outpatient', ...SUMS)).toEqual([['A81001', APRIL, '307', 'RWG', 2, 1, 1, 1]]);
    expect(accountOf(file('hes.csv'))).toEqual([12, 5, 5, 2, 0]);
    expect(file('hes.csv').notData.map(({ line, column, value }) => [line, column, value])).toEqual([
      [7, 'ATTENDED', '2'],
      [8, 'FIRSTATT', '5'],
    ]);
    expect(file('hes.csv').setAside.map(({ line, column, value }) => [line, column, value])).toEqual([
      [9, 'GPPRAC', 'V81999'],
      [10, 'FIRSTATT', '9'],
      [11, 'ATTENDED', ''],
      [12, 'APPTDATE', '1900-01-01'],
      [13, 'TRETSPEF', ''],
    ]);
    store.clear();
  });

  it('are attendances, and no referrals, where the date of referral stands beside', async () => {
    const { file } = await loaded(engine, {
      'hes.csv': csv('GPPRAC,TRETSPEF,FIRSTATT,APPTDATE,REQDATE', 'A81001,307,1,2007-04-02,2007-03-01'),
    });
    expect(file('hes.csv').kind).toBe('attendance-records');
  });

  it('with the same id are one where they are alike, and set aside where they differ', async () => {
    const { file, rows, store } = await loaded(engine, {
      'ids.csv': csv(
        'attendance_id,practice_code,specialty_code,attendance_type,month',
        'a,A81001,307,First,2007-04',
        'a,A81001,307,First,2007-04',
        'a,A81001,307,First,2007-04',
        'b,A81001,307,First,2007-04',
        'b,A81001,307,Follow-up,2007-04',
        ',A81001,307,First,2007-04',
        ',A81001,307,First,2007-04',
        'c,A81001,307,Follow-up,2007-04',
        'd,A81001,307,Follow-up,2007-04,', // a blank cell too many
        'e,A81001,307', // cells too few
      ),
    });
    expect(rows('outpatient', 'sum(first_attendances)', 'sum(follow_up_attendances)')).toEqual([[3, 2]]);
    expect(accountOf(file('ids.csv'))).toEqual([10, 5, 3, 0, 2]);
    expect(file('ids.csv').setAside.map(({ line, value }) => [line, value])).toEqual([
      [5, 'b'],
      [6, 'b'],
      [11, 'e, A81001, 307'],
    ]);
    store.clear();
  });

  it.each([
    ['a column of counts', 'Practice Code,Attendance Date,Treatment Function,Attendance Type,Attendances', 'A81001,2007-04-02,307,First,40'],
    ['a column of counts with a cost', 'Practice Code,Attendance Date,Treatment Function,Attendance Type,Number of appointments,Cost', 'A81001,2007-04-02,307,First,40,900'],
    ['months and no id', 'Practice Code,Month,Treatment Function,Attendance Type,Units', 'A81001,2007-04,307,First,40'],
  ])('are not taken for records where there are %s: a row may stand for many', async (_, header, row) => {
    const { report } = await loaded(engine, { 'sums.csv': csv(header, row) });
    expect(report.loaded).toEqual([]);
    expect(report.unrecognised).toHaveLength(1);
  }); // prettier-ignore

  it('are told from tables of counts', async () => {
    const { file, report, store } = await loaded(engine, {
      'counts.csv': csv('month,practice_code,specialty_code,first_attendances,follow_up_attendances,attendance_type', '2007-04,A81001,307,4,5,all'), // prettier-ignore
      'none.csv': csv('practice_code,specialty_code,attendance_type,date', 'A81001,307,x,2007-04-01'),
    });
    expect(file('counts.csv').kind).toBe('outpatients');
    expect(report.refused.map(({ message }) => message)).toEqual([
      '“none.csv” was not loaded. It has the layout of outpatient attendances, one in each row, but no row of it can be counted. The first: line 2, neither a first attendance nor a follow-up.',
    ]);
    store.clear();
  });
});

describe('referrals, one in each row', () => {
  it.each([
    ['attendances whose kind is not known', 'practice_code,treatment_function_code,referral_date,Appt Type', 'A81001,307,2007-04-02,Consultant'],
    ['people who wait', 'practice_code,treatment_function_code,referral_received_date,Weeks Waiting', 'A81001,307,2007-04-02,12'],
    ['admissions', 'practice_code,treatment_function_code,referral_date,Admission Date', 'A81001,307,2007-04-02,2007-05-02'],
  ])('are not taken from a file of %s', async (_, header, row) => {
    const { report } = await loaded(engine, { 'others.csv': csv(header, row) });
    expect(report.loaded).toEqual([]);
    expect(report.unrecognised).toHaveLength(1);
  }); // prettier-ignore

  it('are counted by their source', async () => {
    const { file, rows, store } = await loaded(engine, {
      'ref.csv': csv(
        'practice_code,treatment_function_code,referral_date,source_of_referral',
        'A81001,307,2007-04-02,03',
        'A81001,307,2007-04-09,GP',
        'A81001,307,2007-04-10,92',
        'A81001,307,2007-05-10,',
        'A81001,307,never,03',
      ),
    });
    expect(rows('referral', 'unit_code', 'first_month', 'source', 'referrals')).toEqual([
      ['A81001', APRIL, 'GP', 2],
      ['A81001', APRIL, 'other', 1],
      ['A81001', APRIL + 1, null, 1],
    ]);
    expect(accountOf(file('ref.csv'))).toEqual([5, 4, 1, 0, 0]);
    store.clear();
  });
});

describe('a file with more rows to leave out than are listed', () => {
  it('lists those set aside all the same', async () => {
    const header = 'practice_code,specialty_code,attendance_type,attended,attendance_date';
    const cancelled = Array.from({ length: 5001 }, () => 'A81001,307,First,2,2007-04-02');
    const { file, store } = await loaded(engine, {
      'op.csv': csv(header, ...cancelled, 'A81001,307,First,5,2007-04-02', 'A81001,307,First,5,never'),
    });
    expect(accountOf(file('op.csv'))).toEqual([5003, 1, 1, 5001, 0]);
    expect(file('op.csv').setAside.map(({ line, value }) => [line, value])).toEqual([[5004, 'never']]);
    expect(file('op.csv').notData).toHaveLength(200);
    store.clear();
  });
});
