import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { accountOf, csv, loaded, tablesIn } from '../../tests/sql/canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const QOF = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';
const OUTPATIENTS = 'month,practice_code,specialty_code,first_attendances,follow_up_attendances';

/** The files of a record in every order. */
function orders<T>(files: Readonly<Record<string, T>>): Readonly<Record<string, T>>[] {
  const entries = Object.entries(files);
  const permute = (rest: typeof entries): (typeof entries)[] =>
    rest.length < 2
      ? [rest]
      : rest.flatMap((entry, index) => permute(rest.toSpliced(index, 1)).map((tail) => [entry, ...tail]));
  return permute(entries).map((order) => Object.fromEntries(order));
}

describe('the same key in several files', () => {
  it('is believed of the later version, then of the data that run later, then of the last name, in any order of loading', async () => {
    const files = {
      'a.csv': csv(OUTPATIENTS, '2007-04,A81001,307,1,1', '2007-06,A81001,307,1,1'),
      'b.csv': csv(OUTPATIENTS, '2007-04,A81001,307,2,2', '2007-05,A81001,307,2,2'),
      'a_v2.csv': csv(OUTPATIENTS, '2007-05,A81001,307,3,3'),
    };
    const results = [];
    for (const order of orders(files)) {
      const { rows, store } = await loaded(engine, order);
      results.push([
        rows('outpatient', 'first_month', 'first_attendances'),
        store
          .notes()
          .map(({ text }) => text)
          .sort(),
      ]);
      store.clear();
    }
    expect(results).toHaveLength(6);
    // April from a.csv, whose data run to June; May from a_v2.csv; June from a.csv.
    for (const [stored] of results) {
      expect(stored).toEqual([
        [24087, 1],
        [24088, 3],
        [24089, 1],
      ]);
    }
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]?.[1]).toEqual([
      '“a.csv” and “b.csv” both give outpatients for the same unit, period and specialty, once. 1 of them differs. “a.csv” is used, because its data run to a later period; the rows of the other are left out there.',
      '“a_v2.csv” and “b.csv” both give outpatients for the same unit, period and specialty, once. 1 of them differs. “a_v2.csv” is used, because its name has the later version; the rows of the other are left out there.',
    ]);
  });

  it('shows where the two differ', async () => {
    const { store } = await loaded(engine, {
      'a.csv': csv(QOF, '2007/08,A81001,DM5,90,95,5', '2007/08,A81002,DM5,1,2,0', '2007/08,A81003,DM5,1,2,0'),
      'b.csv': csv(QOF, '2007/08,A81001,DM5,91,95,*', '2007/08,A81002,DM5,1,2,0'),
    });
    expect(store.notes().find(({ code }) => code === 'overlap')).toMatchObject({
      count: 1,
      examples: ['A81001 2007/08 DM5: numerator 91 against 90, exceptions not given against 5'],
    });
    store.clear();
  });

  it('is compared on the dimensions that both files give, so that nothing is counted twice', async () => {
    const { rows, store } = await loaded(engine, {
      'a.csv': csv(
        `${OUTPATIENTS},provider_code`,
        '2007-04,A81001,307,1,1,RWG',
        '2007-04,A81001,307,2,2,RC9',
        '2007-05,A81001,307,9,9,RWG',
      ),
      'b.csv': csv(OUTPATIENTS, '2007-04,A81001,307,3,3', '2007-05,A81002,307,4,4'),
    });
    expect(rows('outpatient', 'unit_code', 'first_month', 'first_attendances')).toEqual([
      ['A81001', 24087, 3],
      ['A81001', 24088, 9],
      ['A81002', 24088, 4],
    ]);
    expect(rows('all_outpatient', 'first_attendances', 'superseded')).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [4, false],
      [9, false],
    ]);
    store.clear();
  });

  it('is one thing at each length of period: a quarter is not the key of its months', async () => {
    const { rows, store } = await loaded(engine, {
      'a.csv': csv(OUTPATIENTS, '2007-04,A81001,307,1,1'),
      'b.csv': csv(OUTPATIENTS.replace('month', 'period'), '2007/08 Q1,A81001,307,3,3'),
    });
    expect(rows('outpatient', 'months', 'first_attendances')).toEqual([
      [1, 1],
      [3, 3],
    ]);
    store.clear();
  });

  it('is seen between BNF codes of different length', async () => {
    const header = 'month,practice_code,bnf_code,items,actual_cost';
    const { rows, store } = await loaded(engine, {
      'a.csv': csv(header, '2007-04,A81001,0601011,3,4', '2007-04,A81001,0601022,5,6', '2007-04,A81001,0602010,7,8'),
      'b.csv': csv(header, '2007-04,A81001,0601,8,10'),
    });
    expect(rows('prescribing', 'bnf_code', 'items')).toEqual([
      ['0601', 8],
      ['0602010', 7],
    ]);
    store.clear();
  });

  it('stands again when the file that was believed is removed', async () => {
    const { rows, file, store } = await loaded(engine, {
      'a.csv': csv(QOF, '2007/08,A81001,DM5,90,95,5'),
      'b.csv': csv(QOF, '2007/08,A81001,DM5,91,95,5'),
    });
    expect(rows('qof', 'numerator')).toEqual([[91]]);
    store.remove(file('b.csv').id);
    expect(rows('qof', 'numerator')).toEqual([[90]]);
    expect(store.notes()).toEqual([]);
    store.clear();
    expect(rows('qof', 'numerator')).toEqual([]);
    expect(rows('unit', 'unit_code')).toEqual([]);
  });
});

