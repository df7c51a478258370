import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { QueryError } from '../../src/engine/query-error';
import { quoteText, sql } from '../../src/engine/sql';
import { createNativeEngine, type NativeEngine } from './native-engine';

// A second engine works beside the first: on a machine that does several things at once that takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let folder: string;
let engine: NativeEngine;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'native-'));
  engine = createNativeEngine({ folder, memory: 256_000_000, threads: 2, writes: [] });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

describe('native engine', () => {
  it('answers at once, with values bound and numbers of every width as numbers', () => {
    const awkward = `O'Brien"; drop table x; -- ? $1`;
    const rows = engine.query(
      sql`select ${awkward} as a, ${1.5} as b, ${null} is null as c, ${true} as d, 3::bigint as e, sum(2::bigint) as f, 1.25::decimal(9, 2) as g, 'a'::blob as h`,
      (row) => row,
    );
    expect(rows).toMatchObject([{ a: awkward, b: 1.5, c: true, d: true, e: 3, f: 2, g: 1.25 }]);
    expect(rows[0]?.['h']).toBeInstanceOf(Uint8Array);
    expect(engine.columns(sql`select 1 as x union all select 2 order by 1`).objects()).toEqual([{ x: 1 }, { x: 2 }]);
  });

  it('makes a table of columns as the other engine does', () => {
    engine.createTable('from_columns', { code: ['A81001', null], n: [1.5, null], none: [null, null] });
    expect(engine.query(sql`select *, typeof(none) as t from from_columns`, (row) => row)).toEqual([
      { code: 'A81001', n: 1.5, none: null, t: 'VARCHAR' },
      { code: null, n: null, none: null, t: 'VARCHAR' },
    ]);
    expect(() => engine.createTable('from_columns', { code: ['x'] })).toThrow(QueryError);
  });

  it('reads bytes, takes back what a transaction did, and forgets a file', () => {
    const path = engine.addFile(new TextEncoder().encode('a\n1\n'));
    const read = sql`select a from read_csv(${quoteText(path)}, header = true)`;
    expect(engine.query(read, (row) => row['a'])).toEqual([1]);
    engine.dropFile(path);
    expect(() => engine.run(read)).toThrow(QueryError);
    engine.run(sql`create table kept (x integer)`);
    const work = () =>
      engine.transaction(() => {
        engine.run(sql`insert into kept values (1)`);
        throw new Error('stop');
      });
    expect(work).toThrow('stop');
    expect(engine.query(sql`select count(*) as n from kept`, (row) => row['n'])).toEqual([0]);
  });

  it('reaches neither the network nor the disk outside its folders, and cannot be unlocked', () => {
    const refused = [
      `select * from read_csv('/etc/passwd')`,
      `select * from read_parquet('/etc/passwd')`,
      `select * from read_csv('http://127.0.0.1:9/a.csv')`,
      `copy (select 1) to '${tmpdir()}/out-of-the-native-engine.csv'`,
      `copy (select 1) to '${folder}/../out-of-the-native-engine.csv'`,
      `attach '${tmpdir()}/other.db'`,
      `install httpfs`,
      `load httpfs`,
      `set enable_external_access = true`,
      `set memory_limit = '100GB'`,
    ];
    for (const text of refused) expect(() => engine.run({ text, values: [] }), text).toThrow(QueryError);
  });
});
