import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byarInterval, exactCountInterval, hybridCountInterval, rateInterval } from './poisson-count-interval';

describe('hybridCountInterval', () => {
  it('holds the count and rises with it, across the change of method at 10', () => {
    for (const confidence of [0.95, 0.998]) {
      let before = { lower: -1, upper: 0 };
      for (let x = 0; x < 60; x += 1) {
        const { lower, upper } = hybridCountInterval(x, confidence);
        expect(lower).toBeLessThanOrEqual(x);
        expect(upper).toBeGreaterThan(x);
        expect(lower).toBeGreaterThanOrEqual(before.lower);
        expect(upper).toBeGreaterThan(before.upper);
        before = { lower, upper };
      }
    }
  });

  it('comes close to the exact interval from 10', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1e8 }), (x) => {
        const [byar, exact] = [byarInterval(x), exactCountInterval(x)];
        expect(Math.abs((byar.lower ?? 0) / exact.lower - 1)).toBeLessThan(0.002);
        expect(Math.abs(byar.upper / exact.upper - 1)).toBeLessThan(0.0005);
      }),
      { seed: 4 },
    );
  });

  // Garwood 1936, by hand from the Poisson: P(0) = 0.025 at a mean of −ln 0.025.
  it('ends at 3.689 for no events', () => {
    expect(hybridCountInterval(0)).toEqual({
      lower: 0,
      upper: expect.closeTo(-Math.log(0.025), 12) as number,
      method: 'exact',
    });
  });

  it('refuses a negative count', () => {
    expect(() => hybridCountInterval(-1)).toThrow(RangeError);
    expect(() => exactCountInterval(Number.NaN)).toThrow(RangeError);
  });
});

describe('rateInterval', () => {
  it('may exceed 1, for events can outnumber people', () => {
    expect(rateInterval(30, 20)?.value).toBe(1.5);
  });

  it('has no answer for no population', () => {
    expect(rateInterval(3, 0)).toBeNull();
  });

  it('refuses a negative population', () => {
    expect(() => rateInterval(3, -1)).toThrow(RangeError);
  });
});
