import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { setAsideCsv } from '../../src/extracts/set-aside-csv';
import { accountOf, bytes, csv, loaded } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const QOF = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';
const OUTPATIENTS = 'month,practice_code,specialty_code,first_attendances,follow_up_attendances';

describe('a file with a header row alone', () => {
  it('is refused', async () => {
    const { report, store } = await loaded(engine, { 'o.csv': csv('Outpatients of 2007', OUTPATIENTS) });
    expect(report).toEqual({
      loaded: [],
      refused: [
        { name: 'o.csv',
          source: 'o.csv', message: '“o.csv” was not loaded. It has the headings of outpatients and no row below them. Check that it was saved in full.' }, // prettier-ignore
      ],
      unrecognised: [],
    });
    store.clear();
  });
});

describe('rows that are set aside', () => {
  it('are named by the line an editor shows, past blank lines, CRLF and line breaks in quotation marks', async () => {
    const { file, store } = await loaded(engine, {
      'p.csv':
        '\uFEFFpractice_code,practice_name,locality,list_size\r\n\r\nA81001,"Alder\r\nSurgery",DacCom,10\r\n\r\nA81002,Beech,WatCom,many\r\nA81003,Cedar,WatCom,5\r\n,Damson,WatCom,6\r\n',
    });
    expect(file('p.csv').setAside).toEqual([
      { part: null, line: 6, column: 'list_size', value: 'many', reason: 'not a number' },
      { part: null, line: 8, column: 'practice_code', value: null, reason: 'no practice_code' },
    ]);
    expect(accountOf(file('p.csv'))).toEqual([4, 2, 2, 0, 0]);
    store.clear();
  });

  it('say what is wrong with each', async () => {
    const { file, store } = await loaded(engine, {
      'o.csv': csv(
        `${OUTPATIENTS},source`,
        '2007-04,A81001,307,4,5,x',
        'sometime,A81001,307,4,5,x',
        ',A81001,307,4,5,x',
        '2007-05,A81001,,4,5,x',
        '2007-06,A81001,307,four,5,x',
        '2007-07,A81001,307,4,nan,x',
        '2007-08,A81001,307,4',
        '2007-09,A81001,307,4,5,x,y',
      ),
    });
    expect(file('o.csv').setAside.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [3, 'month', 'sometime', 'not a period that can be read'],
      [4, 'month', null, 'no period'],
      [5, 'specialty_code', null, 'no specialty_code'],
      [6, 'first_attendances', 'four', 'not a number'],
      [7, 'follow_up_attendances', 'nan', 'not a number'],
      [8, null, '2007-08 | A81001 | 307 | 4', '4 cells where the header has 6'],
      [9, null, '2007-09 | A81001 | 307 | 4 | 5 | x | y', '7 cells where the header has 6'],
    ]);
    expect(accountOf(file('o.csv'))).toEqual([8, 1, 7, 0, 0]);
    store.clear();
  });

  it('include choices and dates that are none', async () => {
    const { file, store } = await loaded(engine, {
      'r.csv': csv(
        'month,practice_code,specialty_code,referrals,source',
        '2007-04,A81001,307,4,dentist',
        '2007-04,A81001,307,4,GP',
      ),
      'p.csv': csv('practice_code,practice_name,locality,opened', 'A81001,Alder,DacCom,long ago'),
    });
    expect(file('r.csv').setAside).toMatchObject([
      { line: 2, column: 'source', value: 'dentist', reason: 'not one of GP, other' },
    ]);
    expect(file('p.csv').setAside).toMatchObject([
      { line: 2, column: 'opened', value: 'long ago', reason: 'not a date that can be read' },
    ]);
    store.clear();
  });

  it('can be saved as a table, guarded against being run as formulas', async () => {
    const { file, store } = await loaded(engine, {
      'q.csv': csv(QOF, '2007/08,A81001,DM5,=1+1,"9,9",0', '2007/08,A81002,DM5,1,2,"=""x"""'),
    });
    expect(setAsideCsv(file('q.csv'))).toBe(
      'part,line,column,value,reason\r\n,2,numerator,\'=1+1,not a number\r\n,3,exceptions,"\'=""x""",not a number\r\n',
    );
    store.clear();
  });

  it('are listed up to 5,000 and counted in full', async () => {
    const lines = Array.from({ length: 5200 }, (_, index) => `2007/08,A${10000 + index},DM5,x,2,0`);
    const { file, store } = await loaded(engine, { 'q.csv': csv(QOF, ...lines, '2007/08,A99999,DM5,1,2,0') });
    expect(file('q.csv').setAside).toHaveLength(5000);
    expect(file('q.csv').setAside[4999]).toMatchObject({ line: 5001, column: 'numerator', value: 'x' });
    expect(accountOf(file('q.csv'))).toEqual([5201, 1, 5200, 0, 0]);
    expect(file('q.csv').notes).toMatchObject([{ code: 'set-aside-cut', count: 5200 }]);
    store.clear();
  });
});

