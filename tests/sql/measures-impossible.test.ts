import { describe, expect, it } from 'vitest';
import type { Analysis, MeasureResult } from '../../src/analysis/analysis';
import { csv, loadedCore } from '../support/loaded-core';

const unitOf = (result: MeasureResult, code: string) => {
  const unit = result.units.find((each) => each.code === code);
  if (!unit) throw new Error(`no unit ${code}`);
  return unit;
};
const NOT_COMPARED = { value: null, lower95: null, upper95: null, z: null, band: 'not-compared' };
const noted = (result: MeasureResult) =>
  result.notes.find(({ code }) => code === 'numerator-above-denominator')?.text ?? null;

/** Three sound practices of 100 each (50, 60 and 70 met), and three that cannot be. */
const SOUND = ['Y90001', 'Y90002', 'Y90003'] as const;
const ROWS = [
  ['Y90001', 50, 100],
  ['Y90002', 60, 100],
  ['Y90003', 70, 100],
  ['Y90004', 30, 20],
  ['Y90005', 3, 0],
  ['Y90006', 0, 0],
] as const;
const PRACTICES = csv(
  'practice_code,practice_name,locality',
  ...ROWS.map(([code], i) => `${code},P${code},${i < 3 ? 'DacCom' : 'WatCom'}`),
);

function expectSound(result: MeasureResult): void {
  // 180 of 300 over the sound ones only.
  expect(result.target).toBeCloseTo(0.6, 15);
  expect(result.overall).toMatchObject({ numerator: 180, denominator: 300 });
  expect(result.localities).toMatchObject([
    { code: 'DacCom', numerator: 180, denominator: 300 },
    { code: 'WatCom', numerator: 0, denominator: 0, ...NOT_COMPARED },
  ]);
  // Shown as they stand in the extract, and not compared.
  expect(unitOf(result, 'Y90004')).toMatchObject({ numerator: 30, denominator: 20, ...NOT_COMPARED });
  expect(unitOf(result, 'Y90005')).toMatchObject({ numerator: 3, denominator: 0, ...NOT_COMPARED });
  expect(unitOf(result, 'Y90004').notes.join(' ')).toMatch(
    /1 row counts more above the line than can be of what is below it, and is left out/,
  );
  expect(noted(result)).toMatch(/^2 rows count more above the line/);
  expect(result.counts.withValue).toBe(3);
  for (const code of SOUND) {
    const { limits, value } = unitOf(result, code);
    expect(value).toBeLessThanOrEqual(1);
    expect(limits.upper998).toBeLessThanOrEqual(1);
  }
}

describe('a proportion with more above the line than below it', () => {
  it('is not compared and moves no target: achievement', async () => {
    const { analysis } = await loadedCore({
      'practices.csv': PRACTICES,
      'qof.csv': csv(
        'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
        ...ROWS.map(([code, x, n]) => `2007/08,${code},DM5,${x},${n},0`),
      ),
    });
    expectSound(await analysis.measure({ measure: 'achievement', period: '2007/08', indicator: 'DM5' }));
    expectSound(
      await analysis.measure({ measure: 'patients-receiving-intervention', period: '2007/08', indicator: 'DM5' }),
    );
  });

  it('is not compared and moves no target: prevalence', async () => {
    const { analysis } = await loadedCore({
      'practices.csv': PRACTICES,
      'qof-register.csv': csv(
        'financial_year,practice_code,register_code,patients,list_size',
        ...ROWS.map(([code, x, n]) => `2007/08,${code},DM,${x},${n}`),
      ),
    });
    expectSound(await analysis.measure({ measure: 'prevalence', period: '2007/08', group: 'DM' }));
  });

  it('is not compared and moves no target: an indicator table', async () => {
    const { analysis } = await loadedCore({
      'practices.csv': PRACTICES,
      'indicator-values.csv': csv(
        'indicator_code,period,practice_code,numerator,denominator,unit',
        ...ROWS.map(([code, x, n]) => `STATIN,2007/08 Q1,${code},${x},${n},% of items`),
      ),
    });
    const result = await analysis.measure({ measure: 'indicator', period: '2007/08 Q1', indicator: 'STATIN' });
    expect(result.definition).toMatchObject({ kind: 'proportion', format: 'percent' });
    expectSound(result);
  });

  it('is left out of the sums of a unit whose other rows are sound', async () => {
    const { analysis } = await loadedCore({
      'qof.csv': csv(
        'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
        '2007/08,Y90001,DM5,50,100,0',
        '2007/08,Y90001,DM12,9,0,0',
        '2007/08,Y90002,DM5,40,100,0',
        '2007/08,Y90002,DM12,40,100,0',
      ),
    });
    const result = await analysis.measure({ measure: 'achievement', period: '2007/08', group: 'DM' });
    expect(unitOf(result, 'Y90001')).toMatchObject({ numerator: 50, denominator: 100 });
    expect(unitOf(result, 'Y90001').notes).toHaveLength(2);
    expect(result.overall).toMatchObject({ numerator: 130, denominator: 300 });
  });
});

