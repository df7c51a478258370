import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from './engine';
import { createNodeEngine } from './node-engine';
import { QueryError } from './query-error';
import { joinSql, quoteName, quoteText, sql } from './sql';

const text = (value: string) => new TextEncoder().encode(value);
let engine: Engine;

beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

describe('engine', () => {
  it('binds values, whatever they hold', () => {
    const awkward = `O'Brien"; drop table x; -- ? $1`;
    const rows = engine.query(
      sql`select ${awkward} as a, ${1.5} as b, ${null} is null as c, ${true} as d`,
      (row) => row,
    );
    expect(rows).toEqual([{ a: awkward, b: 1.5, c: true, d: true }]);
  });

  it('quotes names and puts statements inside each other with their values', () => {
    const name = 'a "quoted" name';
    engine.run(sql`create table ${quoteName(name)} as select ${7} as ${quoteName('x y')}`);
    const where = joinSql([sql`${quoteName('x y')} = ${7}`, sql`${'a'} = ${'a'}`], ' and ');
    expect(engine.query(sql`select * from ${quoteName(name)} where ${where}`, (row) => row['x y'])).toEqual([7]);
  });

  it('makes a table of columns, with text, numbers and nulls', () => {
    engine.createTable('from_columns', { code: ['A81001', null], n: [1.5, null], none: [null, null] });
    expect(engine.query(sql`select * from from_columns`, (row) => row)).toEqual([
      { code: 'A81001', n: 1.5, none: null },
      { code: null, n: null, none: null },
    ]);
    engine.createTable('no_rows', { code: [], n: [] });
    expect(engine.query(sql`select * from no_rows`, (row) => row)).toEqual([]);
  });

  it('reads a file by bytes and by path, and only under its own folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-'));
    writeFileSync(join(folder, 'b.csv'), 'a\n2\n');
    const paths = [engine.addFile(text('a\n1\n')), engine.addFile({ path: join(folder, 'b.csv') })];
    const values = paths.flatMap((path) =>
      engine.query(sql`select a from read_csv(${quoteText(path)}, header = true)`, (row) => row['a']),
    );
    expect(values).toEqual([1, 2]);
    engine.dropFile(paths[0] ?? '');
    expect(() => engine.run(sql`select * from read_csv(${quoteText(paths[0] ?? '')})`)).toThrow(QueryError);
  });

  it('answers the same question anew when its tables or its values are others', () => {
    const ask = (code: string | number | null) =>
      engine.query(sql`select n from asked_again where code = ${code} order by n`, ({ n }) => n);
    engine.createTable('asked_again', { code: ['a', 'a', 'b'], n: [1, 2, 3] });
    expect([ask('a'), ask('b'), ask(null)]).toEqual([[1, 2], [3], []]);
    engine.run(sql`insert into asked_again values ('a', 4)`);
    expect(ask('a')).toEqual([1, 2, 4]);
    // Another table under its name, with columns of other types in another order.
    engine.run(sql`drop table asked_again`);
    expect(() => ask('a')).toThrow(QueryError);
    engine.createTable('asked_again', { n: ['x', 'y'], other: [1, 2], code: [7, 8] });
    expect([ask(8), ask('7')]).toEqual([['y'], ['x']]);
    engine.run(sql`drop table asked_again`);
    engine.run(sql`create view asked_again as select 9 as n, 'a' as code`);
    expect(ask('a')).toEqual([9]);
    engine.run(sql`create or replace view asked_again as select 10 as n, 'a' as code`);
    expect(ask('a')).toEqual([10]);
    for (let other = 0; other < 100; other += 1) {
      const text = sql`select ${other} + ${sql`${other}`} as ${quoteName(`n${other}`)}`;
      expect(engine.query(text, (row) => row[`n${other}`])).toEqual([2 * other]);
    }
    expect(ask('a')).toEqual([10]);
  });

  it('undoes a transaction whose work throws', () => {
    engine.run(sql`create table kept (x integer)`);
    expect(() =>
      engine.transaction(() => {
        engine.run(sql`insert into kept values (1)`);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(engine.query(sql`select count(*)::integer as n from kept`, (row) => row['n'])).toEqual([0]);
  });

  it('keeps the statement and the cause of an error', () => {
    let caught: unknown;
    try {
      engine.run(sql`select * from nowhere where x = ${1}`);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(QueryError);
    expect((caught as QueryError).sql).toBe('select * from nowhere where x = ?');
    expect((caught as QueryError).cause).toBeInstanceOf(Error);
    expect((caught as QueryError).message).toContain('nowhere');
  });

  it('reaches neither the disk nor the network, and cannot be unlocked', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end('a\n1\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const refused = [
      sql`select * from read_csv('/etc/passwd')`,
      sql`select * from read_text('/etc/hostname')`,
      sql`select * from read_csv(${quoteText(`http://127.0.0.1:${port}/a.csv`)})`,
      sql`select * from read_csv('extracts/../package.json')`,
      sql`copy (select 1) to ${quoteText(`http://127.0.0.1:${port}/out.csv`)}`,
      sql`copy (select 1) to '/tmp/out-of-the-engine.csv'`,
      sql`attach '/tmp/other.db'`,
      sql`load httpfs`,
      sql`set enable_external_access = true`,
      sql`set allowed_directories = ['/']`,
      sql`set autoload_known_extensions = true`,
      sql`select * from read_parquet('extracts/1')`,
    ];
    for (const statement of refused) expect(() => engine.run(statement), statement.text).toThrow(QueryError);
    await new Promise((resolve) => server.close(resolve));
    expect(requests).toBe(0);
    expect(engine.query(sql`select 1 as x`, (row) => row['x'])).toEqual([1]);
  });
});
