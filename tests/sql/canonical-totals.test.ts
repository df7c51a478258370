import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { accountOf, csv, loaded } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const OUTPATIENTS = 'month,practice_code,specialty_code,first_attendances,follow_up_attendances';
const QOF = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';

describe('rows of a publisher’s total where a unit would stand', () => {
  it.each([
    'PCT AVERAGE',
    'CCG average',
    'England',
    'National',
    'ENG',
    'All practices',
    'Average of PCT',
    'West Herts Total',
  ])('“%s” is not data', async (word) => {
    const { file, rows, store } = await loaded(engine, {
      'q.csv': csv(QOF, '2007/08,A81001,DM5,90,95,5', `2007/08,${word},DM5,900,950,50`),
    });
    expect(accountOf(file('q.csv'))).toEqual([2, 1, 0, 1, 0]);
    expect(file('q.csv').notData).toMatchObject([{ line: 3, reason: 'a total of the publisher' }]);
    expect(rows('qof', 'unit_code')).toEqual([['A81001']]);
    store.clear();
  });

  it('is not data beside a code either, where the name says so: kept or not, and among rows that are all well', async () => {
    const { file, rows, store } = await loaded(engine, {
      'q.csv': csv(`${QOF},practice_name`, '2007/08,A81001,DM5,90,95,5,Alder', '2007/08,5P4,DM5,900,950,50,West Herts PCT average', '2007/08,A81002,DM5,1,2,0,Total Healthcare'), // prettier-ignore
      'p.csv': csv('practice_code,practice_name,locality', 'A81001,Alder,DacCom', '5P4,PCT AVERAGE,', 'A81002,Total Healthcare,DacCom'), // prettier-ignore
    });
    expect(accountOf(file('q.csv'))).toEqual([3, 2, 0, 1, 0]);
    expect(accountOf(file('p.csv'))).toEqual([3, 2, 0, 1, 0]);
    expect(rows('unit', 'unit_code')).toEqual([['A81001'], ['A81002']]);
    store.clear();
  });

  it('is not told by the name of a specialty', async () => {
    const { file, rows, store } = await loaded(engine, {
      'o.csv': csv(`${OUTPATIENTS},specialty_name`, '2007-04,A81001,999,4,5,Total'),
    });
    expect(accountOf(file('o.csv'))).toEqual([1, 1, 0, 0, 0]);
    expect(rows('outpatient', 'specialty_code', 'first_attendances')).toEqual([[null, 4]]);
    store.clear();
  });

  it('but a unit whose code holds no digit keeps its rows for all specialties', async () => {
    const { file, rows, store } = await loaded(engine, {
      'o.csv': csv(OUTPATIENTS, '2007-04,ALDER,All,4,5', '2007-04,BEECH,Total,6,7'),
    });
    expect(accountOf(file('o.csv'))).toEqual([2, 2, 0, 0, 0]);
    expect(rows('outpatient', 'unit_code', 'specialty_code', 'first_attendances')).toEqual([
      ['ALDER', null, 4],
      ['BEECH', null, 6],
    ]);
    store.clear();
  });
});

describe('rows that hold a whole', () => {
  it.each(['999', 'C_999', 'ALL', 'total', 'All specialties'])(
    'specialty “%s” is loaded as all specialties where it is all there is',
    async (word) => {
      const { file, rows, store } = await loaded(engine, {
        'o.csv': csv(OUTPATIENTS, `2007-04,A81001,${word},40,50`, `2007-04,A81002,${word},6,7`),
      });
      expect(accountOf(file('o.csv'))).toEqual([2, 2, 0, 0, 0]);
      expect(rows('outpatient', 'unit_code', 'specialty_code', 'first_attendances')).toEqual([
        ['A81001', null, 40],
        ['A81002', null, 6],
      ]);
      store.clear();
    },
  );

  it('are not data beside their parts, and kept for a unit, a month or a provider that has no parts', async () => {
    const { file, rows, store } = await loaded(engine, {
      'o.csv': csv(
        `${OUTPATIENTS},provider_code`,
        '2007-04,A81001,307,4,5,RWG',
        '2007-04,A81001,320,6,5,RWG',
        '2007-04,A81001,999,10,10,RWG', // 4 + 6: not data
        '2007-04,A81001,999,3,3,RC9', // RC9 gives no specialty: kept
        '2007-05,A81001,999,8,8,RWG', // May gives none: kept
        '2007-04,A81002,999,7,7,RWG', // neither does A81002: kept
        '2007-04,A81001,999,13,13,All', // of every provider: not data
      ),
    });
    expect(accountOf(file('o.csv'))).toEqual([7, 5, 0, 2, 0]);
    expect(file('o.csv').notData.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [4, 'specialty_code', '999', 'the whole of rows that are also given by specialty_code'],
      [8, 'specialty_code', '999', 'the whole of rows that are also given by specialty_code'],
    ]);
    // 4 + 6 + 3 + 8 + 7
    expect(rows('outpatient', 'sum(first_attendances)')).toEqual([[28]]);
    store.clear();
  });

  it('of two dimensions crossed with each other are counted once', async () => {
    const { file, rows, store } = await loaded(engine, {
      'l.csv': csv(
        'practice_code,period,patients,age_band,sex',
        'A81001,2007-04,100,All,All',
        'A81001,2007-04,40,0-4,All',
        'A81001,2007-04,60,5+,All',
        'A81001,2007-04,48,All,M',
        'A81001,2007-04,52,All,F',
      ),
    });
    expect(rows('list_size', 'sum(patients)')).toEqual([[100]]);
    expect(accountOf(file('l.csv'))).toEqual([5, 2, 0, 3, 0]);
    store.clear();
  });

  it('are known among the sources of referrals', async () => {
    const header = 'month,practice_code,specialty_code,referrals,source';
    const { file, rows, store } = await loaded(engine, {
      'r.csv': csv(header, '2007-04,A81001,307,4,GP', '2007-04,A81001,307,3,other', '2007-04,A81001,307,7,All', '2007-04,A81002,307,9,Total'), // prettier-ignore
    });
    expect(rows('referral', 'unit_code', 'source', 'referrals')).toEqual([
      ['A81001', 'GP', 4],
      ['A81001', 'other', 3],
      ['A81002', null, 9],
    ]);
    expect(accountOf(file('r.csv'))).toEqual([4, 3, 0, 1, 0]);
    store.clear();
  });

  it.each([
    ['qof', QOF, (code: string, n: number) => `2007/08,A81001,${code},${n},${n},0`, 'numerator'],
    [
      'qof_register',
      'financial_year,practice_code,register_code,patients',
      (code: string, n: number) => `2007/08,A81001,${code},${n}`,
      'patients',
    ],
    [
      'prescribing',
      'month,practice_code,bnf_code,items,actual_cost',
      (code: string, n: number) => `2007-04,A81001,${code},${n},1`,
      'items',
    ],
    [
      'indicator_value',
      'indicator_code,period,practice_code,numerator,denominator',
      (code: string, n: number) => `${code},2007/08,A81001,${n},9`,
      'numerator',
    ],
  ])('are known among the codes of %s, and kept where they are all there is', async (view, header, row, column) => {
    // prettier-ignore
    for (const word of ['Total', 'ALL', 'all']) {
      const { file, rows, store } = await loaded(engine, {
        'parts.csv': csv(header, row('DM5', 4), row('DM12', 5), row(word, 9)),
        'whole.csv': csv(header, row(word, 9).replace('A81001', 'A81002')),
      });
      expect(rows(view, 'unit_code', column)).toEqual([['A81001', 4], ['A81001', 5], ['A81002', 9]]); // prettier-ignore
      expect(accountOf(file('parts.csv'))).toEqual([3, 2, 0, 1, 0]);
      expect(accountOf(file('whole.csv'))).toEqual([1, 1, 0, 0, 0]);
      store.clear();
    }
  });
});

