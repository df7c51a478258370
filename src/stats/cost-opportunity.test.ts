import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOpportunity } from './cost-opportunity';

const unit = (id: string, pounds: number, patients: number, isSignal = false) => ({ id, costPence: pounds * 100, patients, isSignal }); // prettier-ignore

/** £10, £20, £30, £40 and £60 for each patient. */
const UNITS = [
  unit('A', 10_000, 1000),
  unit('B', 40_000, 2000),
  unit('C', 30_000, 1000),
  unit('D', 20_000, 500, true),
  unit('E', 60_000, 1000, true),
];

describe('costOpportunity', () => {
  it('at the median is what signals spent above it', () => {
    // Median £30: D (£40 − £30) × 500 = £5,000; E (£60 − £30) × 1,000 = £30,000.
    const found = costOpportunity(UNITS, 0.5, 0);
    expect(found?.quantilePence).toBe(3000);
    expect(found?.units.map(({ unit: { id }, pence }) => [id, pence])).toEqual([['E', 3_000_000], ['D', 500_000]]); // prettier-ignore
    expect([found?.totalPence, found?.belowFloor]).toEqual([3_500_000, 0]);
  });

  it('at the lowest decile is by type 7: £10 + 0.4 × (£20 − £10) = £14', () => {
    const found = costOpportunity(UNITS, 0.1, 0);
    expect(found?.quantilePence).toBeCloseTo(1400, 9);
    // D (£40 − £14) × 500 = £13,000; E (£60 − £14) × 1,000 = £46,000.
    expect(found?.totalPence).toBe(5_900_000);
  });

  it('leaves out what is below the floor, and keeps what is at it', () => {
    expect(costOpportunity(UNITS, 0.5, 500_000)?.totalPence).toBe(3_500_000);
    const found = costOpportunity(UNITS, 0.5, 500_001);
    expect([found?.totalPence, found?.units.length, found?.belowFloor]).toEqual([3_000_000, 1, 1]);
  });

  it('is nothing without signals, and null without units', () => {
    expect(costOpportunity([unit('A', 1, 1)], 0.5, 0)).toMatchObject({ units: [], totalPence: 0, belowFloor: 0 });
    expect(costOpportunity([], 0.5, 0)).toBeNull();
  });

  it('never rises with the quantile or the floor, and its parts add up', () => {
    const units = fc.array(
      fc.record({
        costPence: fc.integer({ min: 0, max: 10 ** 9 }),
        patients: fc.integer({ min: 1, max: 30_000 }),
        isSignal: fc.boolean(),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 10 ** 8 }), (of, floor) => {
        const [low, high, floored] = [costOpportunity(of, 0.1, 0), costOpportunity(of, 0.5, 0), costOpportunity(of, 0.5, floor)]; // prettier-ignore
        expect(low?.totalPence).toBeGreaterThanOrEqual(high?.totalPence ?? Number.NaN);
        expect(high?.totalPence).toBeGreaterThanOrEqual(floored?.totalPence ?? Number.NaN);
        expect(floored?.units.reduce((sum, { pence }) => sum + pence, 0)).toBe(floored?.totalPence);
        expect(floored?.units.every(({ unit: { isSignal }, pence }) => isSignal && pence >= floor)).toBe(true);
      }),
    );
  });
});
