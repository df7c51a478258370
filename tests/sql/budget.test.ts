import { describe, expect, it } from 'vitest';
import type { BudgetRequest, BudgetResult } from '../../src/analysis/analysis';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { yearFigures } from '../../src/features/prescribing/view-model/budget-figures';
import { overspendConcentration } from '../../src/stats/overspend-concentration';
import { csv, loadedCore } from '../support/loaded-core';

/** Every expected figure below was worked out by hand from the lines of the extracts just here. */
const FILES = {
  'practices.csv': csv(
    'practice_code,practice_name,locality,closed',
    'Y90001,Alder,DacCom,',
    'Y90002,Beech,DacCom,2007-05-31',
    'Y90003,Cedar,WatCom,',
  ),
  'prescribing.csv': csv(
    'month,practice_code,bnf_code,items,actual_cost',
    '2007-04,Y90001,0212,10,100.50',
    '2007-04,Y90001,0301,10,0.10',
    '2007-05,Y90001,0212,10,200.20',
    '2007-06,Y90001,0212,10,300.00',
    '2007-04,Y90002,0212,10,50.00',
    '2007-05,Y90002,0212,10,-10.00',
    '2007-04,Y90003,0212,10,33.33',
    '2007-05,Y90003,0212,10,33.33',
    '2007-06,Y90003,0212,10,33.35',
  ),
  'prescribing-budget.csv': csv('financial_year,practice_code,budget', '2007/08,Y90001,1200', '2007/08,Y90002,600.01', '2006/07,Y90003,480'), // prettier-ignore
};

let core: ReturnType<typeof loadedCore> | null = null;
const unchanged = () => (core ??= loadedCore(FILES));

async function ask(
  request: Partial<BudgetRequest> = {},
  changes: Readonly<Record<string, string>> = {},
): Promise<BudgetResult> {
  if (Object.keys(changes).length === 0) return (await unchanged()).analysis.budget({ financialYear: '2007/08', ...request }); // prettier-ignore
  const files = Object.entries({ ...FILES, ...changes }).filter(([, text]) => text !== '');
  const { analysis } = await loadedCore(Object.fromEntries(files));
  return analysis.budget({ financialYear: '2007/08', ...request });
}

