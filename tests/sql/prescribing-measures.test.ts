import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, MeasureRequest, MeasureResult } from '../../src/analysis/analysis';
import { csv, loadedCore } from '../support/loaded-core';

/** Every expected figure below was worked out by hand from the lines of the extracts just here. */
const FILES = {
  'practices.csv': csv(
    'practice_code,practice_name,locality',
    'Y90001,Alder,DacCom',
    'Y90002,Beech,DacCom',
    'Y90003,Cedar,WatCom',
    'Y90004,Damson,WatCom',
  ),
  'list-size.csv': csv(
    'practice_code,financial_year,patients,age_band,sex',
    'Y90001,2007/08,600,0-64,female',
    'Y90001,2007/08,400,0-64,male',
    'Y90002,2007/08,1000,0 to 64,F',
    'Y90002,2007/08,1000,0-64,Male',
    'Y90003,2007/08,500,0-64,female',
    'Y90003,2007/08,500,65+,female',
    'Y90004,2007/08,0,0-64,female',
  ),
  'age-sex-weights.csv': csv('age_band,sex,weight', '0-64,female,2', '0-64,male,1'),
  'prescribing.csv': csv(
    'month,practice_code,bnf_code,items,actual_cost,bnf_name',
    '2007-04,Y90001,0212,10,100.50,Lipid-regulating drugs',
    '2007-04,Y90001,0206,10,50.00,Nitrates',
    '2007-04,Y90001,0301,10,49.50,Bronchodilators',
    '2007-05,Y90001,0212,10,200.00,Lipid-regulating drugs',
    '2007-04,Y90002,02,99,700.00,',
    '2007-04,Y90002,0212,60,400.00,',
    '2007-04,Y90002,0206,39,300.00,',
    '2007-05,Y90002,02,99,100.00,',
    '2007-04,Y90003,0301,5,90.00,',
    '2007-05,Y90003,0301,5,-10.00,',
    '2007-04,Y90004,0301,5,80.00,',
    '2007-05,Y90004,0301,5,20.00,',
  ),
  'prescribing-budget.csv': csv(
    'financial_year,practice_code,budget',
    '2007/08,Y90001,2400',
    '2007/08,Y90002,6000',
    '2007/08,Y90003,1200',
  ),
};

const pairs = (result: MeasureResult) =>
  Object.fromEntries(result.units.map(({ code, numerator, denominator }) => [code, [numerator, denominator]]));
/** The files with others in their place; an empty one is left out. */
const cores = async (changes: Readonly<Record<string, string>> = {}) => {
  const files = Object.entries({ ...FILES, ...changes }).filter(([, text]) => text !== '');
  return (await loadedCore(Object.fromEntries(files))).analysis;
};

