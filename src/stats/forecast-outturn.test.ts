import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedOutturns, forecastOutturn, outturnRange } from './forecast-outturn';

describe('forecastOutturn', () => {
  // £90,000.00 × 100 ÷ 25 = £360,000.00; £100.01 × 100 ÷ 24.84 = £402.616… = 40,262 pence.
  it.each([
    [9_000_000, 25, 3, 36_000_000],
    [10_001, 24.84, 3, 40_262],
    [12_345, 100, 12, 12_345],
    [-500, 50, 6, -1000],
    [0, 33.2, 4, 0],
  ])('of %i pence at %f%% in month %i is %i pence', (spend, percent, month, outturn) => {
    expect(forecastOutturn(spend, percent, month)).toBe(outturn);
  });

  it('is not given for April and May, nor without a profile', () => {
    expect(forecastOutturn(9_000_000, 8, 1)).toBeNull();
    expect(forecastOutturn(9_000_000, 16, 2)).toBeNull();
    expect(forecastOutturn(9_000_000, null, 6)).toBeNull();
    expect(forecastOutturn(9_000_000, 0, 6)).toBeNull();
  });

  it('gives back the spend when its share of the profile is taken of it', () => {
    const spends = fc.integer({ min: 0, max: 10 ** 11 });
    fc.assert(
      fc.property(spends, fc.double({ min: 5, max: 100, noNaN: true }), (spend, percent) => {
        const outturn = forecastOutturn(spend, percent, 6) ?? Number.NaN;
        expect(Math.abs((outturn * percent) / 100 - spend)).toBeLessThanOrEqual(0.5 + spend * 1e-12);
      }),
    );
  });
});

describe('outturnRange', () => {
  it('is the lowest and the highest of what earlier years would give', () => {
    // 60,000 × 100 ÷ 50 = 120,000; ÷ 60 = 100,000; ÷ 48 = 125,000.
    expect(outturnRange(60_000, [50, 60, 48], 6)).toEqual({ lowest: 100_000, highest: 125_000 });
  });

  it('needs two earlier whole years, and a forecast', () => {
    expect(outturnRange(60_000, [50], 6)).toBeNull();
    expect(outturnRange(60_000, [50, null], 6)).toBeNull();
    expect(outturnRange(60_000, [50, 60], 2)).toBeNull();
  });
});

describe('addedOutturns', () => {
  it('gives the pence that rounding would lose to the parts that lost most', () => {
    // At 30%: 100, 100 and 110 pence are 333.33…, 333.33… and 366.66…; all together 1,033.33… and the first group 666.66….
    expect(addedOutturns([[100, 100], [110]], 30, 6)).toEqual({
      total: 1033,
      groups: [{ total: 666, parts: [333, 333] }, { total: 367, parts: [367] }],
    }); // prettier-ignore
    expect(addedOutturns([[100]], 30, 2)).toBeNull();
    expect(addedOutturns([], 30, 6)).toEqual({ total: 0, groups: [] });
  });

  it('adds up to the penny, each within a penny of its own out-turn', () => {
    const groups = fc.array(fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 500, max: 10_000 }), (spends, hundredths) => {
        const percent = hundredths / 100;
        const found = addedOutturns(spends, percent, 6);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(found?.total).toBe(forecastOutturn(sum(spends.flat()), percent, 6));
        expect(sum(found?.groups.map(({ total }) => total) ?? [])).toBe(found?.total);
        found?.groups.forEach(({ total, parts }, g) => {
          expect(sum(parts)).toBe(total);
          parts.forEach((part, i) => expect(Math.abs(part - ((spends[g]?.[i] ?? 0) * 100) / percent)).toBeLessThan(1.001)); // prettier-ignore
        });
      }),
    );
  });
});