describe('rows that are not data', () => {
  it.each(['Note', 'Source: the trust', 'Source: the trust, and a word that is longer than any row above it and more'])(
    'may stand below few rows or many: “%s”',
    async (note) => {
      for (const count of [1, 2, 40]) {
        const data = Array.from({ length: count }, (_, index) => `2007-04,A8${1000 + index},307,1,2`);
        const { file, rows, store } = await loaded(engine, {
          'o.csv': csv('Outpatients of 2007', OUTPATIENTS, ...data, '', `"${note}"`, '* fewer than 5'),
        });
        const isNote = note.includes(' ');
        // A word alone may be a code that lost its row.
        expect(accountOf(file('o.csv'))).toEqual([count + 3, count, isNote ? 0 : 1, isNote ? 3 : 2, 0]);
        expect(rows('outpatient', 'sum(first_attendances)')).toEqual([[count]]);
        store.clear();
      }
    },
  );

  it('are totals of the publisher, titles, notes, repeated headings and empty rows', async () => {
    const { file, rows, store } = await loaded(engine, {
      'q.csv': csv(
        'Quality and Outcomes Framework',
        '',
        'Published 31 October 2008,,,,,',
        `${QOF},Practice name`,
        '2007/08,A81001,DM5,90,95,5,Alder',
        '2007/08,ENG,DM5,900,950,50,England',
        '2007/08,,DM5,900,950,50,England',
        'Total,,,900,950,50,',
        '2007/08,Total,DM5,9,9,9,',
        `${QOF},Practice name`,
        ',,,,,,',
        'Source: NHS Information Centre',
        'Note: figures are, as ever, provisional',
      ),
    });
    expect(rows('qof', 'unit_code', 'numerator')).toEqual([['A81001', 90]]);
    expect(file('q.csv').notData.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'a title or a note'],
      [3, 'a title or a note'],
      [6, 'a total of the publisher'],
      [7, 'a total of the publisher'],
      [8, 'a total of the publisher'],
      [9, 'a total of the publisher'],
      [10, 'a repeated heading'],
      [11, 'a row without values'],
      [12, 'a title or a note'],
      [13, 'a title or a note'],
    ]);
    expect(accountOf(file('q.csv'))).toEqual([11, 1, 0, 10, 0]);
    store.clear();
  });

  it('are the whole of parts that are given too; a whole without parts stands', async () => {
    const { file, rows, store } = await loaded(engine, {
      'o.csv': csv(
        OUTPATIENTS,
        '2007-04,A81001,307,4,5',
        '2007-04,A81001,320,6,7',
        '2007-04,A81001,ALL,10,12',
        '2007-05,A81001,All,11,13',
      ),
    });
    expect(rows('outpatient', 'first_month', 'specialty_code', 'first_attendances')).toEqual([
      [24087, '307', 4],
      [24087, '320', 6],
      [24088, null, 11],
    ]);
    expect(file('o.csv').notData).toMatchObject([{ line: 4, column: 'specialty_code', value: 'ALL' }]);
    expect(accountOf(file('o.csv'))).toEqual([4, 3, 0, 1, 0]);
    store.clear();
  });

  it('do not include a practice that is called after a total', async () => {
    const { rows, store } = await loaded(engine, {
      'p.csv': csv(
        'practice_code,practice_name,locality',
        'A81001,All Saints Surgery,DacCom',
        'A81002,Total,DacCom',
        'TOTAL,All,',
      ),
    });
    expect(rows('unit', 'unit_code', 'unit_name')).toEqual([
      ['A81001', 'All Saints Surgery'],
      ['A81002', 'Total'],
    ]);
    store.clear();
  });
});

describe('cells that are not given', () => {
  it('are null, never 0, however they are written', async () => {
    const { rows, store } = await loaded(engine, {
      'q.csv': csv(
        QOF,
        ...['*', '-', ':', 'z', '', '..', ' * ', '"-"'].map((cell, index) => `2007/08,A8100${index},DM5,1,${cell},0`),
      ),
    });
    expect(rows('qof', 'unit_code', 'denominator')).toEqual(
      Array.from({ length: 8 }, (_, index) => [`A8100${index}`, null]),
    );
    store.clear();
  });
});

