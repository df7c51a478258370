import { describe, expect, it } from 'vitest';
import { createCore } from '../../src/analysis/core';
import { createNodeEngine } from '../../src/engine/node-engine';
import { CANONICAL_KINDS } from '../../src/extracts/canonical-kinds';
import { PUBLISHED_SOURCES } from '../../src/extracts/published-sources';
import { PUBLICATIONS } from '../../src/extracts/publications';
import { CATALOGUE } from '../../src/measures/catalogue';
import { csv, loadedCore } from '../support/loaded-core';
import { loaded } from './canonical-store';
import { hasRealFiles, realFile } from '../support/realdata';

const KINDS = CANONICAL_KINDS.map(({ id }) => id);

describe('the guide to what each measure needs', () => {
  it('has an entry for every measure, and every extract it names exists and has a template', async () => {
    const guide = await createCore(await createNodeEngine(), () => Promise.resolve([])).guide();
    expect(guide.measures.map(({ id }) => id)).toEqual(CATALOGUE.map(({ definition }) => definition.id));
    expect(guide.kinds.map(({ id }) => id)).toEqual(KINDS);
    for (const { needs } of guide.measures) {
      expect(needs.length).toBeGreaterThan(0);
      for (const { kind, files } of needs) {
        expect(KINDS).toContain(kind);
        expect(files).toEqual([]);
      }
    }
  });

  it('names only kinds of extract that exist as what publications give', () => {
    expect(PUBLISHED_SOURCES.flatMap(({ gives }) => gives).filter((id) => !KINDS.includes(id))).toEqual([]);
  });

  it('says which loaded files give what a measure needs, and what is missing', async () => {
    const { analysis } = await loadedCore({
      'refs.csv': csv('month,practice_code,specialty_code,referrals', '2007-04,A81001,307,5'),
      'qof.csv': csv('financial_year,practice_code,indicator_code,numerator,denominator,exceptions', '2007/08,A81001,DM5,90,95,5'), // prettier-ignore
    });
    const needs = async (id: string) => (await analysis.guide()).measures.find((measure) => measure.id === id)?.needs;
    expect(await needs('referral-rate')).toEqual([
      { kind: 'referrals', files: ['refs.csv'] },
      { kind: 'list-size', files: [] },
    ]);
    expect(await needs('exception-rate')).toEqual([{ kind: 'qof', files: ['qof.csv'] }]);
    // List sizes of a practices extract do as well, for rates.
    const practices = csv('practice_code,practice_name,locality,list_size', 'A81001,Alder,North,5000');
    await analysis.load([{ name: 'practices.csv', content: new TextEncoder().encode(practices) }]);
    expect(await needs('referral-rate')).toContainEqual({ kind: 'list-size', files: ['practices.csv'] });
    expect(await needs('prevalence')).toEqual([
      { kind: 'qof-register', files: [] },
      { kind: 'list-size', files: ['practices.csv'] },
    ]);
  });
});

/** A real file of each publication that is here. */
const REAL: Readonly<Record<string, string>> = {
  'list-size-by-age': 'list-size/Patient_List_Size_2013_04-06.csv',
  'practice-map': 'geography/gp-reg-pat-prac-map.csv',
  'ods-practices': 'ods/epraccur.csv',
  'ods-members': 'ods/epcmem.csv',
  'prescribing-epd': 'prescribing-layouts/epd_201709.csv',
};

describe.each(Object.entries(REAL))('what the guide says of the publication %s', (id, path) => {
  it.skipIf(!hasRealFiles(path))('is what a real file of it gives', async () => {
    const engine = await createNodeEngine();
    const name = path.split('/').at(-1) ?? path;
    const { file, rows } = await loaded(engine, { [name]: { path: realFile(path) } });
    expect(file(name).kind).toBe(id);
    const gives = PUBLICATIONS.find((publication) => publication.id === id)?.gives ?? [];
    const tables = CANONICAL_KINDS.filter((kind) => kind.table !== 'unit_fact' && rows(kind.table, 'file_id').length > 0); // prettier-ignore
    expect(tables.map((kind) => kind.id)).toEqual(gives.filter((kind) => kind !== 'practices'));
    engine.close();
  }, 240_000); // prettier-ignore
});