describe('exceptions of an indicator with nobody left in its denominator', () => {
  it('are all of its entries', async () => {
    const { analysis } = await loadedCore({
      'qof.csv': csv(
        'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
        '2007/08,Y90001,DM5,0,0,4',
      ),
    });
    const result = await analysis.measure({ measure: 'exception-rate', period: '2007/08', indicator: 'DM5' });
    expect(result.units).toMatchObject([{ numerator: 4, denominator: 4, value: 1 }]);
  });
});

describe('an indicator table', () => {
  const table = (unit: string, ...rows: readonly string[]): Promise<{ analysis: Analysis }> =>
    loadedCore({
      'indicator-values.csv': csv(
        'indicator_code,period,practice_code,numerator,denominator,unit',
        ...rows.map((row) => `X1,${row},"${unit}"`),
      ),
    });
  const ask = (analysis: Analysis) => analysis.measure({ measure: 'indicator', period: '2007/08', indicator: 'X1' });

  it('compares a rate per 100,000 as a rate, and leaves out one of no population', async () => {
    const { analysis } = await table('per 100,000', '2007/08 Q1,Y90001,30,60000', '2007/08 Q1,Y90002,7,0');
    const result = await ask(analysis);
    expect(result.definition).toMatchObject({ kind: 'rate', format: 'per-100000' });
    expect(result.target).toBeCloseTo(0.0005, 15);
    expect(unitOf(result, 'Y90002')).toMatchObject({ numerator: 7, denominator: 0, ...NOT_COMPARED });
  });

  it('says what it takes the counts for where the unit does not', async () => {
    const rows = ['2007/08 Q1,Y90001,30,60', '2007/08 Q2,Y90001,20,60'];
    const share = await ask((await table('days', ...rows)).analysis);
    expect(share.definition.kind).toBe('proportion');
    expect(share.definition.caveats.at(-1)).toMatch(/“days” does not say .* as a percentage, since no row/);
    const ratio = await ask((await table('days', ...rows, '2007/08 Q1,Y90002,90,60')).analysis);
    expect(ratio.definition.kind).toBe('ratio');
    expect(ratio.definition.caveats.at(-1)).toMatch(/as a ratio, since 1 row counts more above/);
    expect(unitOf(ratio, 'Y90002').value).toBe(1.5);
    const none = await ask((await table('', ...rows)).analysis);
    expect(none.definition.caveats.at(-1)).toMatch(/^The extract gives no unit: shown as a percentage/);
  });

  it('takes a unit for short of a quarter in which only another indicator is given for it', async () => {
    const { analysis } = await table('%', '2007/08 Q1,Y90001,30,60', '2007/08 Q2,Y90001,20,60', '2007/08 Q1,Y90002,9,60');
    const { analysis: more } = await loadedCore({
      'indicator-values.csv': csv(
        'indicator_code,period,practice_code,numerator,denominator,unit',
        'X1,2007/08 Q1,Y90001,30,60,%',
        'X1,2007/08 Q2,Y90001,20,60,%',
        'X1,2007/08 Q1,Y90002,9,60,%',
        'X2,2007/08 Q2,Y90002,9,60,%',
      ),
    });
    for (const each of [analysis, more]) {
      expect(unitOf(await ask(each), 'Y90002')).toMatchObject({ numerator: 9, months: { has: 3, of: 6 } });
    }
  });
}); // prettier-ignore
