import { describe, expect, it } from 'vitest';
import { aBudgetResult, aBudgetUnit, unitsOver } from '../../../../tests/support/a-budget-result';
import { aDescription } from '../../../../tests/support/a-description';
import type { BudgetResult } from '@/analysis/analysis';
import { barRows, varianceBars, waterfallBars } from './bars';
import { budgetInput } from './budget-input';
import { cumulativeOf, cumulativeSentences, cumulativeSpec } from './cumulative';
import { keyFigures } from './key-figures';

const inputOf = (changes: Partial<BudgetResult> = {}, view: { area?: string; unit?: string } = {}) => budgetInput(aBudgetResult(changes), aDescription(), view); // prettier-ignore

describe('varianceBars', () => {
  it('are of localities, or of the units of the one shown, the largest overspend first', () => {
    expect(barRows(inputOf(), undefined)).toBe('localities');
    expect(barRows(inputOf(), 'units')).toBe('units');
    expect(barRows(inputOf({}, { area: 'North' }), undefined)).toBe('units');
    expect(varianceBars(inputOf(), 'localities').bars.map(({ name, to, text }) => [name, to, text])).toEqual([
      ['North', 55, '+£55 (+0.1%)'],
      ['South', -5, '−£5 (0.0%)'],
    ]);
    expect(varianceBars(inputOf({}, { area: 'North' }), 'units').bars.map(({ to }) => to)).toEqual([50, 40, 0, -5, -10, -20]); // prettier-ignore
  });
});

describe('waterfallBars', () => {
  it('goes from the largest overspend to the net total', () => {
    const input = inputOf();
    const { bars, isJoined } = waterfallBars(input.year.localities[0] ?? input.year.overall, input);
    expect(isJoined).toBe(true);
    expect(bars.map(({ from, to, isTotal }) => [from, to, isTotal])).toEqual([
      [0, 50, false],
      [50, 90, false],
      [90, 85, false],
      [85, 75, false],
      [75, 55, false],
      [0, 55, true],
    ]);
  });

  it('puts together what has no room and still adds up', () => {
    const input = inputOf({ units: unitsOver({ North: Array.from({ length: 40 }, (_, i) => 100 - i * 6) }) });
    const { bars } = waterfallBars(input.year.overall, input);
    expect(bars).toHaveLength(16);
    expect(bars.filter(({ name }) => name.includes('more'))).toHaveLength(2);
    expect(bars.at(-1)?.to).toBe(bars.at(-2)?.to);
    expect(bars.at(-1)?.to).toBe(Array.from({ length: 40 }, (_, i) => 100 - i * 6).reduce((a, b) => a + b, 0));
  });

  it('is only a total without any variance', () => {
    const input = inputOf({ units: unitsOver({ North: [0, 0] }) });
    expect(waterfallBars(input.year.overall, input).bars.map(({ name, to }) => [name, to])).toEqual([['Net total', 0]]);
  });
});

describe('cumulativeOf', () => {
  it('adds up months, the budget by its profile, and goes on as the forecast', () => {
    const of = cumulativeOf(inputOf({}, { unit: 'North0' }));
    // £8,050 in 8 months of £1,006.25; budget £1,000 a month; out-turn £12,075.
    expect(of?.spendPence.slice(6)).toEqual([704_375, 805_000, null, null, null, null]);
    expect(of?.budgetPence[11]).toBe(1_200_000);
    expect(of?.forecastPence.slice(6)).toEqual([null, 805_000, 905_625, 1_006_250, 1_106_875, 1_207_500]);
    expect([of?.name, of?.units, of?.range]).toEqual(['North 0', 1, null]);
  });

  it('draws the range of earlier years at March, and says that it is no interval', () => {
    const earlier = (percent: number, financialYear: string) => ({ financialYear, cumulativePercent: Array.from({ length: 12 }, (_, i) => (i === 7 ? percent : 100)) }); // prettier-ignore
    const input = inputOf({ earlierYears: [earlier(50, '2005/06'), earlier(80, '2006/07')] }, { unit: 'North0' });
    const of = cumulativeOf(input);
    // £8,050 ÷ 0.8 and ÷ 0.5.
    expect(of?.range).toEqual({ lowest: 1_006_250, highest: 1_610_000 });
    const spec = of && cumulativeSpec(of, input);
    expect(spec?.limits?.[11]).toEqual({ lower: 10.0625, centre: null, upper: 16.1 });
    expect(spec?.limits?.[10]).toEqual({ lower: null, centre: null, upper: null });
    expect(of && cumulativeSentences(of, input).at(-1)).toBe('Range: £10,063 to £16,100 by the profiles of earlier years, not an interval.'); // prettier-ignore
  });

  it('leaves out who lacks a month, and is nothing where everyone does', () => {
    const short = aBudgetUnit({ code: 'S', months: { has: 7, of: 8 }, monthlyPence: [1, 1, 1, 1, 1, 1, 1, null] });
    expect(cumulativeOf(inputOf({ units: [...unitsOver({ North: [1] }), short] }))).toMatchObject({ units: 1, leftOut: 1 }); // prettier-ignore
    expect(cumulativeOf(inputOf({ units: [short] }))).toBeNull();
  });

  it('has no forecast in April and May', () => {
    const input = inputOf({ monthOfYear: 2 });
    const of = cumulativeOf(input);
    expect(of?.forecastPence.every((pence) => pence === null)).toBe(true);
    expect(of && cumulativeSpec(of, input).series.map(({ id }) => id)).toEqual(['spend', 'budget']);
  });
});

describe('keyFigures', () => {
  const values = (changes: Partial<BudgetResult> = {}) => keyFigures(inputOf(changes)).map(({ value }) => value);

  it('are spend, budget, variance and out-turn', () => {
    expect(values()).toEqual(['£64k', '£64k', '£50 over budget', '£96k']);
    const formula = keyFigures(inputOf())[3]?.explanation.find(({ term }) => term === 'Formula')?.text;
    expect(formula).toBe('Spend × 100 ÷ profile = £64,050 × 100 ÷ 66.67 = £96,075, against £96,000.');
  });

  it('show no out-turn for April and May, nor where April is not loaded, and say why', () => {
    const outturn = (changes: Partial<BudgetResult>) => keyFigures(inputOf(changes))[3];
    expect(outturn({ monthOfYear: 2 })).toMatchObject({ value: 'Not shown', note: 'No forecast for April and May: too little of the year has gone.' }); // prettier-ignore
    expect(outturn({ isFromApril: false })).toMatchObject({ value: 'Not shown', note: 'No forecast: not every month from April on is loaded.' }); // prettier-ignore
  });

  it('are dashes where nothing can be held against a budget', () => {
    expect(values({ units: [aBudgetUnit({ budgetPence: null, budgetSoFarPence: null })] })).toEqual(['–', '–', '–', 'Not shown']); // prettier-ignore
  });
});
