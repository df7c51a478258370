import { describe, expect, it } from 'vitest';
import { logGamma, stirlingError } from './stirling-error';

describe('logGamma', () => {
  // By hand: Γ(1/2) = √π, Γ(5) = 24, Γ(11) = 3,628,800; mpmath loggamma(1e8).
  it.each([
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [5, Math.log(24)],
    [11, Math.log(3628800)],
    [1e8, 1742068066.103834709],
  ])('is the log of the gamma function at %d', (x, expected) => {
    expect(Math.abs(logGamma(x) / expected - 1)).toBeLessThan(1e-14);
  });

  it('is 0 at 1 and 2', () => {
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(2)).toBeCloseTo(0, 14);
  });
});

describe('stirlingError', () => {
  it('meets its series at the join', () => {
    expect(stirlingError(16 - 1e-9)).toBeCloseTo(stirlingError(16), 11);
  });

  it('refuses 0', () => {
    expect(() => stirlingError(0)).toThrow(RangeError);
  });
});
