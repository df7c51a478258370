import { afterAll, beforeAll, expect } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { ExtractStore } from '../../src/extracts/extract-store';
import { accountOf, bytes, csv } from '../sql/canonical-store';

/** What a broken file came to, each part of it by its name. */
export interface Outcome {
  /** Kind, account (read, loaded, set aside, not data, merged), and what else there is to say of it. */
  readonly loaded: Readonly<Record<string, LoadedPart>>;
  readonly refused: Readonly<Record<string, string>>;
  /** Tables that are offered for mapping: their rows. */
  readonly tables: Readonly<Record<string, number>>;
}

interface LoadedPart {
  readonly kind: string;
  readonly account: readonly number[];
  /** Sums of the numbers that were loaded. */
  readonly totals: Readonly<Record<string, number>>;
  /** `line column value: reason` of each row set aside. */
  readonly setAside: readonly string[];
  /** `line: reason` of each row that is not data. */
  readonly notData: readonly string[];
  readonly notes: readonly string[];
}

const BASE = csv('financial_year,practice_code,budget', '2007/08,Y90001,1000', '2007/08,Y90002,2500');

/** A store with one sound file in it, into which broken ones are loaded one after another. */
export function storeUnderAttack() {
  let engine: Engine;
  let store: ExtractStore;
  beforeAll(async () => {
    engine = await createNodeEngine();
    store = new ExtractStore(engine);
    await store.load([{ name: 'budgets.csv', content: bytes(BASE) }]);
  });
  afterAll(() => engine.close());
  const rows = (query: string) => engine.query({ text: query, values: [] }, (row) => Object.values(row));

  /** Loads a broken file, checks that what was there before still is, and takes the file out again. */
  async function outcomeOf(name: string, content: string | Uint8Array, queries: readonly string[] = []) {
    const report = await store.load([{ name, content: typeof content === 'string' ? bytes(content) : content }]);
    const found = queries.map(rows);
    expect(rows('select unit_code, budget from prescribing_budget order by 1')).toEqual([
      ['Y90001', 1000],
      ['Y90002', 2500],
    ]);
    report.loaded.forEach((file) => {
      const [read = 0, ...fates] = accountOf(file);
      expect(fates.reduce((sum, count) => sum + count, 0)).toBe(read);
      expect(file.setAside).toHaveLength(file.rowsSetAside);
      store.remove(file.id);
    });
    for (const { name: part, message } of [...report.refused, ...report.unrecognised]) {
      expect(message.startsWith(`“${part}” was not loaded. `)).toBe(true);
      expect(message).toMatch(/ was not loaded\. [A-Z“].*\.$/s);
    }
    expect(store.files().map((file) => file.name)).toEqual(['budgets.csv']);
    const outcome: Outcome = {
      loaded: Object.fromEntries(
        report.loaded.map((file) => [
          file.name,
          {
            kind: file.kind,
            account: accountOf(file),
            totals: file.totals,
            setAside: file.setAside.map(({ line, column, value, reason }) => `${line} ${column ?? ''} ${value ?? ''}: ${reason}`), // prettier-ignore
            notData: file.notData.map(({ line, reason }) => `${line}: ${reason}`),
            notes: file.notes.map(({ code }) => code),
          },
        ]),
      ),
      refused: Object.fromEntries(
        report.refused.map(({ name: part, message }) => [part, message.replace(/^.*? was not loaded\. /s, '')]),
      ),
      tables: Object.fromEntries(report.unrecognised.map((table) => [table.name, table.rows])),
    };
    return { outcome, found };
  }
  return { outcomeOf };
}