describe('numbers as people type them', () => {
  it('lose commas, pounds, spaces and the apostrophe that guards them', async () => {
    const { rows, file, store } = await loaded(engine, {
      'b.csv': csv(
        'financial_year,practice_code,budget',
        '2007/08,A81001,"£1,234.50"',
        '2007/08,A81002, 12 ',
        "2007/08,A81003,'-5",
        '2007/08,A81004,"-£1,000,000"',
        '2007/08,A81005,"12,34"',
        '2007/08,A81006,1.2.3',
        '2007/08,A81007,£',
      ),
    });
    expect(rows('prescribing_budget', 'unit_code', 'budget')).toEqual([
      ['A81001', 1234.5],
      ['A81002', 12],
      ['A81003', -5],
      ['A81004', -1000000],
    ]);
    expect(file('b.csv').setAside.map(({ line, value }) => [line, value])).toEqual([
      [6, '12,34'],
      [7, '1.2.3'],
      [8, '£'],
    ]);
    store.clear();
  });

  it('are read the same where most of a large file is typed so', async () => {
    const lines = Array.from(
      { length: 12000 },
      (_, index) => `2007/08,A${10000 + index},"1,${String(index % 1000).padStart(3, '0')}"`,
    );
    const { rows, file, store } = await loaded(engine, {
      'b.csv': csv('financial_year,practice_code,budget', ...lines, '2007/08,A99999'),
    });
    expect(accountOf(file('b.csv'))).toEqual([12001, 12000, 1, 0, 0]);
    expect(file('b.csv').setAside).toMatchObject([{ line: 12002, reason: '2 cells where the header has 3' }]);
    // 12 × (1,000 × 1,000 + 0 + 1 + ... + 999)
    expect(file('b.csv').totals).toEqual({ budget: 12 * (1_000_000 + 499_500) });
    expect(rows('prescribing_budget', 'unit_code', 'budget')[1]).toEqual(['A10001', 1001]);
    store.clear();
  });
});

describe('rows that share a key', () => {
  it('are merged where they are identical in every column, ignored ones included', async () => {
    const { rows, file, store } = await loaded(engine, {
      'q.csv': csv(
        `${QOF},note`,
        '2007/08,A81001,DM5,90,95,5,a',
        '2007/08,A81001,DM5,90,95,5,a',
        '2007/08,A81001,DM 5,90,95,5,a',
      ),
    });
    expect(rows('qof', 'unit_code', 'numerator')).toEqual([['A81001', 90]]);
    expect(accountOf(file('q.csv'))).toEqual([3, 1, 0, 0, 2]);
    expect(file('q.csv').notes).toMatchObject([{ code: 'merged', count: 2, examples: ['line 3', 'line 4'] }]);
    store.clear();
  });

  it('are all set aside where they contradict each other, each naming another', async () => {
    const { rows, file, store } = await loaded(engine, {
      'q.csv': csv(
        `${QOF},note`,
        '2007/08,A81001,DM5,90,95,5,a',
        '2007/08,A81002,DM5,1,2,0,a',
        '2007/08,A81001,DM5,91,95,5,a',
        '2007/08,A81001,DM5,90,95,5,b',
      ),
    });
    expect(rows('qof', 'unit_code')).toEqual([['A81002']]);
    const reason = 'the same unit, period and indicator with other values';
    expect(file('q.csv').setAside.map((row) => [row.line, row.reason])).toEqual([
      [2, `${reason} (line 4)`],
      [4, `${reason} (line 2)`],
      [5, `${reason} (line 2)`],
    ]);
    expect(accountOf(file('q.csv'))).toEqual([4, 1, 3, 0, 0]);
    store.clear();
  });

  it('are added up in activity, identical ones merged first', async () => {
    const { rows, file, store } = await loaded(engine, {
      'o.csv': csv(
        `${OUTPATIENTS},consultant`,
        '2007-04,A81001,307,4,5,C1',
        '2007-04,A81001,307,4,5,C2',
        '2007-04,A81001,307,4,5,C2',
        '2007-04,A81001,320,1,1,C1',
      ),
    });
    expect(rows('outpatient', 'specialty_code', 'first_attendances')).toEqual([
      ['307', 4],
      ['307', 4],
      ['320', 1],
    ]);
    expect(accountOf(file('o.csv'))).toEqual([4, 3, 0, 0, 1]);
    expect(file('o.csv').notes.map(({ code, count }) => [code, count])).toEqual([
      ['merged', 1],
      ['summed', 2],
    ]);
    store.clear();
  });

  it('are kept in prescribing, where a list may hold a line twice', async () => {
    const { rows, file, store } = await loaded(engine, {
      'p.csv': csv(
        'month,practice_code,bnf_code,items,actual_cost',
        '2007-04,A81001,0601,3,4.50',
        '2007-04,A81001,0601,3,4.50',
        '2007-04,A81001,0601,1,1.00',
      ),
    });
    expect(rows('prescribing', 'items', 'actual_cost')).toEqual([
      [1, 1],
      [3, 4.5],
      [3, 4.5],
    ]);
    expect(accountOf(file('p.csv'))).toEqual([3, 3, 0, 0, 0]);
    expect(file('p.csv').totals).toEqual({ items: 7, actual_cost: 10 });
    expect(file('p.csv').notes.map(({ code, count }) => [code, count])).toEqual([
      ['identical-kept', 1],
      ['summed', 3],
    ]);
    store.clear();
  });
});

