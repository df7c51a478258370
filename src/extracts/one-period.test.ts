import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { sql } from '@/engine/sql';
import { csv, loaded } from '../../tests/sql/canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const QOF = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';
const year = (name: string) => csv(QOF, `${name},A81001,DM5,90,95,5`, `${name},A81002,DM5,80,85,5`);
/** April of 2006. */
const FIRST = 2006 * 12 + 3;

/** How many tables the engine reads for the rows of a year, by its own plan. */
function tablesRead(first: number): number {
  const plan = engine.query(
    sql`explain select unit_code from qof where first_month >= ${first} and first_month < ${first + 12}`,
    (row) => String(row['explain_value']),
  );
  return plan.join('\n').split('SEQ_SCAN').length - 1;
}

it('leaves the files of other years unread', async () => {
  const { rows, store } = await loaded(engine, { 'a.csv': year('2006/07'), 'b.csv': year('2007/08'), 'c.csv': year('2008/09') }); // prettier-ignore
  expect([FIRST, FIRST + 12, FIRST + 24, FIRST + 36].map(tablesRead)).toEqual([1, 1, 1, 0]);
  expect(rows('qof', 'first_month', 'months')).toEqual([0, 0, 12, 12, 24, 24].map((after) => [FIRST + after, 12]));
  store.clear();
});

it('keeps the periods of a file that has several', async () => {
  const two = csv(QOF, '2006/07,A81001,DM5,90,95,5', '2007/08,A81001,DM5,91,95,5');
  const { rows, store } = await loaded(engine, { 'a.csv': two, 'b.csv': year('2008/09') });
  expect([FIRST, FIRST + 12, FIRST + 24].map(tablesRead)).toEqual([1, 1, 2]);
  expect(rows('qof', 'first_month', 'numerator')).toEqual([
    [FIRST, 90],
    [FIRST + 12, 91],
    [FIRST + 24, 80],
    [FIRST + 24, 90],
  ]);
  store.clear();
});

it('keeps the lengths of periods that begin in the same month', async () => {
  const list = csv('month,practice_code,patients', '2007-04,A81001,5000', '2007-04,A81002,4000');
  const years = csv('financial_year,practice_code,patients', '2007/08,A81001,5100');
  const { rows, store } = await loaded(engine, { 'a.csv': list, 'b.csv': years });
  expect(rows('list_size', 'first_month', 'months', 'patients')).toEqual([
    [FIRST + 12, 1, 4000],
    [FIRST + 12, 1, 5000],
    [FIRST + 12, 12, 5100],
  ]);
  store.clear();
});