describe('codes that add up some of the others', () => {
  it('of QOF: the total of a group is not data beside its own indicators, and kept beside those of others', async () => {
    const { file, rows, store } = await loaded(engine, {
      'q.csv': csv(
        QOF,
        '2007/08,A81001,DM5,4,9,0',
        '2007/08,A81001,DM 6,5,9,0',
        '2007/08,A81001,DM Total,9,18,0', // 4 + 5: not data
        '2007/08,A81001,CHD TOTAL,7,8,0', // no indicator of CHD: kept
        '2007/08,A81001,Total,16,26,0', // 4 + 5 + 7: not data
        '2007/08,A81002,DM Total,3,3,0', // A81002 gives nothing else: kept
      ),
    });
    expect(accountOf(file('q.csv'))).toEqual([6, 4, 0, 2, 0]);
    expect(rows('qof', 'unit_code', 'indicator_code', 'numerator')).toEqual([
      ['A81001', 'CHDTOTAL', 7],
      ['A81001', 'DM5', 4],
      ['A81001', 'DM6', 5],
      ['A81002', 'DMTOTAL', 3],
    ]);
    store.clear();
  });

  it('of the BNF: a chapter is not data beside its sections, where all rows are well too', async () => {
    const header = 'month,practice_code,bnf_code,items,actual_cost';
    const { file, rows, store } = await loaded(engine, {
      'p.csv': csv(
        header,
        '2007-04,A81001,06,9,90',
        '2007-04,A81001,0601,4,40',
        '2007-04,A81001,0602,5,50',
        '2007-04,A81001,02,3,30', // no section of chapter 2: kept
        '2007-04,A81002,06,7,70', // A81002 gives no sections: kept
        '2007-05,A81001,060101,1,10',
        '2007-05,A81001,06,1,10', // 060101 is all of chapter 6 in May: not data
      ),
    });
    expect(accountOf(file('p.csv'))).toEqual([7, 5, 0, 2, 0]);
    expect(file('p.csv').notData.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'bnf_code', '06'],
      [8, 'bnf_code', '06'],
    ]);
    // 40 + 50 + 30 + 70 + 10
    expect(rows('prescribing', 'sum(actual_cost)')).toEqual([[200]]);
    store.clear();
  });
});

describe('an activity return', () => {
  it('counts all specialties once, beside specialties or alone', async () => {
    const header = 'org_code,name,period,specialty_code,first attendances seen,subsequent attendances seen';
    const { file, rows, store } = await loaded(engine, {
      'return.csv': csv(
        header,
        'RY1,Alder Trust,2007-04,307,4,8',
        'RY1,Alder Trust,2007-04,320,6,9',
        'RY1,Alder Trust,2007-04,999,10,17',
        'RY2,Beech Trust,2007-04,999,5,6',
      ),
    });
    expect(rows('outpatient', 'unit_code', 'specialty_code', 'first_attendances')).toEqual([
      ['RY1', '307', 4],
      ['RY1', '320', 6],
      ['RY2', null, 5],
    ]);
    expect(accountOf(file('return.csv'))).toEqual([4, 3, 0, 1, 0]);
    expect(file('return.csv').notData).toMatchObject([
      { line: 4, reason: 'all specialties, whose parts are given too' },
    ]);
    store.clear();
  });
});
