import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialMass, binomialQuantile, binomialTails } from './binomial';
import { discreteQuantile, cornishFisher } from './discrete-quantile';
import { normalQuantile } from './normal';
import { poissonMass, poissonQuantile, poissonTails } from './poisson';

const TAILS = [0.001, 0.025, 0.975, 0.999];
const mean = fc.double({ min: -1, max: 8, noNaN: true }).map((power) => 10 ** power);

describe('poissonQuantile', () => {
  it('is the first count to reach the probability', () => {
    fc.assert(
      fc.property(mean, fc.constantFrom(...TAILS), (lambda, p) => {
        const { count, overshoot } = poissonQuantile(p, lambda);
        expect(poissonTails(count, lambda).lower).toBeGreaterThanOrEqual(p * (1 - 1e-12));
        expect(poissonTails(count - 1, lambda).lower).toBeLessThan(p);
        expect(overshoot).toBeGreaterThanOrEqual(0);
        expect(overshoot).toBeLessThanOrEqual(1 / p);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  // Cornish & Fisher, with half a count for continuity; what is left falls as 1/√λ.
  it.each([1e4, 1e6, 1e8])('agrees with the normal limit at a mean of %d', (lambda) => {
    for (const p of TAILS) {
      const { count, overshoot } = poissonQuantile(p, lambda);
      const z = normalQuantile(p);
      const limit = lambda + z * Math.sqrt(lambda) + (z * z - 1) / 6;
      expect(Math.abs(count - overshoot + 0.5 - limit)).toBeLessThan(1 / Math.sqrt(lambda) + 0.15);
    }
  });

  it('asks for the tails five times at most, however large the mean', () => {
    let asked = 0;
    const family = {
      tails: (count: number, lambda: number) => {
        asked += 1;
        return poissonTails(count, lambda);
      },
      mass: poissonMass,
    };
    for (let power = 1; power <= 8; power += 0.05) {
      const lambda = 10 ** power;
      const sd = Math.sqrt(lambda);
      const moments = { mean: lambda, sd, skewness: 1 / sd, kurtosis: 1 / lambda };
      for (const p of TAILS) {
        asked = 0;
        discreteQuantile(family, lambda, 1e15, p, cornishFisher(moments, normalQuantile(p)));
        expect(asked).toBeLessThanOrEqual(5);
      }
    }
  });

  it('finds the answer from a guess that is far away', () => {
    const family = { tails: poissonTails, mass: poissonMass };
    const right = poissonQuantile(0.975, 600).count;
    expect(discreteQuantile(family, 600, 1e15, 0.975, 0).count).toBe(right);
    expect(discreteQuantile(family, 600, 1e15, 0.975, 1e9).count).toBe(right);
  });

  it.each([0, -1, Number.NaN, Infinity])('refuses a mean of %d', (lambda) => {
    expect(() => poissonQuantile(0.5, lambda)).toThrow(RangeError);
  });
});

describe('binomialQuantile', () => {
  it('is the first count to reach the probability', () => {
    const size = fc.double({ min: 0, max: 8, noNaN: true }).map((power) => Math.round(10 ** power));
    const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(size, chance, fc.constantFrom(...TAILS), (n, theta, p) => {
        const { count } = binomialQuantile(p, n, theta);
        expect(binomialTails(count, n, theta).lower).toBeGreaterThanOrEqual(p * (1 - 1e-12));
        expect(binomialTails(count - 1, n, theta).lower).toBeLessThan(p);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it.each([1e4, 1e6, 1e8])('agrees with the normal limit at n of %d', (n) => {
    const theta = 0.3;
    const sd = Math.sqrt(n * theta * (1 - theta));
    for (const p of TAILS) {
      const { count, overshoot } = binomialQuantile(p, n, theta);
      const z = normalQuantile(p);
      const limit = n * theta + z * sd + ((1 - 2 * theta) * (z * z - 1)) / 6;
      expect(Math.abs(count - overshoot + 0.5 - limit)).toBeLessThan(2 / sd + 0.15);
    }
  });

  it('takes a step that falls on the probability as reaching it', () => {
    // F(0) of one trial at 0.05 is 0.95 exactly.
    expect(binomialQuantile(0.95, 1, 0.05)).toMatchObject({ count: 0 });
  });

  it('has masses that add up to the tails', () => {
    const sum = [0, 1, 2, 3].reduce((total, count) => total + binomialMass(count, 40, 0.1), 0);
    expect(binomialTails(3, 40, 0.1).lower).toBeCloseTo(sum, 14);
  });

  it.each([
    [0, 0.5],
    [1.5, 0.5],
    [10, 1.2],
    [10, Number.NaN],
  ])('refuses %d trials at %d', (n, theta) => {
    expect(() => binomialQuantile(0.5, n, theta)).toThrow(RangeError);
  });
});
