import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period';
import { contractBase } from '@/features/ratio/view-model/contract-figures';
import { processOf } from '@/features/ratio/view-model/process';
import { yearPlans } from '@/features/ratio/view-model/scenario-figures';
import { triedOf } from '@/features/ratio/view-model/tried-scenario';
import type { WorkingItem } from '@/ui/working';
import { aRatioResult } from '../../../../../tests/support/a-ratio-result';
import { countItems, moneyFormula, ratioItems, rowsItems, signedItems } from './parts';
import { planMoneyWorkings } from './plan-money-workings';
import { processWorkings } from './process-workings';
import { aboveItems, excessIntervalItems, excessItems, quarterItems } from './scenario-workings';
import { unitWorkings } from './unit-workings';
import { yearPlanItems, yearTimes } from './year-plan-workings';

/** 804 follow-ups of 295 firsts: DacCom 401 of 184, WatCom 403 of 111. */
const MEASURE = aRatioResult([['A', 'DacCom', 301, 101], ['B', 'DacCom', 100, 83], ['C', 'WatCom', 400, 111], ['D', 'WatCom', 3, 0]]); // prettier-ignore
const BASE = contractBase({ measure: MEASURE });
const ROWS = rowsItems(MEASURE, 'All 4 practices');
const TERMS = { ratio: 1.75, appliesTo: 'provider', followUpPence: 8200, paidAboveCap: false } as const;

const told = (items: readonly WorkingItem[], what = 'Formula') => items.find(([term]) => term === what)?.[1];

