import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolatedPoisson, poissonLimits, poissonStepLimits } from './poisson-limits';
import { chiSquareRatioLimits, inverseRatioLimits, normalRateLimits } from './standardised-ratio-limits';
import { Z95 } from './z-levels';

const expected = fc.double({ min: 0.7, max: 7, noNaN: true }).map((power) => 10 ** power);

describe('poissonLimits', () => {
  it('lies about 1, the 99.8% outside the 95%', () => {
    fc.assert(
      fc.property(expected, (events) => {
        const [at95, at998] = [poissonLimits(events, 0.025), poissonLimits(events, 0.001)];
        expect(at998.lower).toBeLessThanOrEqual(at95.lower);
        expect(at95.lower).toBeLessThan(1);
        expect(at95.upper).toBeGreaterThan(1);
        expect(at998.upper).toBeGreaterThan(at95.upper);
      }),
      { seed: 2 },
    );
  });

  it('does not jump as the expected number grows', () => {
    let before = interpolatedPoisson(0.975, 20);
    for (let events = 20.01; events < 40; events += 0.01) {
      const at = interpolatedPoisson(0.975, events);
      expect(Math.abs(at - before)).toBeLessThan(0.03);
      before = at;
    }
  });

  it('lies within one event below the step it smooths', () => {
    for (let events = 5; events < 300; events += 3.7) {
      const gap = (poissonStepLimits(events, 0.001).upper - poissonLimits(events, 0.001).upper) * events;
      expect(gap).toBeGreaterThanOrEqual(-1e-9);
      expect(gap).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it('has a lower upper limit than chi-square gives the same number', () => {
    for (const events of [5, 40, 300, 1e5]) {
      expect(poissonLimits(events, 0.025).upper).toBeLessThan(chiSquareRatioLimits(events, 0.025).upper);
    }
  });

  it('refuses an expected number of 0', () => {
    expect(() => poissonLimits(0, 0.025)).toThrow(RangeError);
    expect(() => chiSquareRatioLimits(0, 0.025)).toThrow(RangeError);
  });
});

describe('inverseRatioLimits', () => {
  it('is met by the expected number it gives', () => {
    const { lower, upper, expectedAtLower, expectedAtUpper } = inverseRatioLimits(12, 0.025);
    expect(lower * expectedAtLower).toBeCloseTo(12, 12);
    expect(upper * expectedAtUpper).toBeCloseTo(12, 12);
  });

  it('refuses no events', () => {
    expect(() => inverseRatioLimits(0, 0.025)).toThrow(RangeError);
  });
});

describe('normalRateLimits', () => {
  it('holds the lower limit at 0', () => {
    expect(normalRateLimits(0.001, 100, Z95).lower).toBe(0);
  });

  it('refuses a negative target', () => {
    expect(() => normalRateLimits(-0.1, 100, Z95)).toThrow(RangeError);
  });
});
