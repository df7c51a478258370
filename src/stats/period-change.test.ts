import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, changeZ } from './period-change';

const of = (numerator: number | null, denominator: number | null) => ({ numerator, denominator });

describe('changeBetween', () => {
  // Newcombe 1998 Stat Med 17:873, Table II, method 10: 56/70 − 48/80.
  it('is Newcombe’s difference of two proportions', () => {
    const change = changeBetween('proportion', of(48, 80), of(56, 70));
    expect(change?.change).toBeCloseTo(0.2, 12);
    expect(change?.lower).toBeCloseTo(0.0524, 4);
    expect(change?.upper).toBeCloseTo(0.3339, 4);
  });

  // R 4.2.2 poisson.test(c(11, 25), c(800, 3011)): 1.65605, 0.7355 to 3.4892.
  it('is the exact ratio of two rates', () => {
    const change = changeBetween('rate', of(25, 3011), of(11, 800));
    expect(change?.change).toBeCloseTo(1.65605, 5);
    expect(change?.lower).toBeCloseTo(0.735512, 6);
    expect(change?.upper).toBeCloseTo(3.489164, 6);
  });

  it('turns its z round when the periods change places', () => {
    for (const kind of ['proportion', 'rate', 'ratio'] as const) {
      const [there, back] = [
        changeBetween(kind, of(40, 100), of(70, 120)),
        changeBetween(kind, of(70, 120), of(40, 100)),
      ];
      expect(there?.z).toBeCloseTo(-(back?.z ?? 0), 12);
    }
  });

  it('has no answer for a cost, a missing period, or no events to compare with', () => {
    expect(changeBetween('cost', of(3, 10), of(4, 10))).toBeNull();
    expect(changeBetween('rate', of(null, 10), of(4, 10))).toBeNull();
    expect(changeBetween('rate', of(0, 10), of(4, 10))).toBeNull();
    expect(changeBetween('proportion', of(0, 0), of(4, 10))).toBeNull();
    expect(changeBetween('proportion', of(11, 10), of(4, 10))).toBeNull();
  });

  it('has no z where nothing was counted in either period', () => {
    expect(changeBetween('proportion', of(0, 10), of(0, 12))).toMatchObject({ change: 0, z: null });
  });
});

describe('changeZ', () => {
  const pair = fc.record({
    numerator: fc.option(fc.integer({ min: 0, max: 60 })),
    denominator: fc.option(fc.integer({ min: 0, max: 50 })),
  });
  it('is the z of the whole change, and null where there is none', () => {
    fc.assert(
      fc.property(fc.constantFrom('proportion', 'rate', 'ratio', 'cost'), pair, pair, (kind, before, after) => {
        expect(changeZ(kind, before, after)).toBe(changeBetween(kind, before, after)?.z ?? null);
      }),
      { seed: 18, numRuns: 2000 },
    );
  });
});
