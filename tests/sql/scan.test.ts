import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { BAND_CODES } from '../../src/stats/band';
import { csv, loadedCore } from '../support/loaded-core';

describe('scan of the sample', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    analysis = await createNodeAnalysis();
    await analysis.open([]);
  }, 60_000);

  it('plans every measure that is loaded, over every practice, by code', async () => {
    const plan = await analysis.scanPlan({ period: '2007/08', detail: 'group' });
    expect(plan.units).toHaveLength(73);
    expect(plan.units.map(({ code }) => code)).toEqual(plan.units.map(({ code }) => code).sort());
    expect(plan.units[0]).toMatchObject({ code: 'Y90001', locality: 'DacCom', listSize: 7552 });
    const keys = plan.columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of ['exception-rate:DM', 'achievement:CHD', 'prevalence:AST', 'referral-rate:307', 'first-attendance-rate:340', 'first-to-follow-up:307', 'prescribing-cost', 'prescribing-cost:02', 'spend-against-budget', 'indicator:STATIN']) expect(keys).toContain(key); // prettier-ignore
  });

  it('gives in each column what measure() answers to the same request', async () => {
    const period = '2007/08';
    const plan = await analysis.scanPlan({ period, detail: 'group' });
    const columns = plan.columns.map(({ key }) => key);
    const scan = await analysis.scan({ period, detail: 'group', columns });
    expect([...scan.columns, ...scan.without]).toHaveLength(columns.length);
    for (const column of scan.columns) {
      const result = await analysis.measure(column.request);
      const isAdjusted = result.overdispersion.isAdjusted;
      const place = new Map(plan.units.map(({ code }, i) => [code, i]));
      for (const unit of result.units) {
        const i = place.get(unit.code) ?? -1;
        expect({
          value: column.values[i],
          z: column.zShown[i],
          band: BAND_CODES[column.bandsShown[i] ?? 0],
          numerator: column.numerators[i],
        }).toEqual({
          value: unit.value ?? NaN,
          z: (isAdjusted ? unit.zAdjusted : unit.z) ?? NaN,
          band: (isAdjusted ? unit.bandAdjusted : null) ?? unit.band,
          numerator: unit.numerator ?? NaN,
        });
      }
      expect(column.localities).toEqual(result.localities);
      expect(column.overall).toEqual(result.overall);
      const expected = isAdjusted ? result.expectedOutside?.adjusted : result.expectedOutside?.naive;
      const chance = [...column.chance998].filter((one) => !Number.isNaN(one)).reduce((sum, one) => sum + one, 0);
      expect(chance).toBeCloseTo(expected?.outside998 ?? 0, 9);
      expect(column.covered).toBe(result.covered);
    }
  }, 120_000);

  it('cuts an earlier year to the months that the later one has', async () => {
    const plan = await analysis.scanPlan({ period: '2006/07', detail: 'group', sameMonthsAs: '2007/08' });
    const periodOf = (key: string) => plan.columns.find((column) => column.key === key)?.request.period;
    expect(periodOf('referral-rate:307')).toBe('2006-04..2006-11');
    expect(periodOf('exception-rate:DM')).toBe('2006/07');
  });

  it('goes through each indicator where that is asked for', async () => {
    const plan = await analysis.scanPlan({ period: '2007/08', detail: 'indicator' });
    expect(plan.columns.map(({ key }) => key)).toContain('exception-rate:DM12');
    expect(plan.columns.map(({ key }) => key)).not.toContain('exception-rate:DM');
  });
});

it('says which columns hold nothing for the period, and never counts them as compared', async () => {
  const { analysis } = await loadedCore({
    'qof.csv': csv(
      'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
      '2006/07,Y90001,DM5,90,95,5',
      '2007/08,Y90001,CHD8,90,95,5',
      '2007/08,Y90002,CHD8,90,0,0',
    ),
  });
  const request = { period: '2007/08', detail: 'group' as const };
  const { columns, units } = await analysis.scanPlan(request);
  const scan = await analysis.scan({ ...request, columns: columns.map(({ key }) => key) });
  expect(scan.without.map(({ key }) => key)).toEqual(['exception-rate:DM', 'achievement:DM']);
  expect(scan.columns.map(({ key, compared }) => [key, compared])).toEqual([
    ['exception-rate:CHD', 0],
    ['achievement:CHD', 0],
  ]);
  expect(units.map(({ code, listSize }) => [code, listSize])).toEqual([
    ['Y90001', null],
    ['Y90002', null],
  ]);
  expect([...(scan.columns[0]?.values ?? [])]).toEqual([0.05, NaN]);
});

it('refuses what it cannot go through, in a sentence', async () => {
  const { analysis } = await loadedCore({});
  await expect(analysis.scanPlan({ period: '2007/08', detail: 'group' })).rejects.toThrow(
    'Nothing is loaded that could be compared.',
  );
  await expect(analysis.scanPlan({ period: 'soon', detail: 'group' })).rejects.toThrow(/“soon” is not a period/);
});
