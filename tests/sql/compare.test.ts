import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, CompareRequest } from '../../src/analysis/analysis';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { CATALOGUE } from '../../src/measures/catalogue';
import { SIDES } from '../../src/measures/compare/shared-counts';
import { csv, loadedCore } from '../support/loaded-core';

const period = '2007/08';
const QOF = csv(
  'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
  '2007/08,A1,DM12,50,90,10',
  '2007/08,B1,DM12,50,80,20',
  '2007/08,C1,DM12,50,70,30',
  '2007/08,D1,DM12,50,160,40',
  '2007/08,E1,DM12,50,90,10',
  '2007/08,A1,CHD8,50,90,10',
);
const REGISTER = csv(
  'financial_year,practice_code,register_code,patients,list_size',
  '2007/08,A1,DM,30,1000',
  '2007/08,B1,DM,50,1000',
  '2007/08,C1,DM,40,1000',
  '2007/08,D1,DM,120,2000',
  '2007/08,F1,DM,10,100',
);
const LISTS = csv('practice_code,financial_year,patients', 'A1,2007/08,1000', 'D1,2006/07,2000');
const PAIR: CompareRequest = {
  x: { measure: 'exception-rate', period, group: 'DM' },
  y: { measure: 'prevalence', period, group: 'DM' },
};

describe('two measures joined by unit', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    ({ analysis } = await loadedCore({ 'qof.csv': QOF, 'qof-register.csv': REGISTER, 'list-size.csv': LISTS }));
  });

  it('joins by code and names the units that have only one of them', async () => {
    const result = await analysis.compare(PAIR);
    expect(result.joined).toEqual(['A1', 'B1', 'C1', 'D1']);
    expect(result.onlyX).toEqual(['E1']);
    expect(result.onlyY).toEqual(['F1']);
    const [a] = result.units;
    expect(a).toMatchObject({ code: 'A1', listSize: 1000, x: { numerator: 10, denominator: 100, value: 0.1 }, y: { numerator: 30, denominator: 1000, value: 0.03 }, size: null }); // prettier-ignore
    expect(result.x.target).toBeCloseTo(110 / 600, 12);
  });

  it('gives the correlations worked out by hand', async () => {
    // x 0.1 0.2 0.3 0.2, y 0.03 0.05 0.04 0.06: Σdxdy = 0.001, Σdx² = 0.02, Σdy² = 0.0005, so r = √0.1.
    const { pearson, spearman } = await analysis.compare(PAIR);
    expect(pearson?.r).toBeCloseTo(Math.sqrt(0.1), 12);
    expect(pearson?.interval?.lower).toBeCloseTo(-0.926_419, 5);
    expect(pearson?.interval?.upper).toBeCloseTo(0.979_594, 5);
    // Ranks 1 2½ 4 2½ and 1 3 2 4: 1.5 ÷ √(4.5 × 5).
    expect(spearman?.r).toBeCloseTo(1.5 / Math.sqrt(22.5), 12);
  });

  it('weights the line by the denominators of y', async () => {
    // Weights 1000 1000 1000 2000: means 0.2 and 0.048, slope 1.0 ÷ 20, intercept 0.048 − 0.2 × 0.05.
    const { line } = await analysis.compare(PAIR);
    expect(line?.slope).toBeCloseTo(0.05, 12);
    expect(line?.intercept).toBeCloseTo(0.038, 12);
    expect(line?.n).toBe(4);
    expect([line?.points[0]?.x, line?.points.at(-1)?.x]).toEqual([0.1, 0.3]);
    for (const { fit, lower, upper } of line?.points ?? []) expect(lower < fit && fit < upper).toBe(true);
  });

  it('has no statistics with fewer than 3 joined units, and says nothing shared where nothing is', async () => {
    const { analysis: few } = await loadedCore({
      'qof.csv': QOF,
      'qof-register.csv': REGISTER.split('\n').slice(0, 3).join('\n'),
    });
    const result = await few.compare(PAIR);
    expect(result.joined).toEqual(['A1', 'B1']);
    expect([result.pearson, result.spearman, result.line]).toEqual([null, null, null]);
    expect(result.warning).toBeNull();
  });

  it('has no line or correlation where a measure does not vary', async () => {
    const flat = QOF.replace(/,\d+,\d+$/gm, ',90,10');
    const { analysis: level } = await loadedCore({ 'qof.csv': flat, 'qof-register.csv': REGISTER });
    const result = await level.compare(PAIR);
    expect(result.joined).toHaveLength(4);
    expect([result.pearson, result.spearman, result.line]).toEqual([null, null, null]);
  });

  it('takes a third measure for the size', async () => {
    const result = await analysis.compare({ ...PAIR, size: { measure: 'achievement', period, group: 'DM' } });
    expect(result.size?.definition.id).toBe('achievement');
    expect(result.units[0]?.size).toMatchObject({ numerator: 50, denominator: 90 });
  });

  it('warns where one count divides both, or stands in both', async () => {
    const exceptions = { measure: 'exception-rate', period, group: 'DM' };
    const achievement = { measure: 'achievement', period, indicator: 'DM12' };
    const of = async (x: CompareRequest['x'], y: CompareRequest['y']) => (await analysis.compare({ x, y })).warning;
    expect(await of(exceptions, achievement)).toBe(
      'Both measures are divided by indicator denominators. Patients for whom the indicator was met are counted above the line of one measure and below the line of the other. That alone can tie them to each other.',
    );
    expect(await of(exceptions, { measure: 'achievement', period, group: 'CHD' })).toBeNull();
    expect(await of({ measure: 'exception-rate', period, indicator: 'DM12' }, exceptions)).toBe(
      'Both measures are divided by indicator denominators. Exceptions are counted above the line of one measure and below the line of the other. Exceptions are counted above the line of both measures. That alone can tie them to each other.',
    );
  });

  it('refuses units of different kinds', async () => {
    const y = { ...PAIR.y, units: 'provider' as const };
    await expect(analysis.compare({ ...PAIR, y })).rejects.toThrow('practices cannot be set against providers');
  });

  it('knows what stands above and below the line of every measure of the catalogue', () => {
    expect(Object.keys(SIDES).sort()).toEqual(CATALOGUE.map(({ definition }) => definition.id).sort());
  });
});