describe('budget', () => {
  it('is spend and budget of each practice in whole pence, by twelfths for want of a profile', async () => {
    const result = await ask();
    expect(result).toMatchObject({ through: '2007-06', monthOfYear: 3, monthsLoaded: ['2007-04', '2007-05', '2007-06'], isFromApril: true, earlierYears: [] }); // prettier-ignore
    expect(result.profile.source).toBe('twelfths');
    expect(result.profile.cumulativePercent.map((percent) => Math.round(percent ?? 0))).toEqual([8, 17, 25, 33, 42, 50, 58, 67, 75, 83, 92, 100]); // prettier-ignore
    const [alder, beech, cedar] = result.units;
    expect(alder).toMatchObject({ spendPence: 60_080, budgetPence: 120_000, budgetSoFarPence: 30_000, months: null, monthlyPence: [10_060, 20_020, 30_000] }); // prettier-ignore
    // Two of three months: 600.01 × 2 ÷ 12 = 100.0017.
    expect(beech).toMatchObject({ spendPence: 4000, budgetPence: 60_001, budgetSoFarPence: 10_000, months: { has: 2, of: 3 }, monthlyPence: [5000, -1000, null], closed: '2007-05-31' }); // prettier-ignore
    expect(cedar).toMatchObject({ spendPence: 10_001, budgetPence: null, budgetSoFarPence: null });
  });

  it('adds up what has both, and forecasts what has every month', async () => {
    const { units, localities, overall } = yearFigures(await ask());
    // 600.80 × 100 ÷ 25 = 2,403.20 against 1,200.00.
    expect(units[0]?.figures?.outturn).toMatchObject({ outturnPence: 240_320, budgetPence: 120_000, variancePence: 120_320 }); // prettier-ignore
    expect(units[1]?.figures).toMatchObject({ variancePence: -6000, outturn: null });
    expect(units[2]?.figures).toBeNull();
    expect(localities.map(({ name, figures }) => [name, figures?.variancePence ?? null])).toEqual([['DacCom', 24_080], ['WatCom', null]]); // prettier-ignore
    expect(overall.figures).toMatchObject({ spendPence: 64_080, budgetSoFarPence: 40_000, budgetPence: 180_001 });
    expect(overall.figures?.outturn).toMatchObject({ outturnPence: 240_320, budgetPence: 120_000 });
  });

  it('counts to an earlier month, and names the months there are', async () => {
    const result = await ask({ through: '2007-05' });
    expect(result).toMatchObject({ through: '2007-05', monthOfYear: 2 });
    expect(result.units.map(({ spendPence }) => spendPence)).toEqual([30_080, 4000, 6666]);
    expect(yearFigures(result).overall.figures?.outturn).toBeNull();
    await expect(ask({ through: '2007-09' })).rejects.toThrow(
      'No prescribing of 2007/08 is loaded for 2007-09. The months are: April 2007, May 2007, June 2007.',
    );
  });

  it('forecasts nothing where the months loaded do not begin with April', async () => {
    const lines = FILES['prescribing.csv'].trim().split('\n').filter((line) => !line.startsWith('2007-04')); // prettier-ignore
    const result = await ask({}, { 'prescribing.csv': csv(...lines) });
    expect(result).toMatchObject({ monthOfYear: 3, isFromApril: false });
    // Held against the budget of May and June: 1,200 × 2 ÷ 12.
    expect(result.units[0]).toMatchObject({ spendPence: 50_020, budgetSoFarPence: 20_000 });
    expect(yearFigures(result).overall.figures?.outturn).toBeNull();
  });

  it('keeps spend that is not given by the month, without months', async () => {
    const result = await ask({}, { 'prescribing.csv': csv('period,practice_code,bnf_code,items,actual_cost', '2007/08 Q1,Y90001,0212,10,400.00') }); // prettier-ignore
    expect(result).toMatchObject({ through: '2007-06', monthOfYear: 3, isFromApril: true });
    expect(result.units[0]).toMatchObject({ spendPence: 40_000, budgetSoFarPence: 30_000, monthlyPence: [null, null, null] }); // prettier-ignore
  });

  it('leaves out practices that are closed now where it is asked to', async () => {
    const result = await ask({ openNow: true });
    expect(result.units.map(({ code }) => code)).toEqual(['Y90001', 'Y90003']);
    expect(result.notes.map(({ text }) => text).join(' ')).toContain('1 practice that is closed now is left out of every figure: Beech.'); // prettier-ignore
  });

  it('uses the profile of the year before, and gives each earlier whole year’s own', async () => {
    const year = (start: number, april: number) => Array.from({ length: 12 }, (_, i) => {
        const month = (3 + i) % 12;
        return `${start + (3 + i >= 12 ? 1 : 0)}-${String(month + 1).padStart(2, '0')},Y90003,0212,1,${i === 0 ? april : 100}`;
      }); // prettier-ignore
    const lines = [...FILES['prescribing.csv'].trim().split('\n'), ...year(2005, 900), ...year(2006, 500)];
    const result = await ask({}, { 'prescribing.csv': csv(...lines) });
    expect(result.profile.source).toBe('last-year');
    // 2006/07: 500 + 11 × 100 = 1,600; to June 700. 2005/06: 2,000; to June 1,100.
    expect(result.profile.cumulativePercent[2]).toBeCloseTo(43.75, 10);
    expect(result.earlierYears.map((one) => [one.financialYear, one.cumulativePercent[2]])).toEqual([['2005/06', 55], ['2006/07', 43.75]]); // prettier-ignore
    const outturn = yearFigures(result).units[0]?.figures?.outturn;
    // 600.80 ÷ 0.55 = 1,092.363…; ÷ 0.4375 = 1,373.257….
    expect(outturn?.range).toEqual({ lowest: 109_236, highest: 137_326 });
  });

  it('is refused with what it needs, and for what is no year', async () => {
    await expect(ask({}, { 'prescribing-budget.csv': '' })).rejects.toThrow('needs both a prescribing and a prescribing-budget extract'); // prettier-ignore
    await expect(ask({ financialYear: '2004/05' })).rejects.toThrow(
      'No row answers this for practices in 2004/05. The periods loaded are: 2007-06, 2007-05, 2007-04.',
    );
    await expect(ask({ financialYear: '2007-08' })).rejects.toThrow('“2007-08” is not a financial year: write it as 2007/08'); // prettier-ignore
  });
});

it('finds in the sample what another program added up from its files', async () => {
  const analysis = await createNodeAnalysis();
  await analysis.open([]);
  const result = await analysis.budget({ financialYear: '2007/08' });
  const { localities, overall, units } = yearFigures(result);
  const found = localities.map(({ name, units: of, figures }) => {
    const { holders, holds } = overspendConcentration(of);
    return [name, figures?.variancePence, holds, holders.map(({ code }) => code)];
  });
  expect(found).toEqual([
    ['DacCom', 15_440_638, 'more', ['Y90007', 'Y90016']],
    ['Hertsmere', -4_445_445, null, []],
    ['StahCom', -7_954_773, null, []],
    ['WatCom', 2_394_830, 'more', ['Y90054', 'Y90055']],
  ]);
  // £39,671,243.33 × 100 ÷ 66.83.
  expect(overall.figures?.outturn?.outturnPence).toBe(5_936_142_949);
  const sum = localities.reduce((total, { figures }) => total + (figures?.outturn?.outturnPence ?? 0), 0);
  expect(sum).toBe(5_936_142_949);
  expect(units.reduce((total, { figures }) => total + (figures?.outturn?.outturnPence ?? 0), 0)).toBe(sum);
  const closed = units.find(({ code }) => code === 'Y90039');
  expect(closed).toMatchObject({ budgetPence: null, figures: null, months: { has: 3, of: 8 } });
  const { targets } = await analysis.describe();
  expect(targets).toHaveLength(8);
  expect(targets[0]).toEqual({ measure: 'achievement', indicatorCode: 'CHD8', period: '2007/08', value: 0.7, source: 'Upper payment threshold, QOF guidance 2006' }); // prettier-ignore
});
