import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { quoteName, sql } from '../../src/engine/sql';
import { csvText } from '../../src/exports/csv-text';
import { ExtractStore } from '../../src/extracts/extract-store';
import { dropStaged } from '../../src/extracts/loaded-pieces';
import { ProgressTeller } from '../../src/extracts/progress-teller';
import { readFile, type FileOutcome } from '../../src/extracts/read-file';
import { UnreadableFile } from '../../src/extracts/reading';
import { faultyTable, lineOf, runs, seeded, tableOf, UNIT_KINDS, type AnyTable } from '../support/any-table';
import { workbookOf } from '../support/broken-sheets';
import { zipOf } from '../support/raw-zip';
import { bytes, csv, tablesIn } from './canonical-store';

let engine: Engine;
let before: readonly string[];
beforeAll(async () => {
  engine = await createNodeEngine();
  const store = new ExtractStore(engine);
  store.clear();
  before = tablesIn(engine);
});
afterAll(() => engine.close());

/** Reads a file, gives what each part came to with the rows that wait to be stored, and forgets them. */
async function read(content: Uint8Array): Promise<readonly (readonly [FileOutcome, number])[]> {
  const manner = {
    teller: new ProgressTeller(() => undefined, [1]),
    goOn: () => Promise.resolve(),
    mappings: { chosen: [], saved: [] },
    part: null,
  };
  const found: (readonly [FileOutcome, number])[] = [];
  for await (const outcome of readFile(engine, 'any.csv', content, manner)) {
    let staged = 0;
    if ('reading' in outcome) {
      for (const piece of outcome.reading.staged) {
        staged += engine.query(sql`select count(*)::integer as n from ${quoteName(piece.staging)}`, (row) => Number(row['n']))[0] ?? 0; // prettier-ignore
        dropStaged(engine, piece);
      }
    } else if ('refusal' in outcome) {
      expect(outcome.refusal).toBeInstanceOf(UnreadableFile);
      expect(outcome.refusal.message).toMatch(/^[A-Z“].*\.$/s);
    }
    found.push([outcome, staged]);
  }
  return found;
}

describe('any table of any kind, with any faults', () => {
  it('has every row accounted for', async () => {
    const extra = fc.constantFrom('', ',,,', 'Source: somewhere', 'Total,,,5', '\t');
    await fc.assert(
      fc.asyncProperty(faultyTable, fc.array(extra, { maxLength: 2 }), fc.constantFrom('\n', '\r\n'), async ({ header, rows }, extras, end) => {
        // One odd line behind each of the first rows; blank lines are no rows.
        const lines = rows.flatMap((row, index) => [lineOf(row), ...(extras[index] === undefined ? [] : [extras[index]])]); // prettier-ignore
        const text = [lineOf(header), ...lines].join(end);
        const records = lines.filter((line) => line !== '').length;
        for (const [outcome, staged] of await read(bytes(text))) {
          if (!('reading' in outcome)) continue;
          const [part] = outcome.reading.parts;
          if (!part) throw new Error('a reading without an account');
          expect(part.read).toBe(part.loaded + part.setAside + part.notData + part.merged);
          expect(part.read).toBe(records);
          expect(staged).toBe(part.loaded);
          expect(outcome.reading.setAside).toHaveLength(part.setAside);
        }
      }),
      seeded(20_073, runs(0.1)),
    ); // prettier-ignore
    expect(tablesIn(engine)).toEqual(before);
  }, 1_800_000);
});

