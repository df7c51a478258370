import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, MeasureUnit, SourceFile } from '../../src/analysis/analysis';
import { createCore } from '../../src/analysis/core';
import type { ColumnMapping } from '../../src/domain/column-mapping';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { boardOf } from '../../src/signals/board';
import { findSignals, type SignalRule } from '../../src/signals/find-signals';
import { NO_LIMITS } from '../../src/stats/band';
import { hasRealFiles, realFile } from '../support/realdata';

const NAMES = ['desogestrel', 'trimethoprim'] as const;
const PLACES = 'west-herts/west_herts_practice_locality.csv';
const LISTS = 'west-herts/list_size_west_herts.csv';
const REGISTERS = 'west-herts/qof_1819_prevalence_herts_valleys_long.csv';
const ratioFile = (name: string) => `west-herts/${name}_ratio_west_herts_long.csv`;
const isHere = hasRealFiles(PLACES, LISTS, REGISTERS, ...NAMES.map(ratioFile));

/** Of June 2018 and of one practice, from the files by Python: csv.DictReader, float, sorted and type 7 by its formula. */
const RATIOS = {
  desogestrel: {
    given: 58, sum: 28.56581321479577,
    q10: 0.15209302325581397, median: 0.5194141976871782, q90: 0.8350930152653021,
    some: { E82001: 0.45082801369229347, E82004: 0.42857142857142855, E82603: 0, E82644: 1 },
    blank: [],
    trend: { months: 112, first: ['2010-08', 0.9393939393939394], last: ['2019-11', 0.38386167146974065], sum: 88.72629090311794 },
  },
  trimethoprim: {
    given: 66, sum: 16.364185732882515,
    q10: 0.11656891495601172, median: 0.25925925925925924, q90: 0.3490856339018815,
    some: { E82001: 0.30666666666666664, E82004: 0.1875, E82009: 0.26436781609195403, E82603: 0 },
    blank: ['E82025', 'E82658', 'E82663'],
    trend: { months: 61, first: ['2013-06', 0.66], last: ['2018-06', 0.30666666666666664], sum: 33.01844523457342 },
  },
} as const; // prettier-ignore

/** Patients by quarter and locality, by Python: `total[quarter, locality] += int(row['list_size'])` over the rows. */
const PATIENTS = [
  ['2013/14 Q1', { DacCom: 158_902, Hertsmere: 101_790, StahCom: 148_591, WatCom: 200_292 }],
  ['2014/15 Q1', { DacCom: 160_330, Hertsmere: 102_762, StahCom: 150_664, WatCom: 203_331 }],
  ['2015/16 Q1', { DacCom: 161_944, Hertsmere: 103_463, StahCom: 152_738, WatCom: 206_887 }],
  ['2015/16 Q4', { DacCom: 163_196, Hertsmere: 104_245, StahCom: 153_807, WatCom: 208_844 }],
] as const; // prettier-ignore

const RULES: readonly SignalRule[] = [
  { by: 'limits', limits: '95' },
  { by: 'limits', limits: '998' },
  { by: 'false-discovery', rate: 0.1 },
];

const source = (path: string): SourceFile => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  content: { path: realFile(path) },
});

/** The mapping that is suggested for a table of ratios, with the name that alone a reader has to give. */
async function ratioMapping(analysis: Analysis, name: string): Promise<ColumnMapping> {
  const [table] = (await analysis.load([source(ratioFile(name))])).unrecognised;
  if (!table) throw new Error('not taken for a table');
  const { mapping } = await analysis.suggestMapping(table, table.headerLine, 'indicator-values');
  return { ...mapping, name, constants: { indicator_code: name } };
}

let engine: Engine;
let analysis: Analysis;
beforeAll(async () => {
  if (!isHere) return;
  engine = await createNodeEngine();
  analysis = createCore(engine, () => Promise.resolve([]));
  await analysis.load([PLACES, LISTS, REGISTERS].map(source));
  // Both tables have the same headings: the second mapping would never be reached beside the first.
  for (const name of NAMES) {
    const mapping = await ratioMapping(analysis, name);
    await analysis.useMappings([mapping]);
    const { loaded } = await analysis.load([source(ratioFile(name))]);
    expect(loaded.map(({ kind }) => kind)).toEqual(['indicator-values']);
    await analysis.useMappings([]);
  }
}, 180_000);
afterAll(() => {
  if (isHere) engine.close();
});

