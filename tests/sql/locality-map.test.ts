import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localityMap } from '@/analysis/locality-map';
import { EDITED_MAP } from '@/domain/locality-map';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { mapColours } from '@/extracts/map-colours';
import { csv, loaded } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const QOF = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';
const qof = csv(QOF, ...['Y90001', 'Y90002', 'Y90003'].map((code) => `2007/08,${code},DM5,90,100,1`));
/** NHS Digital's map: a publication that places practices by CCG. */
const publication = csv(
  'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,CCG_CODE,CCG_NAME,STP_CODE,STP_NAME',
  ...['Y90001', 'Y90002', 'Y90003', 'Y90004'].map(
    (code) => `GP_PRAC_PAT_LIST,01-Sep-20,${code},Surgery ${code},U9,PCN Nine,99Z,NHS Invented CCG,QZZ,Invented STP`,
  ),
);
const localities = (rows: (view: string, ...columns: readonly string[]) => readonly unknown[][]) =>
  Object.fromEntries(rows('unit', 'unit_code', 'locality').map(([code, locality]) => [String(code), locality]));

describe('practices outside a locality map', () => {
  it('have the area a publication places them by only while no map is loaded', async () => {
    const { rows, store } = await loaded(engine, { 'gp-map.csv': publication, 'qof.csv': qof });
    expect(localities(rows)).toMatchObject({ Y90001: 'NHS Invented CCG', Y90004: 'NHS Invented CCG' });
    const report = await store.load([
      { name: 'small.csv', content: new TextEncoder().encode(csv('practice_code,locality', 'Y90001,North')) },
    ]);
    expect(localities(rows)).toEqual({ Y90001: 'North', Y90002: null, Y90003: null, Y90004: null });
    store.remove(report.loaded[0]?.id ?? 0);
    expect(localities(rows)).toMatchObject({ Y90001: 'NHS Invented CCG', Y90002: 'NHS Invented CCG' });
    store.clear();
  });

  it('keep the locality that an extract of practices gives', async () => {
    const { rows, store } = await loaded(engine, {
      'gp-map.csv': publication,
      'practices.csv': csv('practice_code,practice_name,locality', 'Y90002,Elm,South'),
      'inferred.csv': csv('practice_code,practice_name,open_date,close_date,inferred_pbc_locality', 'Y90003,Oak,20010401,,West'), // prettier-ignore
      'small.csv': csv('practice_code,locality', 'Y90001,North'),
    });
    expect(localities(rows)).toEqual({ Y90001: 'North', Y90002: 'South', Y90003: 'West', Y90004: null });
    store.clear();
  });

  it('are counted apart where they have figures and where they have none', async () => {
    const { store } = await loaded(engine, {
      'gp-map.csv': publication,
      'qof.csv': qof,
      'small.csv': csv('practice_code,locality', 'Y90001,North'),
    });
    const notes = store.notes().map(({ code, count, examples, text }) => ({ code, count, examples, text }));
    expect(notes).toContainEqual({
      code: 'no-locality',
      count: 2,
      examples: ['Y90002', 'Y90003'],
      text: '2 practices have no locality: shown as “No locality” and counted in all totals.',
    });
    expect(notes).toContainEqual({
      code: 'no-locality-without-figures',
      count: 1,
      examples: ['Y90004'],
      text: '1 practice has no locality, and no figures in any loaded file: it stands only in lists of units and counts in no total.',
    });
    store.clear();
  });
});

describe('the map that was edited on the page', () => {
  const edited = csv('practice_code,locality,colour', 'Y90001,Hill,#12436D');
  const others = {
    'z.csv': csv('practice_code,locality', 'Y90001,North', 'Y90002,North'),
    'map_v9.csv': csv('practice_code,locality', 'Y90003,South'),
  };

  it.each([
    ['first', { [EDITED_MAP]: edited, ...others }],
    ['last', { ...others, [EDITED_MAP]: edited }],
  ])('goes before every other as a whole, loaded %s', async (_, files) => {
    const { rows, store, file } = await loaded(engine, { 'qof.csv': qof, ...files });
    expect(localities(rows)).toEqual({ Y90001: 'Hill', Y90002: null, Y90003: null });
    const texts = store.notes().map(({ text }) => text);
    expect(texts).toContain(
      '“z.csv” gives localities of 2 practices, which are left out: the map edited here goes before every other, as a whole. Remove “Locality map (edited here).csv” to use it again.',
    );
    expect(texts.filter((text) => text.includes('because it is the map that was edited here'))).toHaveLength(1);
    store.remove(file(EDITED_MAP).id);
    expect(localities(rows)).toEqual({ Y90001: 'North', Y90002: 'North', Y90003: 'South' });
    store.clear();
  });
});

describe('the colours of a locality map', () => {
  it('are used where marks in them can be seen, most rows first, and named where not', async () => {
    const { store } = await loaded(engine, {
      'map.csv': csv(
        'practice_code,locality,colour',
        'Y90001,North,#5694ca',
        'Y90002,north,#5694CA',
        'Y90003,North,#12436D',
        'Y90004,South,#FFDD00',
        'Y90005,East,teal',
        'Y90006,West,',
      ),
    });
    expect([...mapColours(engine)]).toEqual([['North', '#5694CA']]);
    expect(store.notes().map(({ code, count, examples }) => [code, count, examples])).toEqual(
      expect.arrayContaining([
        ['colour-unfit', 2, ['East: teal', 'South: #FFDD00']],
        ['colours-differ', 1, ['North']],
      ]),
    );
    store.clear();
  });
});

describe('what a locality map is made from', () => {
  it('gives each practice its locality, where that comes from, its figures and its areas', async () => {
    const { store } = await loaded(engine, {
      'gp-map.csv': publication,
      'practices.csv': csv('practice_code,practice_name,locality,closed', 'Y90002,Elm,South,2007-05-01'),
      'qof.csv': qof,
      'small.csv': csv('practice_code,locality,colour', 'Y90001,North,#801650', 'Y99999,North,#801650'),
    });
    const { practices, colours, edited } = localityMap(engine, store.files());
    const areas = [
      { grouping: 'CCG', area: 'NHS Invented CCG' },
      { grouping: 'PCN', area: 'PCN Nine' },
      { grouping: 'STP', area: 'Invented STP' },
    ];
    const inMap = { grouping: 'Map “small.csv”', area: 'North' };
    expect(practices).toEqual([
      { code: 'Y90001', name: 'Surgery Y90001', locality: 'North', givenBy: 'small.csv', isMapped: true, outsideMap: null, closed: null, hasFigures: true, areas: [...areas, inMap] },
      { code: 'Y90002', name: 'Elm', locality: 'South', givenBy: 'practices.csv', isMapped: false, outsideMap: 'South', closed: '2007-05-01', hasFigures: true, areas },
      { code: 'Y90003', name: 'Surgery Y90003', locality: null, givenBy: null, isMapped: false, outsideMap: null, closed: null, hasFigures: true, areas },
      { code: 'Y90004', name: 'Surgery Y90004', locality: null, givenBy: null, isMapped: false, outsideMap: null, closed: null, hasFigures: false, areas },
      { code: 'Y99999', name: null, locality: 'North', givenBy: 'small.csv', isMapped: true, outsideMap: null, closed: null, hasFigures: false, areas: [inMap] },
    ]); // prettier-ignore
    expect([...colours]).toEqual([['North', '#801650']]);
    expect(edited).toBeNull();
    store.clear();
  });
});
