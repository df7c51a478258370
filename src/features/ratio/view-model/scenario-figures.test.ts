import { describe, expect, it } from 'vitest';
import { aResult, aUnit } from '../../../../tests/support/a-measure-result';
import { contractBase } from './contract-figures';
import { rangeWith, ratioRange, scenarioCurve, tabledRatios } from './scenario-curve';
import { scenarioFigures, shiftFigures, unitsBetween, yearPlans } from './scenario-figures';
import type { Tried } from './tried-scenario';

/** Ratios 3, 1.5 and 2: 900 follow-ups of 400 firsts. */
const BASE = contractBase({
  measure: aResult({
    units: [
      aUnit({ code: 'A', name: 'A', locality: 'DacCom', numerator: 300, denominator: 100 }),
      aUnit({ code: 'B', name: 'B', locality: 'DacCom', numerator: 150, denominator: 100 }),
      aUnit({ code: 'C', name: 'C', locality: 'WatCom', numerator: 400, denominator: 200 }),
    ],
  }),
});
const TERMS = { ratio: 1.75, appliesTo: 'provider', followUpPence: 8200, paidAboveCap: false } as const;
const TRIED: Tried = { ratio: 1.75, appliesTo: 'provider', isPaid: false, share: 0.4, reviewPrice: 35, fixedCost: 1000, reviews: 1, insteadOf: 2, growth: 0.02, registerGrowth: 0.05, nextRatio: 'scenario' }; // prettier-ignore
const YEAR = { year: '2007/08', next: '2008/09', months: 6, share: 0.5, basis: 'months' } as const;

describe('scenarioFigures', () => {
  it('is the pooled excess, its money and who is above', () => {
    // 850 − 1.75 × 400 = 150, at £82 each £12,300.
    const figures = scenarioFigures(BASE, TERMS);
    expect(figures).toMatchObject({ excess: 150, excessPence: 1_230_000, unitsAbove: 2 });
    expect(figures.localitiesAbove.map(({ name }) => name)).toEqual(['DacCom', 'WatCom']);
  });

  it('is that of each practice where the cap is for each', () => {
    // 300 − 175 = 125 and 400 − 350 = 50; B is below by 25.
    expect(scenarioFigures(BASE, { ...TERMS, appliesTo: 'practice' }).excess).toBe(175);
  });

  it('names the units between two ratios', () => {
    expect(unitsBetween(BASE, 1.75, 2.25).map(({ name }) => name)).toEqual(['C']);
  });
});

describe('shiftFigures', () => {
  it('is new money over a full year where activity above the ratio is not paid', () => {
    // Twice 150 = 300 a year, 120 move, become 60 reviews at £35 = £2,100, and £1,000 of fixed cost.
    const shift = shiftFigures(BASE, TERMS, TRIED, YEAR);
    expect(shift).toMatchObject({ excess: 300, moved: 120, reviews: 60, netPence: -310_000, breakEvenPence: null });
  });

  it('saves the price of what moves where it is paid', () => {
    // 120 × £82 − £2,100 − £1,000 = £6,740; nothing at (£82 − £1,000 ÷ 120) × 2.
    const shift = shiftFigures(BASE, { ...TERMS, paidAboveCap: true }, TRIED, YEAR);
    expect(shift?.netPence).toBe(674_000);
    expect(shift?.breakEvenPence).toBeCloseTo((8200 - 100_000 / 120) * 2, 9);
  });

  it('is nothing until there is a price', () => {
    expect(shiftFigures(BASE, TERMS, { ...TRIED, reviewPrice: null }, YEAR)).toBeNull();
    expect(shiftFigures(BASE, { ...TERMS, paidAboveCap: true, followUpPence: null }, TRIED, YEAR)).toBeNull();
  });
});

describe('yearPlans', () => {
  it('is the other half of this year, and the next year with growth at its own ratio', () => {
    const { interim, definitive } = yearPlans(BASE, { now: TERMS, next: { ...TERMS, ratio: 2, followUpPence: 8400 } }, TRIED, YEAR); // prettier-ignore
    expect(interim).toMatchObject({ firsts: 400, followUps: 850, paidFor: 700, excess: 150, pence: 1_230_000 });
    // 850 − 2 × 400 = 50 so far; × 2 × 1.02 × 1.05 = 107.1 at £84.
    expect(definitive.excess).toBeCloseTo(107.1, 9);
    expect(definitive.pence).toBe(899_640);
    expect(definitive.range?.[1]).toBeGreaterThan(899_640);
  });
});

describe('scenarioCurve', () => {
  it('turns where everything is paid for and is never below 0', () => {
    const points = scenarioCurve(BASE, 'provider', { min: 1, max: 3 });
    expect(points.find(({ ratio }) => ratio === 2.125)?.excess).toBe(0);
    expect(points[0]).toMatchObject({ ratio: 1, excess: 450 });
    expect(points.at(-1)).toMatchObject({ ratio: 3, excess: 0 });
  });

  it('gives each locality its part where the cap is for each', () => {
    const [first] = scenarioCurve(BASE, 'locality', { min: 1, max: 3 });
    expect(first?.parts).toEqual([250, 200]);
  });

  it('has room around all that is looked for, and a table with it', () => {
    expect(ratioRange([1.75, 2.84, null, undefined])).toEqual({ min: 1, max: 3.5 });
    expect(ratioRange([0.2])).toEqual({ min: 0, max: 1 });
    const range = { min: 1, max: 3.5 };
    expect(rangeWith(range, 3.5)).toBe(range);
    expect(rangeWith(range, 4.2)).toEqual({ min: 1, max: 4.5 });
    expect(tabledRatios({ min: 0, max: 1 }, [0.33])).toContain(0.33);
    expect(tabledRatios({ min: 0, max: 1 }, [null])).not.toContain(0);
  });
});