describe('texts of odd forms', () => {
  it('are read in any of the usual encodings and delimiters', async () => {
    const text = 'practice_code;practice_name;locality\nA81001;Café Surgery;DacCom\n';
    const utf16 = (value: string) =>
      new Uint8Array([
        0xff,
        0xfe,
        ...Array.from(value).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
      ]);
    const latin = (value: string) => Uint8Array.from(value, (letter) => letter.charCodeAt(0));
    for (const content of [
      bytes(text),
      bytes(`\uFEFF${text}`),
      utf16(text),
      latin(text),
      utf16(text.replaceAll(';', '\t')),
    ]) {
      const { rows, store } = await loaded(engine, { 'p.csv': content });
      expect(rows('unit', 'unit_code', 'unit_name', 'locality')).toEqual([['A81001', 'Café Surgery', 'DacCom']]);
      store.clear();
    }
  });

  it('are read as Windows letters where only a later row shows that they are', async () => {
    const filler = Array.from(
      { length: 9000 },
      (_, index) => `A${10000 + index},Practice number ${index} of many,DacCom`,
    );
    const text = csv('practice_code,practice_name,locality', ...filler, 'A81001,Caf\u00e9,WatCom');
    const { rows, file, store } = await loaded(engine, {
      'p.csv': Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    });
    expect(rows("(select * from unit where unit_code = 'A81001')", 'unit_name')).toEqual([['Café']]);
    expect(accountOf(file('p.csv'))).toEqual([9001, 9001, 0, 0, 0]);
    expect(file('p.csv').notes).toMatchObject([{ code: 'old-letters' }]);
    store.clear();
  });

  it('are each accounted for by their line where quotation marks open inside one another', async () => {
    // The engine gives neither the text nor the place of such a record.
    const { file, store } = await loaded(engine, {
      'q.csv': csv(
        `${QOF},extra`,
        '2007/08,A81001,DM5,0,*,"9,',
        '2007/08,A81001,dm 5,"9,0,"9,',
        '2007/08,A81002,dm 5,0,0,0,"q""q"',
      ),
    });
    expect(accountOf(file('q.csv'))).toEqual([3, 2, 1, 0, 0]);
    expect(file('q.csv').setAside).toMatchObject([{ line: 3, reason: '5 cells where the header has 7' }]);
    expect(file('q.csv').notes).toMatchObject([{ code: 'open-quotation', examples: ['2007/08,A81001,DM5,0,*,"9,'] }]);
    store.clear();
  });

  it('keep the rows after a quotation mark that is never closed', async () => {
    const { rows, file, store } = await loaded(engine, {
      'p.csv': csv(
        'practice_code,practice_name,locality',
        'A81001,"Alder,DacCom',
        'A81002,Beech,WatCom',
        'A81003,"Cedar, The",WatCom',
      ),
    });
    expect(rows('unit', 'unit_code', 'unit_name')).toEqual([
      ['A81001', 'Alder'],
      ['A81002', 'Beech'],
      ['A81003', 'Cedar, The'],
    ]);
    expect(file('p.csv').notes).toMatchObject([{ code: 'open-quotation', count: 1 }]);
    store.clear();
  });

  it('may end their lines in several ways', async () => {
    const { file, store } = await loaded(engine, {
      'q.csv': `${QOF}\r\n2007/08,A81001,DM5,1,2,0\n2007/08,A81002,DM5,1,x,0\r\n2007/08,A81003,DM5,1,2,0\r`,
    });
    expect(accountOf(file('q.csv'))).toEqual([3, 2, 1, 0, 0]);
    expect(file('q.csv').setAside).toMatchObject([{ line: 3, value: 'x' }]);
    store.clear();
  });

  it('may hold periods in several spellings, Excel’s serial dates among them', async () => {
    // 39173 is 1 April 2007 in Excel.
    const { rows, store } = await loaded(engine, {
      'o.csv': csv(
        OUTPATIENTS,
        '2007-05,A81001,307,1,1',
        '39173,A81001,307,2,2',
        'Jun-07,A81001,307,3,3',
        '2017_09,A81001,307,4,4',
        '2007/08,A81001,307,5,5',
        '2013_04-06,A81001,307,6,6',
      ),
    });
    expect(rows('outpatient', 'first_attendances', 'first_month', 'months')).toEqual([
      [1, 2007 * 12 + 4, 1],
      [2, 2007 * 12 + 3, 1],
      [3, 2007 * 12 + 5, 1],
      [4, 2017 * 12 + 8, 1],
      [5, 2007 * 12 + 3, 12],
      [6, 2013 * 12 + 3, 3],
    ]);
    store.clear();
  });
});