describe.skipIf(!isHere).each(NAMES)('the published %s ratios of West Herts, which have no counts', (name) => {
  const wanted = RATIOS[name];

  it('are given as they are published, with their spread', async () => {
    const { units, counts, variation } = await analysis.measure({ measure: 'indicator', indicator: name, period: '2018-06' }); // prettier-ignore
    const values = new Map(units.map(({ code, value }) => [code, value]));
    expect(Object.fromEntries(Object.keys(wanted.some).map((code) => [code, values.get(code)]))).toEqual(wanted.some);
    expect(wanted.blank.map((code) => values.get(code))).toEqual(wanted.blank.map(() => null));
    expect(counts).toMatchObject({ withValue: wanted.given, compared: 0 });
    expect(units.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(wanted.sum, 10);
    expect(variation.unitsUsed).toBe(wanted.given);
    for (const key of ['q10', 'median', 'q90'] as const) expect(variation[key]).toBeCloseTo(wanted[key], 12);
    expect(variation).toMatchObject({ weightedCv: null, scv: null, ebVariance: null, icc: null });
  });

  it('have neither interval nor limits, band or flag, at any level', async () => {
    const result = await analysis.measure({ measure: 'indicator', indicator: name, period: '2018-06' });
    const nothing: Partial<MeasureUnit> = {
      lower95: null,
      upper95: null,
      limits: NO_LIMITS,
      adjustedLimits: NO_LIMITS,
      z: null,
      zAdjusted: null,
      band: 'not-compared',
      bandAdjusted: 'not-compared',
    };
    for (const one of [...result.units, ...result.localities, result.overall]) expect(one).toMatchObject(nothing);
    expect([...result.localities, result.overall].every(({ value }) => value === null)).toBe(true);
    expect([
      result.target,
      result.expectedOutside?.naive.outside998 ?? 0,
      result.partition?.shareBetween ?? null,
    ]).toEqual([null, 0, null]);
    expect(result.overdispersion).toMatchObject({ phi: null, tau2: null, isAdjusted: false, test: null });
    expect(result.notes.map(({ code }) => code)).toContain('value-alone');
  });

  it('make a trend of a practice', async () => {
    const { series } = await analysis.trend({ measure: 'indicator', indicator: name, unitCodes: ['E82001'] });
    const line = series.find(({ code }) => code === 'E82001')?.points ?? [];
    const points = line.filter(({ value }) => value !== null);
    const pairs = points.map(({ period, value }) => [period, value]);
    expect([pairs.length, pairs[0], pairs.at(-1)]).toEqual([wanted.trend.months, wanted.trend.first, wanted.trend.last]); // prettier-ignore
    expect(points.reduce((sum, { value }) => sum + (value ?? NaN), 0)).toBeCloseTo(wanted.trend.sum, 10);
    expect(line.every(({ lower95, band }) => lower95 === null && band === 'not-compared')).toBe(true);
    const wholes = series.filter(({ level }) => level !== 'unit').flatMap((line) => line.points);
    expect(wholes.every(({ value }) => value === null)).toBe(true);
  }, 300_000);
});

describe.skipIf(!isHere)('a scan over the ratios and the registers of the same practices', () => {
  it.each([
    ['2018-06', NAMES.map((name) => `indicator:${name}`)],
    ['2018/19', []],
  ])('of %s finds no signal in a ratio', async (period, shown) => {
    const request = { period, units: 'practice', detail: 'group' } as const;
    const plan = await analysis.scanPlan(request);
    const scan = await analysis.scan({ ...request, columns: plan.columns.map(({ key }) => key) });
    const ratios = scan.columns.filter(({ domain }) => domain === 'indicators');
    // A year is no month: the ratios of its months make no value of it.
    expect(ratios.map(({ key }) => key.toLowerCase())).toEqual(shown);
    for (const { compared, values, bands, bandsShown, z, zShown, chance95, chance998 } of ratios) {
      expect(compared).toBe(0);
      expect(values.some((value) => !Number.isNaN(value))).toBe(true);
      expect([...bands, ...bandsShown].every((band) => band === 0)).toBe(true);
      expect([...z, ...zShown, ...chance95, ...chance998].every(Number.isNaN)).toBe(true);
    }
    const board = boardOf(plan, scan.columns);
    const places = plan.units.map((_, place) => place);
    for (const rule of RULES) {
      const { signals, compared } = findSignals(board, places, rule);
      expect(signals.filter(({ column }) => column.domain === 'indicators')).toEqual([]);
      // The registers of the year are compared: that no ratio is a signal is not for want of a scan.
      if (period === '2018/19') expect(compared).toBeGreaterThan(0);
    }
  });
});

describe.skipIf(!isHere)('the list sizes of West Herts practices', () => {
  it.each(PATIENTS)('add up by locality in %s', (quarter, wanted) => {
    const [year = '', number = ''] = quarter.split(' Q');
    const firstMonth = Number(year.slice(0, 4)) * 12 + Number(number) * 3;
    const rows = engine.query(
      {
        text: `select u.locality, sum(l.patients)::integer as patients from list_size l join unit u using (unit_kind, unit_code)
          where l.first_month = ${firstMonth} and l.months = 3 group by 1 order by 1`,
        values: [],
      },
      (row) => [String(row['locality']), Number(row['patients'])] as const,
    );
    expect(Object.fromEntries(rows)).toEqual(wanted);
  });
});