describe('the working of a figure', () => {
  it('names rows, months and files', () => {
    expect(told(ROWS, 'Rows')).toMatch(/^All 4 practices: .*, attended, 2007\/08 so far \(8 months\)$/);
    const booked = { ...MEASURE, request: { ...MEASURE.request, withDna: true } };
    expect(told(rowsItems(booked, 'DacCom'), 'Rows')).toContain(', booked, ');
  });

  it('of a count, a ratio, a contribution and its money puts the numbers in', () => {
    expect(told(countItems(2676, 'first attendances', ROWS))).toBe('The first attendances of these rows, added up = 2,676');
    expect(told(ratioItems(401, 184, ROWS))).toBe('Follow-ups ÷ first attendances: 401 ÷ 184 = 2.18');
    expect(told(ratioItems(3, 0, ROWS))).toContain('3 ÷ 0 = –');
    expect(told(signedItems(100, 83, 1.75, ROWS))).toBe('F − 1.75 × N: 100 − 1.75 × 83 = −45');
    expect(moneyFormula(-45.25, 8200, -371_050, '−£3,711')).toBe('−45.25 × £82.00 = −£3,710.50, printed as −£3,711');
  }); // prettier-ignore

  it('of an interval says that there is no upper limit where there is none', () => {
    const [unit] = MEASURE.units;
    const { interval } = unitWorkings({ measure: MEASURE, terms: TERMS });
    const none = unit && interval?.({ ...unit, numerator: 3, denominator: 0, lower95: 0.5, upper95: null });
    expect(told(none ?? [])).toBe('Exact 95% limits p of 3 of 3 attendances, each as p ÷ (1 − p): 0.50 to no upper limit'); // prettier-ignore
  });

  it('of follow-ups above a ratio follows the cap', () => {
    const asked = { base: BASE, ratio: 2, rows: ROWS };
    // 804 − 2 × 295.
    expect(told(excessItems({ ...asked, appliesTo: 'provider' }, 214))).toContain('804 − 2.00 × 295 = 214');
    expect(told(excessItems({ ...asked, ratio: 3, appliesTo: 'provider' }, 0))).toContain('= less than 0, so 0');
    // Above 2: A, C and D, with 704 follow-ups of 212 firsts; both localities.
    expect(told(excessItems({ ...asked, appliesTo: 'practice' }, 280))).toContain('704 − 2.00 × 212 = 280');
    expect(told(excessItems({ ...asked, appliesTo: 'locality' }, 214))).toContain('804 − 2.00 × 295 = 214');
    expect(told(aboveItems(BASE.units, 'practices', asked, '3 of 4'), 'Numerator')).toBe('3 practices with more follow-ups than 2.00 × their firsts'); // prettier-ignore
    expect(told(excessIntervalItems({ ...asked, appliesTo: 'provider' }, '150 to 278'), 'Spread')).toContain(
      'φ = 1.00',
    );
  });

  it('of the ratio of the lowest quarter says how many firsts are held', () => {
    // B at 1.20 holds 83 of 295, 28.1%.
    expect(told(quarterItems(BASE, 'practices', ROWS))).toContain('(83 ÷ 295 = 28.1%): 1.20');
  });

  it('of a plan multiplies what was counted so far', () => {
    const tried = triedOf({ ratio: 1.75, growth: 0.1 }, { base: BASE, line: null, nextLine: null });
    const times = yearTimes({ share: 0.5 }, tried);
    expect(times.interim).toEqual({ times: 1, timesText: '1 ÷ 0.5000 − 1 = 1.0000' });
    expect(yearTimes({ share: 1 }, { growth: -0.05, registerGrowth: 0 }).definitive.timesText).toContain('(1 − 5.0%)');
    expect(times.definitive.timesText).toBe('(1 + 10.0%) × (1 + 0.0%) ÷ 0.5000 = 2.2000');
    const { definitive } = yearPlans(BASE, { now: TERMS, next: TERMS }, tried, { share: 0.5 });
    const items = yearPlanItems({ base: BASE, terms: TERMS, plan: definitive, ...times.definitive, rows: ROWS });
    // 295 × 2.2 = 649, at 1.75 1,135.75; 287.75 above × 2.2 = 633.05, at £82 £51,910.
    expect([told(items.firsts), told(items.paidFor), told(items.excess), told(items.money)]).toEqual([
      '295.00 × 2.2000 = 649',
      '1.75 × 649.00 = 1,136',
      '287.75 × 2.2000 = 633',
      '633.05 × £82.00 = £52k',
    ]);
  });

  it('of plan money adds both counts at their prices, and leaves out what is not paid', () => {
    const asked = { planned: { firsts: 300, followUps: 500 }, done: BASE.scope, excess: 287.75, rows: ROWS, money: { plannedPence: 9_680_000, donePence: 12_079_800, paidPence: 9_720_250 } }; // prettier-ignore
    const { planned, paid } = planMoneyWorkings({ ...asked, line: { firstPrice: 186, followUpPrice: 82, paidAboveCap: false } }); // prettier-ignore
    expect(told(planned)).toBe('300.00 × £186.00 + 500.00 × £82.00 = £96,800.00, printed as £97k');
    // 295 × £186 + (804 − 287.75) × £82.
    expect(told(paid)).toBe('295.00 × £186.00 + 516.25 × £82.00 = £97,202.50, printed as £97k');
  });

  it('of process limits gives the mean and the mean moving range', () => {
    const steps = ['2007-04', '2007-05', '2007-06'].flatMap((label, i) => {
      const period = parsePeriod(label);
      return period ? [{ period, label, firsts: 10, followUps: [20, 24, 22][i] ?? 0 }] : [];
    });
    const [stretch] = processOf(steps, []);
    const point = stretch?.points[0];
    if (!stretch || !point) throw new Error('no stretch');
    const { mean, limits } = processWorkings(MEASURE, 'All practices');
    const row = { ...point, stretch };
    // Ratios 2, 2.4 and 2.2; ranges 0.4 and 0.2, mean 0.3.
    expect(told(mean?.(row) ?? [])).toBe('6.60 ÷ 3 = 2.20');
    expect(told(limits?.(row) ?? [])).toBe('Mean ± 2.66 × mean moving range: 2.20 ± 2.66 × 0.3000 = 1.40 to 3.00');
  });
});
