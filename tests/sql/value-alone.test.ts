import { describe, expect, it } from 'vitest';
import { csv, loadedCore } from '../support/loaded-core';

const HEADER = 'practice_code,indicator_code,period,value,unit';
const PRACTICES = csv('practice_code,practice_name,locality', 'A81001,Alder,DacCom', 'A81002,Beech,DacCom', 'A81003,Cedar,WatCom', 'A81004,Damson,WatCom'); // prettier-ignore
const RATIOS = csv(
  HEADER,
  'A81001,DESO,2010-08,0.94,ratio',
  'A81002,DESO,2010-08,0.5,ratio',
  'A81003,DESO,2010-08,*,ratio',
  'A81001,DESO,2010-09,0.96,ratio',
  'A81002,DESO,2010-09,1.5,ratio',
);
const ASKED = { measure: 'indicator', indicator: 'DESO' } as const;

describe('an indicator whose value is given without its counts', () => {
  it('has its value, and neither interval, limits nor a comparison', async () => {
    const { analysis, report } = await loadedCore({ 'p.csv': PRACTICES, 'r.csv': RATIOS });
    expect(report.loaded.map(({ kind, totals }) => [kind, totals])).toEqual([
      ['practices', {}],
      ['indicator-values', {}],
    ]);
    const result = await analysis.measure({ ...ASKED, period: '2010-08' });
    expect(result.units.map(({ code, value }) => [code, value])).toEqual([
      ['A81001', 0.94],
      ['A81002', 0.5],
      ['A81003', null],
      ['A81004', null],
    ]);
    for (const unit of [...result.units, ...result.localities, result.overall]) {
      expect(unit).toMatchObject({
        numerator: null,
        denominator: null,
        lower95: null,
        upper95: null,
        z: null,
        band: 'not-compared',
        bandAdjusted: 'not-compared',
      });
      expect(Object.values(unit.limits).every((limit) => limit === null)).toBe(true);
    }
    expect([...result.localities, result.overall].map(({ value }) => value)).toEqual([null, null, null]);
    expect(result.counts).toMatchObject({ units: 4, withValue: 2, compared: 0 });
    expect(result.target).toBeNull();
    expect(result.definition).toMatchObject({ kind: 'ratio', format: 'ratio', unit: 'ratio' });
    expect(result.units[0]?.notes).toEqual([
      'Given as a value without its counts: it has no interval and is not compared.',
    ]);
    expect(result.notes.map(({ code }) => code)).toEqual(['no-value', 'value-alone', 'not-given']);
  });

  it('is printed as it is given, whatever its unit', async () => {
    const { analysis } = await loadedCore({
      'r.csv': csv(HEADER, 'A81001,ADM,2010-08,45,"per 1,000 patients"', 'A81002,ADM,2010-08,12.5,%'),
    });
    const { units, definition } = await analysis.measure({ measure: 'indicator', indicator: 'ADM', period: '2010-08' });
    expect(units.map(({ value }) => value)).toEqual([45, 12.5]);
    expect(definition.format).toBe('ratio');
  });

  it('is no value of a longer period', async () => {
    const { analysis } = await loadedCore({ 'r.csv': RATIOS });
    await expect(analysis.measure({ ...ASKED, period: '2010-08..2010-09' })).rejects.toThrow('No row answers');
  });

  it('makes a trend of its units alone', async () => {
    const { analysis } = await loadedCore({ 'p.csv': PRACTICES, 'r.csv': RATIOS });
    const trend = await analysis.trend({ ...ASKED, unitCodes: ['A81001'] });
    expect(trend.periods).toEqual(['2010-08', '2010-09']);
    const values = (code: string) => trend.series.find((each) => each.code === code)?.points.map(({ value }) => value);
    expect(values('A81001')).toEqual([0.94, 0.96]);
    expect(values('ALL')).toEqual([null, null]);
    expect(values('DacCom')).toEqual([null, null]);
  });

  it('is not shown beside counts, which alone are compared: it may be of another scale', async () => {
    const { analysis } = await loadedCore({
      'c.csv': csv(
        'practice_code,indicator_code,period,numerator,denominator,value',
        'A81001,DESO,2010-08,30,100,0.3',
        'A81002,DESO,2010-08,40,100,0.4',
        'A81003,DESO,2010-08,50,100,',
        'A81004,DESO,2010-08,,,0.9',
      ),
    });
    const result = await analysis.measure({ ...ASKED, period: '2010-08' });
    // (30 + 40 + 50) / 300, without the 0.9 whose counts are not known.
    expect(result.target).toBeCloseTo(0.4, 12);
    // 0.1 is 2.04 standard errors of 0.4 × 0.6 / 100.
    expect(result.units.map(({ value, band }) => [value, band])).toEqual([
      [0.3, 'below-95'],
      [0.4, 'within'],
      [0.5, 'above-95'],
      [null, 'not-compared'],
    ]);
  });
});
