import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from './engine';
import { createNodeEngine } from './node-engine';
import { rememberQueries, type RememberedQueries } from './remembered-queries';
import { sql } from './sql';

let bare: Engine;
let asked: number;
let faces: RememberedQueries;

beforeAll(async () => {
  bare = await createNodeEngine();
  const counting: Engine = {
    ...bare,
    query(statement, decode) {
      asked += 1;
      return bare.query(statement, decode);
    },
  };
  faces = rememberQueries(counting);
  faces.writing.run(sql`create table counted (code varchar, x double)`);
  faces.writing.run(sql`insert into counted values ('A', 1), ('B', 2)`);
});
afterAll(() => bare.close());

const total = (code: string) =>
  faces.answering.query(sql`select sum(x) as x from counted where code <= ${code}`, (row) => Number(row['x']))[0];

describe('rememberQueries', () => {
  it('asks once for the same statement with the same values, and again for other values', () => {
    asked = 0;
    expect([total('B'), total('B'), total('A'), total('B')]).toEqual([3, 3, 1, 3]);
    expect(asked).toBe(2);
  });

  it('decodes anew each time', () => {
    const statement = sql`select code from counted order by 1`;
    expect(faces.answering.query(statement, (row) => row['code'])).toEqual(['A', 'B']);
    expect(faces.answering.query(statement, (row) => `${String(row['code'])}!`)).toEqual(['A!', 'B!']);
  });

  it('forgets at every way of writing, and at one that is taken back', () => {
    total('Z');
    faces.writing.run(sql`insert into counted values ('C', 4)`);
    expect(total('Z')).toBe(7);
    faces.writing.createTable('other', { n: [1] });
    asked = 0;
    expect(total('Z')).toBe(7);
    expect(asked).toBe(1);
    faces.writing.transaction(() => {
      faces.writing.run(sql`insert into counted values ('D', 8)`);
      expect(total('Z')).toBe(15);
    });
    expect(total('Z')).toBe(15);
    expect(() =>
      faces.writing.transaction(() => {
        faces.writing.run(sql`delete from counted`);
        expect(total('Z')).toBe(0);
        throw new Error('taken back');
      }),
    ).toThrow('taken back');
    expect(total('Z')).toBe(15);
  });

  it('keeps no long answers, and forgets the oldest of many short ones', () => {
    const rows = (count: number) => faces.answering.query(sql`select range as n from range(${count}::bigint)`, (row) => Number(row['n'])).length; // prettier-ignore
    asked = 0;
    expect([rows(10_001), rows(10_001)]).toEqual([10_001, 10_001]);
    expect(asked).toBe(2);
    asked = 0;
    rows(5);
    for (let count = 9_000; count < 9_050; count += 1) rows(count);
    rows(9_049);
    expect(asked).toBe(51);
    rows(5);
    expect(asked).toBe(52);
  });
});
