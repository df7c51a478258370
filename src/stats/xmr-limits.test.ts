import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointTypeOf, specialCauses } from './special-causes';
import { xmrLimits } from './xmr-limits';

const series = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 40 });
const SEED = { seed: 12, numRuns: 200 };
const plain = { screenOutliers: false };

describe('xmrLimits', () => {
  // NHSRplotthedots 0.2.2, deviations vignette: mean 1.94, limits −3.06 and 6.95 without screening.
  it('agrees with the published example', () => {
    const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    expect(xmrLimits(values, plain)?.mean).toBeCloseTo(1.94, 2);
    expect(xmrLimits(values, plain)?.lower).toBeCloseTo(-3.06, 2);
    expect(xmrLimits(values, plain)?.upper).toBeCloseTo(6.95, 2);
  });

  it('never widens by screening', () => {
    fc.assert(
      fc.property(series, (values) => {
        const [screened, all] = [xmrLimits(values, { screenOutliers: true }), xmrLimits(values, plain)];
        expect(screened?.mean).toBe(all?.mean);
        expect(screened?.upper ?? 0).toBeLessThanOrEqual(all?.upper ?? 0);
      }),
      SEED,
    );
  });

  it('has a mean and no limits for one point, and no answer for none', () => {
    expect(xmrLimits([7], plain)).toMatchObject({ mean: 7, lower: null, upper: null, nearLower: null });
    expect(xmrLimits([], plain)).toBeNull();
  });

  it.each([0, 2.5, -1])('refuses a baseline of %d', (baseline) => {
    expect(() => xmrLimits([1, 2], { screenOutliers: false, baseline })).toThrow(RangeError);
  });
});

function causesOf(values: readonly number[], variant: 'mdc2023' | 'between-limits' = 'mdc2023') {
  const limits = xmrLimits(values, plain);
  if (limits === null) throw new Error('no limits');
  return specialCauses(values, limits, variant);
}

describe('specialCauses', () => {
  it('mirrors itself when the series is turned upside down', () => {
    const opposite = (cause: string): string =>
      cause.replace(/Above UCL|Below LCL|Above CL|Below CL|Increasing|Decreasing/, (word) => {
        const pairs = ['Above UCL', 'Below LCL', 'Above CL', 'Below CL', 'Increasing', 'Decreasing'];
        return pairs[pairs.indexOf(word) ^ 1] ?? word;
      });
    fc.assert(
      fc.property(series, (values) => {
        // Halves of small whole numbers keep sums exact, so that no point is on the mean one way and off it the other.
        expect(causesOf(values.map((value) => -value))).toEqual(causesOf(values).map(opposite));
      }),
      SEED,
    );
  });

  it('finds 7 falling points, and not 6', () => {
    const flat = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
    const seven = causesOf([...flat, 12.6, 12, 11.5, 11, 10.5, 10, 9.5]);
    expect(seven.filter((cause) => cause === '7 Point Trend (Decreasing)')).toHaveLength(7);
    const six = causesOf([...flat, 10, 12.6, 12, 11.5, 11, 10.5, 10]);
    expect(six).not.toContain('7 Point Trend (Decreasing)');
  });

  it('counts a point beyond 3 SD towards 2 of 3 only in the newer variant', () => {
    const baseline = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
    const limits = xmrLimits(baseline, plain);
    if (limits === null) throw new Error('no limits');
    const values = [...baseline, 17, 12, 15];
    expect(specialCauses(values, limits, 'mdc2023').at(-1)).toBe('2 in 3 Above CL');
    expect(specialCauses(values, limits, 'between-limits').at(-1)).toBe('Common Cause');
  });

  it('asks that the third of three be on the same side', () => {
    const baseline = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
    const limits = xmrLimits(baseline, plain);
    if (limits === null) throw new Error('no limits');
    expect(specialCauses([...baseline, 15, 10.5, 15.2], limits).slice(-3)).toEqual([
      'Common Cause',
      'Common Cause',
      'Common Cause',
    ]);
  });

  it('finds nothing without limits', () => {
    expect(causesOf([3])).toEqual(['Common Cause']);
  });
});

describe('pointTypeOf', () => {
  it('reads a cause by the way that is better', () => {
    expect(pointTypeOf('Above UCL', 'high')).toBe('special_cause_improvement');
    expect(pointTypeOf('Above UCL', 'low')).toBe('special_cause_concern');
    expect(pointTypeOf('7 Points Below CL', 'neither')).toBe('special_cause_neutral_low');
    expect(pointTypeOf('Common Cause', 'low')).toBe('common_cause');
  });
});
