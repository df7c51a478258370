import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { accountOf, csv, loaded } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const HEADER = 'month;practice_code;bnf_code;items;actual_cost';

/** Items and cost of the rows of a `;`-separated prescribing file, its account and what it says of its numbers. */
async function read(...lines: readonly string[]) {
  const { file, rows, store } = await loaded(engine, { 'p.csv': csv(HEADER, ...lines) });
  const { notes, setAside } = file('p.csv');
  const said = notes.filter(({ code }) => code === 'number-style').map(({ text }) => text.slice(0, 38));
  const result = {
    rows: rows('prescribing', 'items', 'actual_cost'),
    account: accountOf(file('p.csv')),
    said,
    setAside,
  };
  store.clear();
  return result;
}

const COMMA = 'Numbers were read with a comma before ';
const POINT = 'Numbers were read with a point before ';
const UNCLEAR = 'Nothing in the file tells whether the ';

describe('numbers of a file that is separated by semicolons', () => {
  it('are read with decimal commas and thousands points where it writes them so', async () => {
    const { rows, account, said } = await read(
      '2007-04;A81001;0601;1.080;2,79',
      '2007-04;A81002;0601;7.389;1.234.567,5',
      '2007-04;A81003;0601;12;£1.080',
      '2007-04;A81004;0601;-1.000;-0,125',
      '2007-04;A81005;0601;*;3',
    );
    expect(rows).toEqual([[-1000, -0.125], [12, 1080], [1080, 2.79], [7389, 1234567.5], [null, 3]]); // prettier-ignore
    expect(account).toEqual([5, 5, 0, 0, 0]);
    expect(said).toEqual([COMMA]);
  });

  it('are known by groups in counts alone, since a count is whole', async () => {
    const { rows, said } = await read('2007-04;A81001;0601;7.389;5.250', '2007-04;A81002;0601;12;3');
    expect(rows).toEqual([[12, 3], [7389, 5250]]); // prettier-ignore
    expect(said).toEqual([COMMA]);
  });

  it('are read with decimal points where it writes them so', async () => {
    const { rows, said } = await read('2007-04;A81001;0601;1,080;2.79', '2007-04;A81002;0601;12;1.080');
    expect(rows).toEqual([[12, 1.08], [1080, 2.79]]); // prettier-ignore
    expect(said).toEqual([POINT]);
  });

  it('need no note where none has a mark', async () => {
    const { rows, said } = await read('2007-04;A81001;0601;1;2', '2007-04;A81002;0601;12;3');
    expect(rows).toEqual([[1, 2], [12, 3]]); // prettier-ignore
    expect(said).toEqual([]);
  });

  it('are set aside where nothing tells which mark is which', async () => {
    const { rows, account, said, setAside } = await read('2007-04;A81001;0601;1;1.080', '2007-04;A81002;0601;12;3');
    expect(rows).toEqual([[12, 3]]);
    expect(account).toEqual([2, 1, 1, 0, 0]);
    expect(setAside).toEqual([
      { part: null, line: 2, column: 'actual_cost', value: '1.080', reason: 'a number that may be read in two ways' },
    ]);
    expect(said).toEqual([UNCLEAR]);
  });

  it('are read each by its own form where the file mixes both, and set aside where that leaves two', async () => {
    const { rows, account, said } = await read(
      '2007-04;A81001;0601;1;2,79',
      '2007-04;A81002;0601;2;2.79',
      '2007-04;A81003;0601;3;1.080',
      '2007-04;A81004;0601;4;1,080',
      '2007-04;A81005;0601;5;twelve',
    );
    expect(rows).toEqual([[1, 2.79], [2, 2.79]]); // prettier-ignore
    expect(account).toEqual([5, 2, 3, 0, 0]);
    expect(said).toEqual([UNCLEAR]);
  });

  it('far down decide for those at the head', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `2007-04;A${10000 + index};0601;1.080;1.500`);
    const { rows, account } = await read(...many, '2007-04;A81001;0601;2;0,5');
    expect(account).toEqual([3001, 3001, 0, 0, 0]);
    expect(rows[0]).toEqual([2, 0.5]);
    expect(rows[1]).toEqual([1080, 1500]);
    expect(rows[3000]).toEqual([1080, 1500]);
  });
});

describe('numbers of other files', () => {
  it('separated by commas have thousands commas', async () => {
    const { rows, file, store } = await loaded(engine, {
      'p.csv': csv(HEADER.replaceAll(';', ','), '2007-04,A81001,0601,"1,080",1.5', '2007-04,A81002,0601,"1,234,567","£2,500.25"', '2007-04,A81003,0601,"2,79",1'), // prettier-ignore
    });
    expect(rows('prescribing', 'items', 'actual_cost')).toEqual([[1080, 1.5], [1234567, 2500.25]]); // prettier-ignore
    expect(file('p.csv').setAside).toMatchObject([{ line: 4, column: 'items', value: '2,79', reason: 'not a number' }]);
    store.clear();
  });

  it('separated by tabs are told apart alike', async () => {
    const { rows, store } = await loaded(engine, {
      'p.tsv': csv(HEADER, '2007-04;A81001;0601;1.080;2,79').replaceAll(';', '\t'),
      'q.tsv': csv(HEADER, '2007-05;A81001;0601;1,080;2.79').replaceAll(';', '\t'),
    });
    expect(rows('prescribing', 'first_month', 'items', 'actual_cost')).toEqual([[24087, 1080, 2.79], [24088, 1080, 2.79]]); // prettier-ignore
    store.clear();
  });

  it('of an activity return are told apart alike', async () => {
    const header = 'org_code;name;period;first attendances seen;subsequent attendances seen';
    const { rows, file, store } = await loaded(engine, {
      'return.csv': csv(header, 'RY1;Alder Trust;2007-04;1.080;12.345', 'RY2;Beech Trust;2007-04;7;8'),
    });
    expect(rows('outpatient', 'unit_code', 'first_attendances', 'follow_up_attendances')).toEqual([
      ['RY1', 1080, 12345],
      ['RY2', 7, 8],
    ]);
    expect(file('return.csv').notes.map(({ code }) => code)).toContain('number-style');
    store.clear();
  });
});
