import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, Row } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { ExtractStore } from './extract-store';
import { freeMemory } from './memory-room';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const HEADER = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions\n';
const rowsFrom = (first: number, count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const row = first + index;
    return `2018/19,Y${String(10_000 + (row % 7000))},IND${String(100 + Math.floor(row / 7000))},${row % 90},${90 + (row % 7)},${row % 5}\n`;
  }).join('');
const text = (value: string) => new TextEncoder().encode(value);

/** The engine, telling that it has this much memory, or a disk. @param ran takes the statements that are run */
function tellingRoom(memory: Partial<Row>, ran: string[] = []): Engine {
  return {
    ...engine,
    run(statement) {
      ran.push(statement.text);
      engine.run(statement);
    },
    query: (statement, decode) =>
      engine.query(statement, (row) => decode('memory_limit' in row ? { ...row, used: 0, ...memory } : row)),
  };
}

describe('memory for the rows of a file', () => {
  it('is what the engine says it has left', () => {
    const before = freeMemory(engine) ?? 0;
    expect(before).toBeGreaterThan(2_500_000_000);
    engine.createTable('much', { n: Array.from({ length: 1_000_000 }, (_, index) => index) });
    expect(before - (freeMemory(engine) ?? 0)).toBeGreaterThan(8_000_000);
    engine.run({ text: 'drop table much', values: [] });
    expect(freeMemory(tellingRoom({ disk: '/spilled' }))).toBeNull();
  });

  it('is not said to be short where the rows fit: what is expected is less than what they take', async () => {
    const file = text(HEADER + rowsFrom(0, 400_000));
    const room = freeMemory(engine) ?? 0;
    const store = new ExtractStore(engine);
    const { loaded } = await store.load([{ name: 'a.csv', content: file }]);
    expect(loaded[0]?.parts[0]?.loaded).toBe(400_000);
    const taken = room - (freeMemory(engine) ?? 0);
    // 4 numbers and 2 texts are 64 bytes, of which four fifths are expected.
    expect(taken).toBeGreaterThan(400_000 * 64 * 0.8);
    store.clear();
  }, 60_000);

  it('that is too little refuses a file before it is read, and keeps what was loaded', async () => {
    const ran: string[] = [];
    const limited = tellingRoom({ memory_limit: '190.7 MiB' }, ran);
    const store = new ExtractStore(limited);
    const { loaded } = await store.load([{ name: 'small.csv', content: text(HEADER + rowsFrom(0, 100)) }]);
    expect(loaded).toHaveLength(1);
    const large = Buffer.alloc(160_000_000, rowsFrom(0, 700));
    large.set(text(HEADER));
    expect(ran.join()).toContain('read_csv');
    ran.length = 0;
    const { refused } = await store.load([{ name: 'large.csv', content: large }]);
    expect(refused.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^“large\.csv” was not loaded\. Its rows would take 2\d\d MB of memory or more, and the data engine has 200 MB left\. Load fewer years/,
      ) as string,
    ]);
    expect(ran.join()).not.toContain('read_csv');
    expect(store.files().map(({ name }) => name)).toEqual(['small.csv']);
    store.clear();
  });
});