describe('prescribing cost', () => {
  let analysis: Analysis;
  const ask = (change: Partial<MeasureRequest> = {}) =>
    analysis.measure({ measure: 'prescribing-cost', period: '2007-04..2007-05', ...change });
  beforeAll(async () => {
    analysis = await cores();
  });

  it('is the cost of the months over the list, and a chapter is not added to its sections', async () => {
    const result = await ask();
    expect(pairs(result)).toEqual({
      Y90001: [400, 1000],
      // April by section, 400 + 300, and not the chapter's 700 again; May only by chapter.
      Y90002: [800, 2000],
      Y90003: [80, 1000],
      Y90004: [100, 0],
    });
    expect(result.overall).toMatchObject({ numerator: 1380, denominator: 4000, value: 1380 / 4000 });
    expect(result.units[3]).toMatchObject({ value: null, band: 'not-compared' });
    expect(result.units[0]).toMatchObject({ lower95: null, upper95: null });
    expect(result.expectedOutside).toBeNull();
  });

  it('is compared by the weighted spread of practices around their joint value (METHODS §0, cost)', async () => {
    const result = await ask();
    // θ = 0.345 over 4,000 patients; s² = (1000·0.055² + 2000·0.055² + 1000·0.265²) / 4000.
    const spread = Math.sqrt((3000 * 0.055 ** 2 + 1000 * 0.265 ** 2) / 4000);
    expect(result.overdispersion.spread).toBeCloseTo(spread, 12);
    expect(result.units[2]?.z).toBeCloseTo((0.08 - 0.345) / spread, 12);
    expect(result.units[2]?.zAdjusted).toBe(result.units[2]?.z);
  });

  it.each([
    ['02', { Y90001: 350.5, Y90002: 800, Y90003: 0, Y90004: 0 }],
    ['2.12', { Y90001: 300.5, Y90002: 400, Y90003: 0, Y90004: 0 }],
    ['0301', { Y90001: 49.5, Y90002: 0, Y90003: 80, Y90004: 100 }],
  ])('of BNF %s counts what lies under it, and 0 for a practice that prescribed none', async (bnf, expected) => {
    const result = await ask({ bnf });
    expect(Object.fromEntries(result.units.map(({ code, numerator }) => [code, numerator]))).toEqual(expected);
  });

  it('names the part of the formulary', async () => {
    expect((await ask({ bnf: '2.12' })).title).toBe('Prescribing cost, 2.12 Lipid-regulating drugs');
    expect((await ask({ bnf: '02' })).title).toBe('Prescribing cost, BNF chapter 2 Cardiovascular system');
  });

  it('refuses a part that nothing was prescribed of, naming those there are', async () => {
    await expect(ask({ bnf: '0501' })).rejects.toThrow(/The BNF codes are: 02, 0206, 0212, 0301\./);
  });

  it('is divided by patients weighted by age and sex, of lists whose every part has a weight', async () => {
    const result = await ask({ per: 'weighted-patient' });
    expect(pairs(result)).toEqual({
      Y90001: [400, 600 * 2 + 400],
      Y90002: [800, 1000 * 2 + 1000],
      // 65+ has no weight.
      Y90003: [80, null],
      Y90004: [100, 0],
    });
    expect(result.notes.map(({ text }) => text)).toContain(
      'The weight table has no weight, or several, for: 65+ female.',
    );
    expect(result.definition.unit).toBe('£ per age-sex weighted patient');
  });

  it('takes a weight that is given twice in two spellings once, and none where the two differ', async () => {
    const weights = (...lines: string[]) => cores({ 'age-sex-weights.csv': csv('age_band,sex,weight', '0-64,female,2', '0-64,male,1', ...lines) }); // prettier-ignore
    const request = { measure: 'prescribing-cost', period: '2007-04..2007-05', per: 'weighted-patient' } as const;
    const same = await (await weights('0 to 64,F,2')).measure(request);
    expect(pairs(same)['Y90002']).toEqual([800, 3000]);
    const differing = await (await weights('0 to 64,F,3')).measure(request);
    expect(pairs(differing)['Y90002']).toEqual([800, null]);
    expect(differing.notes.map(({ text }) => text)).toContain('The weight table has no weight, or several, for: 0 to 64 F, 0-64 female, 65+ female.'); // prettier-ignore
  });

  it('per 1,000 patients is a matter of printing', async () => {
    const result = await ask({ per: '1000-patients' });
    expect(result.definition.format).toBe('pounds-per-1000');
    expect(result.overall.value).toBe(1380 / 4000);
  });

  it('offers the chapters and sections there are', async () => {
    const { measures } = await analysis.describe();
    const found = measures.find(({ definition }) => definition.id === 'prescribing-cost');
    expect(found?.bnf).toEqual([
      { code: '02', name: 'BNF chapter 2 Cardiovascular system' },
      { code: '0206', name: '2.6 Nitrates' },
      { code: '0212', name: '2.12 Lipid-regulating drugs' },
      { code: '03', name: 'BNF chapter 3 Respiratory system' },
      { code: '0301', name: '3.1 Bronchodilators' },
    ]);
  });
});

