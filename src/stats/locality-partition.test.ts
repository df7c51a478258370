import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homogeneity } from './homogeneity';
import { partitionByLocality, type GroupedPair } from './locality-partition';
import type { MeasureKind } from './measure-kind';

const place = fc.constantFrom('North', 'South', 'West', null);
const unit = fc
  .record({
    denominator: fc.integer({ min: 5, max: 3000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    group: place,
  })
  .map(({ denominator, share, group }) => ({ numerator: Math.round(denominator * share), denominator, group }));
const units = fc.array(unit, { minLength: 2, maxLength: 40 });
const kind = fc.constantFrom<MeasureKind>('proportion', 'rate', 'ratio');

const of = (numerator: number, denominator: number, group: string | null): GroupedPair => ({
  numerator,
  denominator,
  group,
});

describe('partitionByLocality', () => {
  it('adds up: total is between and within, in G and in degrees of freedom', () => {
    fc.assert(
      fc.property(kind, units, (measure, list) => {
        const split = partitionByLocality(measure, list);
        if (split === null) return;
        expect(Math.abs(split.gBetween + split.gWithin - split.gTotal)).toBeLessThan(1e-8 * Math.max(1, split.gTotal));
        expect(split.dfBetween + split.dfWithin).toBe(split.dfTotal);
        expect(split.gBetween).toBeGreaterThanOrEqual(0);
        if (split.shareBetween !== null) {
          expect(split.shareBetween).toBeGreaterThanOrEqual(0);
          expect(split.shareBetween).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { seed: 17, numRuns: 300 },
    );
  });

  it('takes a ratio as the first count of both', () => {
    const list = [of(90, 40, 'North'), of(30, 40, 'North'), of(75, 20, 'South')];
    const shares = [90, 30, 75].map((x, i) => ({ x, n: x + ([40, 40, 20][i] ?? 0) }));
    expect(partitionByLocality('ratio', list)?.gTotal).toBeCloseTo(homogeneity('binomial', shares)?.g ?? 0, 10);
  });

  // By hand: rates 0.1, 0.1, 0.3, 0.3 of 100 each, θ = 0.2: all of 4 × 0.01 × 100 lies between; chance (2 − 1)/(4 − 1).
  it('finds all of the variation between localities that are alike within', () => {
    const list = [of(10, 100, 'North'), of(10, 100, 'North'), of(30, 100, 'South'), of(30, 100, 'South')];
    expect(partitionByLocality('proportion', list)).toMatchObject({
      gWithin: 0,
      shareBetween: expect.closeTo(1, 12) as number,
      shareByChance: 1 / 3,
      groupsUsed: 2,
    });
  });

  it('keeps practices of no locality together, as a locality of their own', () => {
    const list = [of(10, 100, 'North'), of(20, 100, null), of(30, 100, null)];
    expect(partitionByLocality('rate', list)).toMatchObject({ unitsUsed: 3, groupsUsed: 2, dfWithin: 1 });
  });

  it('has nothing between where there is one locality', () => {
    const one = partitionByLocality('rate', [of(10, 100, 'North'), of(20, 100, 'North')]);
    expect(one).toMatchObject({ gBetween: 0, dfBetween: 0, pBetween: null, shareByChance: 0 });
    expect(one?.shareBetween).toBeCloseTo(0, 12);
  });

  it('leaves out units without a value', () => {
    const list = [of(10, 100, 'North'), of(20, 100, 'South')];
    const more: GroupedPair[] = [{ numerator: null, denominator: 9, group: 'West' }, of(0, 0, 'West')];
    expect(partitionByLocality('rate', [...list, ...more])).toEqual(partitionByLocality('rate', list));
  });

  it('has no answer for a cost, one unit or no events, and leaves out a proportion above 1', () => {
    const list = [of(10, 100, 'North'), of(20, 100, 'South')];
    expect(partitionByLocality('cost', list)).toBeNull();
    expect(partitionByLocality('rate', list.slice(1))).toBeNull();
    expect(partitionByLocality('rate', [of(0, 9, 'North'), of(0, 8, 'South')])).toBeNull();
    expect(partitionByLocality('proportion', [...list, of(9, 8, 'North')])).toEqual(
      partitionByLocality('proportion', list),
    );
  });
});
