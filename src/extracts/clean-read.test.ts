import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { accountOf, csv, loaded } from '../../tests/sql/canonical-store';
import { CANONICAL_KINDS } from './canonical-kinds';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** A number made of all rows of a view, with every column but those that say where a row came from. */
const hashOf = (view: string): readonly unknown[] =>
  engine.query(
    {
      text: `select count(*)::integer as n, sum(hash(t))::varchar as h from (select * exclude (file_id, row_number) from ${view}) t`,
      values: [],
    },
    ({ n, h }) => [n, h],
  );

describe('a file in which all is well', () => {
  it.each(CANONICAL_KINDS.map(({ id, table }) => [id, table]))(
    'gives the same rows in one pass as row by row (%s)',
    async (id, table) => {
      const text = readFileSync(`public/data/${id}.csv`, 'utf8');
      const clean = await loaded(engine, { 'a.csv': text });
      const inOnePass = hashOf(table);
      const { totals } = clean.file('a.csv');
      expect(accountOf(clean.file('a.csv')).slice(2)).toEqual([0, 0, 0]);
      clean.store.clear();
      // A row that is no row sends the file the longer way.
      const other = await loaded(engine, { 'a.csv': `${text}a,b,c,d,e,f,g,h,i,j,k,l,m,n,o\n` });
      expect(accountOf(other.file('a.csv')).slice(2)).toEqual([1, 0, 0]);
      expect(hashOf(table)).toEqual(inOnePass);
      expect(other.file('a.csv').totals).toEqual(totals);
      other.store.clear();
    },
  );

  it.each([
    [
      'month',
      ['2007-04', '200704', '2007_04', 'Apr-07', 'Apr 2007', 'April 2007', '01/04/2007', '2007-04-01', '20070401'],
      1,
    ],
    ['period', ['2007/08', '2007/2008'], 12],
    ['financial_year', ['2007/08', '2007-08', '0708', '2007-2008'], 12],
    ['quarter_start', ['2007-04-01', '01/04/2007', '2007_04-06'], 3],
  ] as const)('knows every spelling of April 2007 in a column %s', async (heading, spellings, months) => {
    for (const spelling of spellings) {
      const { rows, store } = await loaded(engine, {
        'r.csv': csv(`${heading},practice_code,specialty_code,referrals`, `${spelling},A81001,307,6`),
      });
      expect([spelling, ...rows('referral', 'first_month', 'months')]).toEqual([spelling, [2007 * 12 + 3, months]]);
      store.clear();
    }
  });

  it('spells the first year and the last as it does the others, and a year out of range is set aside', async () => {
    const line = (month: string, code: number) => `${month},A8100${code},307,6`;
    const { rows, file, store } = await loaded(engine, {
      'r.csv': csv(
        'month,practice_code,specialty_code,referrals',
        line('2024-12', 1),
        line('1990-01', 2),
        line('2049-12', 3),
        line('2051-01', 4),
        line('1989-12', 5),
      ),
    });
    expect(rows('referral', 'unit_code', 'first_month')).toEqual([
      ['A81001', 2024 * 12 + 11],
      ['A81002', 1990 * 12],
      ['A81003', 2049 * 12 + 11],
      ['A81004', 2051 * 12],
    ]);
    expect(file('r.csv').setAside).toMatchObject([
      { line: 6, value: '1989-12', reason: 'not a period that can be read' },
    ]);
    store.clear();
  });

  it('gives every indicator the group of its leading letters, also those that the head does not name', async () => {
    const lines = Array.from(
      { length: 4000 },
      (_, index) => `2007/08,A${10000 + index},${['DM5', 'CHD8', 'CVDPP001'][index % 3] ?? ''},1,2,0`,
    );
    const qof = (...more: readonly string[]) =>
      csv('financial_year,practice_code,indicator_code,numerator,denominator,exceptions', ...lines, ...more);
    for (const more of [[], ['2007/08,A99999,ZZ9,1,2,0']]) {
      const { rows, store } = await loaded(engine, { 'q.csv': qof(...more) });
      expect(
        rows(
          '(select indicator_code, group_code, count(*)::integer as n from qof group by all)',
          'indicator_code',
          'group_code',
          'n',
        ),
      ).toEqual([
        ['CHD8', 'CHD', 1333],
        ['CVDPP001', 'CVDPP', 1333],
        ['DM5', 'DM', 1334],
        ...more.map(() => ['ZZ9', 'ZZ', 1]),
      ]);
      store.clear();
    }
  });

  it('is not taken for one where a key stands twice among many units of one pattern', async () => {
    const lines = Array.from(
      { length: 3000 },
      (_, index) => `2007/08,A${10000 + Math.floor(index / 3)},DM${(index % 3) + 1},1,2,0`,
    );
    const { file, store } = await loaded(engine, {
      'q.csv': csv(
        'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
        ...lines,
        '2007/08,A10500,DM2,1,3,0',
      ),
    });
    expect(accountOf(file('q.csv'))).toEqual([3001, 2999, 2, 0, 0]);
    expect(file('q.csv').setAside.map(({ line }) => line)).toEqual([1503, 3002]);
    store.clear();
  });
});