describe('spend against budget', () => {
  const ask = (analysis: Analysis, period = '2007-04..2007-05') =>
    analysis.measure({ measure: 'spend-against-budget', period });

  it('parts the budget into twelfths where there is neither profile nor a year before', async () => {
    const result = await ask(await cores());
    expect(pairs(result)).toEqual({
      Y90001: [400, 400],
      Y90002: [800, 1000],
      Y90003: [80, 200],
      Y90004: [100, null],
    });
    expect(result.overall).toMatchObject({ numerator: 1280, denominator: 1600 });
    expect(result.notes.map(({ text }) => text)).toContain(
      'The budget of 2007/08 is parted over its months into twelfths, for want of a profile and of a whole year before.',
    );
  });

  it('parts it by the loaded profile, month by month', async () => {
    const profile = csv('financial_year,month,cumulative_percent', '2007/08,2007-04,8', '2007/08,2007-05,20');
    const analysis = await cores({ 'prescribing-profile.csv': profile });
    expect(pairs(await ask(analysis))).toMatchObject({ Y90001: [400, 480], Y90003: [80, 240] });
    expect(pairs(await ask(analysis, '2007-05'))).toMatchObject({ Y90001: [200, 288], Y90003: [-10, 144] });
    expect((await ask(analysis)).notes.map(({ text }) => text)).toContain(
      'The budget of 2007/08 is parted over its months by the loaded prescribing profile.',
    );
  });

  it('parts it as the year before was spent where the profile stops short of the months loaded', async () => {
    const months = Array.from({ length: 12 }, (_, i) => `${2006 + Math.floor((i + 3) / 12)}-${String(((i + 3) % 12) + 1).padStart(2, '0')}`); // prettier-ignore
    // A year of 1,300: 200 in April and 100 in each other month. Y90002 lacks a month and is not asked.
    const before = [
      ...months.map((month, i) => `${month},Y90001,0301,1,${i === 0 ? 200 : 100}`),
      ...months.slice(1).map((month) => `${month},Y90002,0301,1,5000`),
    ];
    const analysis = await cores({
      'prescribing.csv': csv(...FILES['prescribing.csv'].trim().split('\n').map((line) => line.split(',').slice(0, 5).join(',')), ...before), // prettier-ignore
      'prescribing-profile.csv': csv('financial_year,month,cumulative_percent', '2007/08,2007-04,8'),
    });
    const result = await ask(analysis);
    expect(result.units[0]?.denominator).toBeCloseTo((2400 * 300) / 1300, 9);
    expect(result.notes.map(({ text }) => text)).toContain(
      'The budget of 2007/08 is parted over its months as the year before was spent, by all that have each of its months, for want of a profile.',
    );
  });

  it('is not offered, and is refused with what it needs, where no budget is loaded', async () => {
    const analysis = await cores({ 'prescribing-budget.csv': '' });
    const { measures } = await analysis.describe();
    expect(measures.map(({ definition }) => definition.id)).not.toContain('spend-against-budget');
    await expect(ask(analysis)).rejects.toThrow(
      'Prescribing spend against budget needs both a prescribing and a prescribing-budget extract of the same kind of unit, and they are not loaded.',
    );
  });
});

it('gives the figures of the sample that were added up from its files by another program', async () => {
  const { createNodeAnalysis } = await import('../../src/analysis/node-analysis');
  const analysis = await createNodeAnalysis();
  await analysis.open([]);
  const at = (result: MeasureResult, code: string) => result.units.find((unit) => unit.code === code);
  const cost = await analysis.measure({ measure: 'prescribing-cost', period: '2007-04..2007-11' });
  expect(at(cost, 'Y90001')?.numerator).toBeCloseTo(596_614.02, 2);
  expect(at(cost, 'Y90001')?.denominator).toBe(7552);
  expect(cost.overall.numerator).toBeCloseTo(39_740_302.47, 1);
  const weighted = await analysis.measure({ measure: 'prescribing-cost', period: '2007-04..2007-11', per: 'weighted-patient' }); // prettier-ignore
  expect(at(weighted, 'Y90040')?.denominator).toBeCloseTo(45_288.8, 6);
  const spend = await analysis.measure({ measure: 'spend-against-budget', period: '2007-04..2007-11' });
  expect(at(spend, 'Y90001')?.value).toBeCloseTo(0.983_728_740_6, 9);
  expect(at(spend, 'Y90040')?.value).toBeCloseTo(1.017_850_599_9, 9);
});
