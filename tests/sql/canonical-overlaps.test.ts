import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { csv, loaded } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const OUTPATIENTS = 'month,practice_code,specialty_code,provider_code,first_attendances,follow_up_attendances';
const COLUMNS = ['unit_code', 'first_month', 'specialty_code', 'provider_code', 'first_attendances'] as const;

/** Every order of some things. */
function orders<T>(things: readonly T[]): readonly (readonly T[])[] {
  return things.length < 2
    ? [things]
    : things.flatMap((thing, index) => orders(things.toSpliced(index, 1)).map((rest) => [thing, ...rest]));
}

/** The rows that stand, and the notes on overlaps, whichever order files are loaded in; fails where orders differ. */
async function standing(
  files: Readonly<Record<string, string>>,
  view = 'outpatient',
  columns: readonly string[] = COLUMNS,
) {
  const results = [];
  for (const order of orders(Object.entries(files))) {
    const { rows, store } = await loaded(engine, Object.fromEntries(order));
    const notes = store.notes().filter(({ code }) => code === 'overlap');
    results.push({ rows: rows(view, ...columns), notes: notes.toSorted((a, b) => (a.text < b.text ? -1 : 1)) });
    store.clear();
  }
  const [first = { rows: [], notes: [] }, ...others] = results;
  for (const other of others) expect(other).toEqual(first);
  return first;
}

describe('two files of which one names the provider in some rows only', () => {
  it('are never added for a practice and month that both give', async () => {
    // b.csv sorts last and is believed. April: 10 at RWG and 3 at no named provider are all there is; 11 at RWG and 5 at
    // RC9 are not added to the 3. May: b names RWG alone, a gives the whole.
    const { rows, notes } = await standing({
      'a.csv': csv(
        OUTPATIENTS,
        '2007-04,A81001,307,RWG,11,1',
        '2007-04,A81001,307,RC9,5,1',
        '2007-05,A81001,307,,20,1',
      ),
      'b.csv': csv(OUTPATIENTS, '2007-04,A81001,307,RWG,10,1', '2007-04,A81001,307,,3,1', '2007-05,A81001,307,RWG,9,1'), // prettier-ignore
    });
    expect(rows).toEqual([
      ['A81001', 24087, '307', 'RWG', 10],
      ['A81001', 24087, '307', null, 3],
      ['A81001', 24088, '307', 'RWG', 9],
    ]);
    // Compared without the provider in both months, since one file leaves it out there: 13 against 16, 9 against 20.
    expect(notes).toEqual([
      {
        code: 'overlap',
        text: '“b.csv” and “a.csv” both give outpatients for the same unit, period, specialty and provider, 2 times. 2 of them differ. “b.csv” is used, because its name sorts last; the rows of the other are left out there.',
        count: 2,
        examples: [
          'A81001 2007-04 307: first attendances 13 against 16',
          'A81001 2007-05 307: first attendances 9 against 20',
        ],
      },
    ]);
  });

  it('keep what only one of them gives: another practice, month, specialty or named provider', async () => {
    const { rows } = await standing({
      'a.csv': csv(
        OUTPATIENTS,
        '2007-04,A81001,307,RC9,5,1',
        '2007-04,A81001,320,,6,1',
        '2007-05,A81001,307,,7,1',
        '2007-04,A81002,307,RWG,8,1',
      ),
      'b.csv': csv(OUTPATIENTS, '2007-04,A81001,307,RWG,10,1', '2007-04,A81003,307,,1,1', '2007-06,A81003,307,,1,1'),
    });
    expect(rows.map((row) => row[4])).toEqual([5, 10, 6, 7, 8, 1, 1]);
  });
});

describe('three files in a chain', () => {
  it('a row that was superseded takes no other with it', async () => {
    // c supersedes b's row without a provider; b's row no longer counts, and a's RC9 is given by no row that stands.
    const { rows, notes } = await standing({
      'a.csv': csv(OUTPATIENTS, '2007-04,A81001,307,RC9,5,1', '2007-04,A81002,307,RC9,6,1'),
      'b.csv': csv(OUTPATIENTS, '2007-04,A81001,307,,20,1', '2007-04,A81002,307,,21,1'),
      'c.csv': csv(OUTPATIENTS, '2007-04,A81001,307,RWG,9,1'),
    });
    expect(rows).toEqual([
      ['A81001', 24087, '307', 'RC9', 5],
      ['A81001', 24087, '307', 'RWG', 9],
      ['A81002', 24087, '307', null, 21],
    ]);
    expect(notes.map(({ text, examples }) => [text.slice(0, 24), examples])).toEqual([
      ['“b.csv” and “a.csv” both', ['A81002 2007-04 307: first attendances 21 against 6']],
      ['“c.csv” and “b.csv” both', ['A81001 2007-04 307: first attendances 9 against 20']],
    ]);
  });

  it('a copy under another name stands by the better of its names', async () => {
    const one = csv(OUTPATIENTS, '2007-04,A81001,307,RWG,1,1');
    const files = { 'a_v1.csv': one, 'b_v2.csv': csv(OUTPATIENTS, '2007-04,A81001,307,RWG,2,1'), 'c_v3.csv': one };
    const { rows, notes } = await standing(files);
    expect(rows).toEqual([['A81001', 24087, '307', 'RWG', 1]]);
    expect(notes[0]?.text).toContain('“c_v3.csv” is used, because its name has the later version');
  });
});

