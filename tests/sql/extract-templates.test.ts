import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { CANONICAL_KINDS } from '../../src/extracts/canonical-kinds';
import { EXAMPLE_PRACTICES, EXTRACT_EXAMPLES } from '../../src/extracts/extract-examples';
import { templateOf, templatesZip } from '../../src/extracts/extract-template';
import { accountOf, loaded } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

describe('the template of each kind of extract', () => {
  it.each(CANONICAL_KINDS.map((kind) => [kind.id, kind] as const))('of %s is read as that kind, every example row of it loaded', async (id, kind) => {
    const { fileName, text, exampleRows, columns } = templateOf(kind);
    const { file, store } = await loaded(engine, { [fileName]: text });
    const read = file(fileName);
    expect(read.kind).toBe(id);
    expect(accountOf(read)).toEqual([exampleRows, exampleRows, 0, 0, 0]);
    expect(read.ignoredColumns).toEqual([]);
    expect(columns.findIndex(({ isRequired }) => !isRequired)).toBe(
      columns.every(({ isRequired }) => isRequired) ? -1 : columns.filter(({ isRequired }) => isRequired).length,
    );
    store.clear();
  }); // prettier-ignore

  it('shows every optional column filled in somewhere, but for those that stand in the place of others', () => {
    const blank = CANONICAL_KINDS.flatMap((kind) =>
      templateOf(kind)
        .columns.filter(({ name }) => !(EXTRACT_EXAMPLES[kind.id] ?? []).some((row) => (row[name] ?? '') !== ''))
        .map(({ name }) => `${kind.id} ${name}`),
    );
    expect(blank.sort()).toEqual([
      'indicator-values value',
      'outpatients age_band',
      'outpatients sex',
      'qof indicator_group',
      'referrals pathway',
    ]);
  });

  it('names only practices that are no practice’s, and a loaded one is said to be an example', async () => {
    const codes = Object.values(EXTRACT_EXAMPLES).flatMap((rows) => rows.flatMap((row) => row['practice_code'] ?? []));
    expect(new Set(codes)).toEqual(new Set(EXAMPLE_PRACTICES));
    const practices = CANONICAL_KINDS.filter(({ id }) => id === 'practices').map(templateOf);
    const { store } = await loaded(engine, Object.fromEntries(practices.map(({ fileName, text }) => [fileName, text])));
    expect(store.notes().find(({ code }) => code === 'example-units')).toEqual({
      code: 'example-units',
      text: '2 practices are the invented examples of the templates (Y99901 and Y99902): take their rows out of your files.',
      count: 2,
      examples: ['Y99901', 'Y99902'],
    });
    store.clear();
  });

  it('is in the zip with all others, which loads as it is', async () => {
    const zip = templatesZip();
    expect(Object.keys(unzipSync(zip)).sort()).toEqual(CANONICAL_KINDS.map(({ id }) => `template-${id}.csv`).sort());
    const { store, report } = await loaded(engine, { 'templates.zip': zip });
    expect(report.refused).toEqual([]);
    expect(report.loaded.map(({ kind }) => kind).sort()).toEqual(CANONICAL_KINDS.map(({ id }) => id).sort());
    store.clear();
  });
});