describe('two measures of the sample', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    analysis = await createNodeAnalysis();
    await analysis.open([]);
  }, 60_000);

  it('gives the correlation that Python works out from the same files', async () => {
    // Firsts ÷ list, with half the list of the one practice that has rows in 6 of the 12 months; follow-ups ÷ firsts.
    const asked = { period: '2006/07', specialty: '307' };
    const result = await analysis.compare({
      x: { measure: 'first-attendance-rate', ...asked },
      y: { measure: 'first-to-follow-up', ...asked },
    });
    expect(result.joined).toHaveLength(73);
    expect(result.pearson?.r).toBeCloseTo(-0.18530870622539267, 10);
    expect(result.pearson?.interval?.lower).toBeCloseTo(-0.3983911849049513, 10);
    expect(result.pearson?.interval?.upper).toBeCloseTo(0.046751760629455755, 10);
    expect(result.spearman?.r).toBeCloseTo(-0.23087128224114525, 10);
    expect(result.line?.slope).toBeCloseTo(-7.33783526120981, 8);
    expect(result.line?.intercept).toBeCloseTo(2.486558431514373, 8);
    expect(result.warning).toBe(
      'First attendances are counted above the line of one measure and below the line of the other. That alone can make one fall as the other rises.',
    );
  });

  it('says that a list divides both, and nothing of specialties that are not the same', async () => {
    const asked = { period: '2006/07' };
    const x = { measure: 'referral-rate', ...asked, specialty: '307' };
    const warningOf = async (y: CompareRequest['y']) => (await analysis.compare({ x, y })).warning;
    expect(await warningOf({ measure: 'prescribing-cost', ...asked })).toBe(
      'Both measures are divided by the list size. That alone can make them rise and fall together.',
    );
    expect(await warningOf({ measure: 'first-to-follow-up', ...asked, specialty: '320' })).toBeNull();
  });
});