describe('a file', () => {
  it('is refused when its rows are loaded already, whatever it is called and however they are ordered', async () => {
    const { report, store, rows } = await loaded(engine, {
      'a.csv': csv(QOF, '2007/08,A81001,DM5,90,95,5', '2007/08,A81002,DM5,1,2,0'),
      'again.csv': csv(QOF, '2007/08,A81002,DM5,1,2,0', '2007/08,A81001,DM5,90,95,5'),
    });
    expect(report.loaded).toHaveLength(1);
    expect(report.refused).toEqual([
      {
        name: 'again.csv',
        source: 'again.csv',
        message:
          '“again.csv” was not loaded. It holds the same rows as “a.csv”, which is loaded already. Nothing was changed.',
        loadedAs: 'a.csv',
      },
    ]);
    expect(rows('qof', 'unit_code')).toHaveLength(2);
    store.clear();
  });

  it('inside a zip is a file of its own, in any folder, and the rest of the zip is told of', async () => {
    const zip = zipSync({
      'data/qof.csv': strToU8(csv(QOF, '2007/08,A81001,DM5,90,95,5')),
      'data/inner.zip': zipSync({
        'p.csv': strToU8(csv('practice_code,practice_name,locality', 'A81001,Alder,DacCom')),
      }),
      'data/readme.txt': strToU8('These are the data.'),
      '__MACOSX/data/._qof.csv': strToU8('x'),
      '.DS_Store': strToU8('x'),
      'manifest.json': strToU8('{}'),
    });
    const { report, store } = await loaded(engine, { 'all.zip': zip });
    expect(report.loaded.map(({ name, kind }) => [name, kind])).toEqual([
      ['all.zip › data/inner.zip › p.csv', 'practices'],
      ['all.zip › data/qof.csv', 'qof'],
    ]);
    expect(report.refused.map(({ name }) => name)).toEqual(['all.zip › data/readme.txt']);
    store.clear();
  });

  it('leaves nothing behind in the engine when it is refused or removed', async () => {
    const { store, file } = await loaded(engine, {});
    const before = tablesIn(engine);
    const text = csv(QOF, '2007/08,A81001,DM5,90,95,5', '2007/08,A81001,DM5,91,95,5', 'x,,,,,');
    await store.load([
      { name: 'a.csv', content: strToU8(text) },
      { name: 'b.csv', content: strToU8(csv(QOF, '2007/08,A81009,DM5,1,1,1')) },
    ]);
    await store.load([{ name: 'c.csv', content: strToU8(csv(QOF, '2007/08,A81009,DM5,1,1,1')) }]);
    store.remove(file('a.csv').id);
    store.remove(file('b.csv').id);
    expect(tablesIn(engine)).toEqual(before);
  });

  it('that cannot be read leaves what was loaded as it was', async () => {
    const { store, rows } = await loaded(engine, { 'a.csv': csv(QOF, '2007/08,A81001,DM5,90,95,5') });
    const report = await store.load([{ name: 'b.csv', content: strToU8('nothing,of,the,kind\n1,2,3,4\n') }]);
    expect(report.loaded).toEqual([]);
    expect(rows('qof', 'numerator')).toEqual([[90]]);
    store.clear();
  });

  it('tells how far it has come', async () => {
    const { store } = await loaded(engine, {});
    const steps: string[] = [];
    const files = ['a.csv', 'b.csv'].map((name) => ({ name, content: strToU8(csv(QOF, `2007/08,${name},DM5,1,1,1`)) }));
    await store.load(files, ({ name, file, files: count, step }) => {
      const said = `${name} ${file}/${count} ${step}`;
      // A step is said again as it goes on reading.
      if (steps.at(-1) !== said) steps.push(said);
    });
    expect(steps).toEqual([
      'a.csv 1/2 Opening the file',
      'a.csv 1/2 Reading rows',
      'a.csv 1/2 Checking rows',
      'b.csv 2/2 Opening the file',
      'b.csv 2/2 Reading rows',
      'b.csv 2/2 Checking rows',
      'b.csv 2/2 Joining it with what is loaded',
    ]);
    store.clear();
  });
});