describe('BNF codes and totals', () => {
  const PRESCRIBING = 'month,practice_code,bnf_code,items,actual_cost';
  it('are compared as far as both go, each row by its own length', async () => {
    // b.csv: a chapter for A81001 (0601 of a is part of it), sections for A81002 (0602 of a is not in b).
    const { rows } = await standing(
      {
        'a.csv': csv(PRESCRIBING, '2007-04,A81001,0601,3,4', '2007-04,A81002,0601012,5,6', '2007-04,A81002,0602,7,8'),
        'b.csv': csv(PRESCRIBING, '2007-04,A81001,06,9,9', '2007-04,A81002,0601,5,6'),
      },
      'prescribing',
      ['unit_code', 'bnf_code', 'items'],
    );
    expect(rows).toEqual([
      ['A81001', '06', 9],
      ['A81002', '0601', 5],
      ['A81002', '0602', 7],
    ]);
  });

  it('a practice’s total in one file is not added to its parts in another', async () => {
    const { rows } = await standing(
      {
        'a.csv': csv(PRESCRIBING, '2007-04,A81001,0601,3,4', '2007-04,A81001,0206,5,6', '2007-05,A81001,0206,1,1'),
        'b_v2.csv': csv(PRESCRIBING, '2007-04,A81001,Total,8,11'),
      },
      'prescribing',
      ['first_month', 'bnf_code', 'items'],
    );
    expect(rows).toEqual([
      [24087, 'TOTAL', 8],
      [24088, '0206', 1],
    ]);
  });
});

describe('any three files', () => {
  const row = fc.record({
    month: fc.constantFrom('2007-04', '2007-05'),
    unit: fc.constantFrom('A81001', 'A81002'),
    specialty: fc.constantFrom('307', '320'),
    provider: fc.constantFrom('', 'RWG', 'RC9'),
    firsts: fc.nat(9),
  });
  type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;
  const file = fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 6,
    selector: ({ month, unit, specialty, provider }) => `${month} ${unit} ${specialty} ${provider}`,
  });

  const meets = (a: Row, b: Row) =>
    a.month === b.month &&
    a.unit === b.unit &&
    a.specialty === b.specialty &&
    (a.provider === b.provider || a.provider === '' || b.provider === '');

  it('give the rows that no row which stands supersedes, in any order of loading', async () => {
    await fc.assert(
      fc.asyncProperty(file, file, file, async (first, second, third) => {
        // Versions in the names: the third file is believed first.
        const files = { 'a_v1.csv': first, 'b_v2.csv': second, 'c_v3.csv': third };
        const expected: Row[] = [];
        for (const rows of [third, second, first]) {
          expected.push(...rows.filter((found) => !expected.some((stands) => meets(stands, found))));
        }
        const texts = Object.entries(files).map(([name, rows]): [string, string] => [
          name,
          csv(OUTPATIENTS, ...rows.map(({ month, unit, specialty, provider, firsts }) => `${month},${unit},${specialty},${provider},${firsts},0`)), // prettier-ignore
        ]);
        const { rows } = await standing(Object.fromEntries(texts));
        const plain = (unit: unknown, month: unknown, specialty: unknown, provider: unknown, firsts: unknown) =>
          [unit, month, specialty, provider ?? '', firsts].join(' ');
        expect(rows.map(([unit, month, specialty, provider, firsts]) => plain(unit, month, specialty, provider, firsts)).sort()) // prettier-ignore
          .toEqual(
            expected
              .map(({ month, unit, specialty, provider, firsts }) =>
                plain(unit, month === '2007-04' ? 24087 : 24088, specialty, provider, firsts),
              ) // prettier-ignore
              .sort(),
          );
      }),
      { seed: 20074, numRuns: 12 },
    );
  }, 240_000);
});
