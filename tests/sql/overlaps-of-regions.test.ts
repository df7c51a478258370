import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { csv, loaded } from './canonical-store';

const HEADER = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';
const region = (...practices: readonly string[]) =>
  csv(HEADER, ...practices.map((practice, at) => `2007/08,${practice},DM5,${80 + at},95,5`));

let engine: Engine;
/** How often rows of two files were compared. */
let compared = 0;
beforeAll(async () => {
  const own = await createNodeEngine();
  engine = {
    ...own,
    run(statement) {
      if (statement.text.includes('table "overlap_lost" as')) compared += 1;
      own.run(statement);
    },
  };
});
afterAll(() => engine.close());

it('files of regions that share no practice are not compared row by row, and all their rows stand', async () => {
  compared = 0;
  const { rows, store } = await loaded(engine, {
    'north.csv': region('A81001', 'A81002'),
    'south.csv': region('A82001', 'A82002'),
    'west.csv': region('A83001', 'A83002'),
  });
  expect(compared).toBe(0);
  expect(rows('qof', 'unit_code', 'numerator')).toEqual(
    ['A81001', 'A81002', 'A82001', 'A82002', 'A83001', 'A83002'].map((code, at) => [code, 80 + (at % 2)]),
  );
  expect(store.notes().filter(({ code }) => code.includes('overlap'))).toEqual([]);
  store.clear();
});

it('one practice that two of them share counts once, and the others are left alone', async () => {
  compared = 0;
  const { rows, store } = await loaded(engine, {
    'north.csv': region('A81001', 'A81002'),
    'south.csv': region('A82001', 'A81001'),
    'west.csv': region('A83001'),
  });
  expect(compared).toBeGreaterThan(0);
  const codes = rows('qof', 'unit_code').map(([code]) => code);
  expect(codes).toEqual(['A81001', 'A81002', 'A82001', 'A83001']);
  expect(store.notes().some(({ text }) => text.includes('north.csv') && text.includes('south.csv'))).toBe(true);
  expect(store.notes().some(({ text }) => text.includes('west.csv') && /north|south/.test(text))).toBe(false);
  store.clear();
});

it('a file without units is compared with every other', async () => {
  compared = 0;
  const targets = csv('measure,period,target', 'dna-rate,2007/08,5');
  const { store, report } = await loaded(engine, { 'a.csv': targets, 'b.csv': csv('measure,period,target', 'dna-rate,2007/08,6') }); // prettier-ignore
  expect(report.refused).toEqual([]);
  expect(compared).toBeGreaterThan(0);
  store.clear();
});
