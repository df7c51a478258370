import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { sql } from '../../src/engine/sql';
import { LoadCancelled } from '../../src/extracts/load-cancelled';
import { bytes, csv, loaded, tablesIn } from './canonical-store';

const HEADER = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';
const qof = (practice: string, numerator: number) =>
  bytes(csv(HEADER, `2007/08,${practice},DM5,${numerator},95,5`, `2007/08,${practice},DM6,1,95,5`));

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

describe('a load that is cancelled', () => {
  it('leaves the store as it was, though a file of it had been read', async () => {
    const { store, rows } = await loaded(engine, { 'a.csv': qof('A81001', 90) });
    const columns = ['unit_code', 'indicator_code', 'numerator'] as const;
    const before = {
      files: store.files(),
      tables: tablesIn(engine),
      rows: rows('qof', ...columns),
      notes: store.notes(),
    };
    expect(before.rows).toHaveLength(2);
    const stop = new AbortController();
    const read: string[] = [];
    // The second takes the place of rows of the first: those have to stand again.
    const load = store.load(
      [{ name: 'b.csv', content: qof('A81001', 91) }, { name: 'c.csv', content: qof('A81003', 92) }], // prettier-ignore
      ({ name, step }) => {
        read.push(name);
        if (name === 'b.csv' && step === 'Reading rows') stop.abort();
      },
      [],
      stop.signal,
    );
    await expect(load).rejects.toThrow(LoadCancelled);
    expect(read).not.toContain('c.csv');
    expect(store.files()).toEqual(before.files);
    expect(tablesIn(engine)).toEqual(before.tables);
    expect(rows('qof', ...columns)).toEqual(before.rows);
    expect(store.notes()).toEqual(before.notes);
    const { loaded: again } = await store.load([{ name: 'c.csv', content: qof('A81003', 92) }]);
    expect(again.map(({ name }) => name)).toEqual(['c.csv']);
    expect(rows('qof', ...columns)).toHaveLength(4);
    store.clear();
  });

  it('reads no file when it was cancelled before', async () => {
    const { store } = await loaded(engine, {});
    const told: string[] = [];
    const load = store.load([{ name: 'a.csv', content: qof('A81001', 90) }], ({ step }) => told.push(step), [], AbortSignal.abort()); // prettier-ignore
    await expect(load).rejects.toThrow(LoadCancelled);
    expect(told).toEqual([]);
    expect(engine.query(sql`select count(*)::integer as n from qof`, (row) => row['n'])).toEqual([0]);
  });
});

describe('a text of many buffers', () => {
  it('is read to its last row, and its broken rows are found by their lines', async () => {
    const rows = 250_000;
    const lines = Array.from({ length: rows }, (_, at) => `2007/08,A8${String(at % 5000).padStart(4, '0')},X${Math.floor(at / 5000)},${at % 90},95,5`); // prettier-ignore
    lines[200_000] = '2007/08,A80000,Y1,1,95,5,too,many';
    lines[249_998] = '2007/08,A80000,Y2,one,95,5';
    const text = csv([HEADER, ...lines].join('\n'));
    expect(text.length).toBeGreaterThan(1.5 * 4_000_000);
    const { store, file } = await loaded(engine, { 'large.csv': text });
    const { rowsRead, rowsLoaded, setAside, totals } = file('large.csv');
    expect([rowsRead, rowsLoaded]).toEqual([rows, rows - 2]);
    expect(setAside.map(({ line }) => line)).toEqual([200_002, 250_000]);
    const sum = lines.reduce((total, _, at) => total + (at === 200_000 || at === 249_998 ? 0 : at % 90), 0);
    expect(totals['numerator']).toBe(sum);
    store.clear();
  });
});
