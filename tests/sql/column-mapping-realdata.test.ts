import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../src/domain/column-mapping';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { checkMapping } from '../../src/extracts/column-mapping-check';
import { suggestMapping } from '../../src/extracts/column-mapping-suggest';
import { ExtractStore } from '../../src/extracts/extract-store';
import { hasRealFiles, realFile } from '../support/realdata';

/** Rows, blank ratios, practices and the sum of ratios, counted with Python's csv module. */
const RATIOS = [
  ['desogestrel', { rows: 6496, blank: 138, practices: 58, sum: 4421.112428646837, covers: '2010-08..2019-11' }],
  ['trimethoprim', { rows: 4209, blank: 32, practices: 69, sum: 2060.950765201572, covers: '2013-06..2018-06' }],
] as const;

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

describe('a published table of ratios without counts', () => {
  for (const [name, wanted] of RATIOS) {
    const path = `west-herts/${name}_ratio_west_herts_long.csv`;
    it.skipIf(!hasRealFiles(path))(`loads ${name} by the mapping that is suggested for it`, async () => {
      const store = new ExtractStore(engine);
      const file = { name: `${name}.csv`, content: { path: realFile(path) } };
      const [table] = (await store.load([file])).unrecognised;
      if (!table) throw new Error('not taken for a table');
      expect(table).toMatchObject({ headerLine: 1, rows: wanted.rows, areRowsCounted: true });
      expect(table.kinds[0]).toMatchObject({ id: 'indicator-values', isNear: true });
      const suggestion = suggestMapping(table.name, table.records, 1, 'indicator-values');
      const mapping: ColumnMapping = { ...suggestion.mapping, name, constants: { indicator_code: name } };
      expect(mapping).toMatchObject({
        unit: { kind: 'practice', column: 'practice_code' },
        period: { from: 'column', column: 'month', reading: 'month' },
        columns: { value: { column: 'ratio', times: 1 } },
      });
      const check = await checkMapping(engine, table.name, table.records, mapping);
      expect([check.faults, check.refusal, check.outcome?.loaded]).toEqual([[], null, 59]);

      const { loaded } = await store.load([file], undefined, [mapping]);
      expect(loaded[0]).toMatchObject({ rowsRead: wanted.rows, rowsLoaded: wanted.rows, covers: wanted.covers });
      const [sums] = engine.query(
        {
          text: `select sum(value) as total, (count(*) - count(value))::integer as blank, count(distinct unit_code)::integer
            as practices, count(numerator)::integer as counts from indicator_value`,
          values: [],
        },
        (row) => row,
      );
      expect(sums).toMatchObject({ blank: wanted.blank, practices: wanted.practices, counts: 0 });
      expect(sums?.['total']).toBeCloseTo(wanted.sum, 6);
      store.clear();
    });
  }
});