describe('the table of units', () => {
  it('takes each fact from the best source, the locality from a locality map first', async () => {
    const { rows, store } = await loaded(engine, {
      'practices.csv': csv(
        'practice_code,practice_name,locality,list_size',
        'A81001,Alder,DacCom,100',
        'A81002,Beech,DacCom,',
      ),
      'practices_v2.csv': csv('practice_code,practice_name,locality', 'A81001,Alder House,WatCom'),
      'map.csv': csv('practice_code,locality', 'A81002,StahCom'),
      'qof.csv': csv(QOF, '2007/08,A81003,DM5,1,2,0'),
    });
    expect(rows('unit', 'unit_code', 'unit_name', 'locality', 'list_size')).toEqual([
      ['A81001', 'Alder House', 'WatCom', 100],
      ['A81002', 'Beech', 'StahCom', null],
      ['A81003', null, null, null],
    ]);
    const notes = store.notes().map(({ code, count, examples }) => [code, count, examples]);
    expect(notes).toContainEqual(['unknown-practices', 1, ['A81003']]);
    expect(notes).toContainEqual(['no-locality', 1, ['A81003']]);
    store.clear();
  });
});

describe('a locality that is written in several ways', () => {
  it('is one, as its best source writes it', async () => {
    const files = {
      'practices.csv': csv(
        'practice_code,practice_name,locality',
        'A81001,Alder,NHS HERTS STP',
        'A81002,Beech,NHS Herts Stp',
        'A81003,Cedar,NHS Herts Stp',
        'A81004,Damson,DacCom',
      ),
      'practices_v2.csv': csv(
        'practice_code,practice_name,locality',
        'A81005,Elder,NHS  Herts STP',
        'A81006,Fir,daccom',
      ),
      'map.csv': csv('practice_code,locality', 'A81007,DACCOM', 'A81008,StahCom'),
    };
    for (const order of orders(files)) {
      const { rows, store } = await loaded(engine, order);
      // The map stands before practices files, the second version before the first.
      expect(rows('unit', 'unit_code', 'locality')).toEqual([
        ['A81001', 'NHS Herts STP'],
        ['A81002', 'NHS Herts STP'],
        ['A81003', 'NHS Herts STP'],
        ['A81004', 'DACCOM'],
        ['A81005', 'NHS Herts STP'],
        ['A81006', 'DACCOM'],
        ['A81007', 'DACCOM'],
        ['A81008', 'StahCom'],
      ]);
      expect(store.notes().find(({ code }) => code === 'locality-spellings')).toMatchObject({
        count: 2,
        examples: ['DACCOM, DacCom, daccom', 'NHS  Herts STP, NHS HERTS STP, NHS Herts Stp'],
      });
      store.clear();
    }
    const { rows, store } = await loaded(engine, { 'practices.csv': files['practices.csv'] });
    expect(rows('(select distinct locality from unit)', 'locality')).toEqual([['DacCom'], ['NHS Herts Stp']]);
    store.clear();
  });
});

describe('notes over all files', () => {
  it('list negative counts, exceptions without a denominator and follow-ups with no firsts, all of them loaded', async () => {
    const { store, file } = await loaded(engine, {
      'q.csv': csv(QOF, '2007/08,A81001,DM5,-1,2,0', '2007/08,A81002,DM5,,,4', '2007/08,A81003,DM5,3,2,0'),
      'o.csv': csv(OUTPATIENTS, '2007-04,A81001,307,0,3', '2007-04,A81002,307,,3', '2007-04,A81003,307,0,0'),
    });
    expect(accountOf(file('q.csv'))).toEqual([3, 3, 0, 0, 0]);
    expect(accountOf(file('o.csv'))).toEqual([3, 3, 0, 0, 0]);
    expect(store.notes().map(({ code, count, examples }) => [code, count, examples])).toEqual([
      ['negative-counts', 1, ['A81001']],
      ['exceptions-without-denominator', 1, ['A81002 DM5']],
      ['numerator-above-denominator', 1, ['A81003 DM5']],
      ['follow-ups-without-firsts', 2, ['A81001', 'A81002']],
    ]);
    store.clear();
  });
});