const HEADER = 'month,practice_code,specialty_code,first_attendances,follow_up_attendances';
const GOOD = csv(HEADER, '2007-04,Y90001,307,10,20', '2007-05,Y90002,307,"30",40', '2007-06,Y90003,320,5,6');
const SOUND: readonly Uint8Array[] = [
  bytes(GOOD),
  bytes(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`),
  Uint8Array.from(Array.from(GOOD).flatMap((letter) => [letter.charCodeAt(0), 0])),
  zipOf({ 'a.csv': GOOD, 'b.csv': csv(HEADER, '2007-07,Y90001,307,1,2') }),
  workbookOf({ Data: GOOD.trim().split('\n').map((line) => line.split(',')) }), // prettier-ignore
];

/** Bytes changed, put in, taken out, or the file cut off. */
const mutation = fc.record({
  how: fc.constantFrom('change', 'insert', 'remove', 'cut', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.constantFrom(...['"', '\n', '\r', ',', '\0', '\ufeff', '"\n', ';', 'é'].map(bytes))), // prettier-ignore
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutated(content: Uint8Array, { how, at, bytes: other }: Mutation): Uint8Array {
  const place = Math.floor(at * content.length);
  const [start, rest] = [content.subarray(0, place), content.subarray(place)];
  if (how === 'cut') return start.slice();
  const tail = { change: rest.subarray(other.length), insert: rest, remove: rest, repeat: content }[how];
  return Uint8Array.from([...start, ...(how === 'remove' ? [] : other), ...(how === 'remove' ? tail.subarray(other.length) : tail)]); // prettier-ignore
}

describe('any bytes', () => {
  it('come to an outcome and throw nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('', `${HEADER}\n`, 'PK\u0003\u0004'), async (content, start) => {
        await read(Uint8Array.from([...bytes(start), ...content]));
      }),
      seeded(20_074, runs(0.43)),
    ); // prettier-ignore
    expect(tablesIn(engine)).toEqual(before);
  }, 1_800_000);

  it('of a sound file with a few of them altered come to an outcome, with every row accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SOUND), fc.array(mutation, { minLength: 1, maxLength: 4 }), async (content, mutations) => {
        for (const [outcome, staged] of await read(mutations.reduce(mutated, content))) {
          if (!('reading' in outcome)) continue;
          outcome.reading.parts.forEach((part) => {
            expect(part.read).toBe(part.loaded + part.setAside + part.notData + part.merged);
          });
          expect(staged).toBe(outcome.reading.parts.reduce((sum, { loaded }) => sum + loaded, 0));
        }
      }),
      seeded(20_075, runs(0.15)),
    ); // prettier-ignore
    expect(tablesIn(engine)).toEqual(before);
  }, 1_800_000);
});

/** A table of each kind that has units, and the orders in which its columns, its rows and the files come the second time. */
const tables = fc.tuple(...UNIT_KINDS.map((kind) => tableOf(kind, 0)));

/** A cell as it should stand in the store. */
function storedValue({ type }: AnyTable['columns'][number], cell: string): string | number {
  return type === 'count' || type === 'number' || type === 'money' ? Number(cell) : cell;
}

/** The rows of a table as the store has them, by unit. */
function storedRows({ kind, columns }: AnyTable): readonly unknown[] {
  const names = columns.filter(({ type }) => type !== 'period').map(({ type, stored }) => (type === 'unit' ? 'unit_code' : stored)); // prettier-ignore
  return engine.query({ text: `select ${names.join(', ')} from all_${kind.table} order by unit_code`, values: [] }, (row) => names.map((name) => row[name])); // prettier-ignore
}

function expectedRows({ columns, rows }: AnyTable): readonly unknown[] {
  return rows.map((row) => columns.flatMap((column, place) => (column.type === 'period' ? [] : [storedValue(column, row[place] ?? '')]))); // prettier-ignore
}

/** What the page saves: numbers as numbers, texts guarded. */
function saved({ header, columns, rows }: AnyTable): string {
  return csvText(header, rows.map((row) => row.map((cell, place) => { const column = columns[place]; return column ? storedValue(column, cell) : cell; })), { guardFormulas: true }); // prettier-ignore
}

/** A fixed shuffle: each item by a number made of its place. */
function shuffled<Item>(items: readonly Item[], salt: number): readonly Item[] {
  return items.map((item, place) => ({ item, by: ((place + 1) * 7919 * (salt + 3)) % 101 })).sort((a, b) => a.by - b.by).map(({ item }) => item); // prettier-ignore
}

describe('tables of every kind, saved by this app', () => {
  it('are read back as they were, whatever the order of their columns, their rows and the files', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.nat(50), async (all, salt) => {
        const store = new ExtractStore(engine);
        const load = (each: readonly AnyTable[]) => store.load(each.map((table) => ({ name: `${table.kind.id}.csv`, content: bytes(saved(table)) }))); // prettier-ignore
        const orders = [
          all,
          shuffled(all, salt).map((table) => {
            const places = shuffled(table.header.map((_, place) => place), salt); // prettier-ignore
            const inOrder = <Item>(items: readonly Item[]) => places.flatMap((place) => items.slice(place, place + 1));
            return { ...table, header: inOrder(table.header), columns: inOrder(table.columns), rows: shuffled(table.rows, salt).map(inOrder) }; // prettier-ignore
          }),
        ];
        for (const order of orders) {
          const report = await load(order);
          expect(report.refused).toEqual([]);
          expect(report.loaded.map(({ rowsRead, rowsLoaded }) => rowsRead - rowsLoaded)).toEqual(order.map(() => 0));
          all.forEach((table) => expect(storedRows(table)).toEqual(expectedRows(table)));
          store.clear();
        }
      }),
      // Each case has a table of every kind, read in two orders.
      seeded(20_076, Math.ceil(runs(0.2) / UNIT_KINDS.length / 2)),
    );
  }, 1_800_000);
});
