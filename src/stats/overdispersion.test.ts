import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispersionOf, varianceBetween, winsorise } from './overdispersion';
import { truncateExtremes } from './shmi-truncation';
import { limitsOnScale, transform, winsoriseKnown } from './transformed-scale';

const scores = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 2, maxLength: 60 });

describe('winsorise', () => {
  it('draws in, drops nothing and leaves the middle alone', () => {
    fc.assert(
      fc.property(scores, (z) => {
        const drawn = winsorise(z, 0.1);
        expect(drawn?.values).toHaveLength(z.length);
        z.forEach((each, i) => {
          const isInside = drawn !== null && each >= drawn.low && each <= drawn.high;
          if (isInside) expect(drawn.values[i]).toBe(each);
          else expect([drawn?.low, drawn?.high]).toContain(drawn?.values[i]);
        });
      }),
      { seed: 8 },
    );
  });

  it('keeps a bound of 0', () => {
    expect(winsorise([0, 0, 0, 0, 5], 0.25)).toEqual({ values: [0, 0, 0, 0, 0], low: 0, high: 0 });
  });

  it('has no answer for no values', () => {
    expect(winsorise([], 0.1)).toBeNull();
    expect(dispersionOf([])).toBeNull();
  });
});

describe('varianceBetween', () => {
  // DerSimonian & Laird by hand: z = ±2 twice, s = 1: Q = 16, (16 − 3)/(4 − 1).
  it('is the moment estimate', () => {
    expect(varianceBetween(4, [1, 1, 1, 1])).toBeCloseTo(13 / 3, 14);
  });

  it('is 0 where there is no more than chance gives', () => {
    expect(varianceBetween(0.74, [1, 1, 1, 1])).toBe(0);
  });

  it('is never negative', () => {
    fc.assert(
      fc.property(scores, (z) => {
        expect(
          varianceBetween(
            dispersionOf(z) ?? 0,
            z.map(() => 0.3),
          ),
        ).toBeGreaterThanOrEqual(0);
      }),
      { seed: 9 },
    );
  });

  it('has no answer for one unit', () => {
    expect(varianceBetween(4, [1])).toBeNull();
  });
});

describe('transform', () => {
  it('has no z where the target is 0, or the value is not finite', () => {
    expect(transform('proportion_raw', [0, 0], [10, 20]).units.map(({ z }) => z)).toEqual([null, null]);
    expect(transform('sr_log', [0, 9], [3, 6]).units[0]?.z).toBeNull();
  });

  it('turns limits back to the scale of the value, held within it', () => {
    expect(limitsOnScale('sr_sqrt', 1, 2)).toEqual({ lower: 0, upper: 9 });
    expect(limitsOnScale('proportion_raw', 0.3, 0.9)).toEqual({ lower: 0, upper: 1 });
    expect(limitsOnScale('proportion_arcsine', 0.5, 3)).toEqual({ lower: 0, upper: 1 });
    expect(limitsOnScale('sr_log', 0, Math.log(2))).toEqual({
      lower: expect.closeTo(0.5, 14) as number,
      upper: expect.closeTo(2, 14) as number,
    });
  });

  it('refuses lists of different lengths', () => {
    expect(() => transform('sr_sqrt', [1, 2], [3])).toThrow(RangeError);
  });
});

describe('z-scores with gaps', () => {
  it('keep the place of a null', () => {
    expect(winsoriseKnown([null, 1, 2], 0).z).toEqual([null, 1, 2]);
    expect(winsoriseKnown([null], 0.1)).toEqual({ z: [null], low: null, high: null });
  });

  // SHMI specification: ranks 1 to 20 of 20, floor(rank × 10/21) is 0 for 1 and 2, 9 for 19 and 20.
  it('lose two of twenty at each end to truncation', () => {
    const z = Array.from({ length: 20 }, (_, i) => i);
    expect(truncateExtremes(z).map((each) => each === null)).toEqual(z.map((i) => i < 2 || i > 17));
  });

  it('are not ranked where they are null', () => {
    expect(truncateExtremes([null, ...Array.from({ length: 20 }, (_, i) => i)])[0]).toBeNull();
  });
});
