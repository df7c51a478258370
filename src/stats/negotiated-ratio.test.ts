import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionOf, excessAbove, ratioScope, type RatioUnit } from './negotiated-ratio';

const unit = (locality: string, firsts: number, followUps: number): RatioUnit => ({ locality, firsts, followUps });

/** Four practices: 100 firsts and 260 follow-ups together. */
const FOUR = [unit('A', 40, 80), unit('A', 20, 90), unit('B', 30, 45), unit('B', 10, 45)];

describe('ratioScope', () => {
  it('sums, and finds the ratio of the lowest quarter', () => {
    const scope = ratioScope(FOUR);
    expect(scope).toMatchObject({ firsts: 100, followUps: 260, ratio: 2.6, phi: 1 });
    expect(scope.localities).toEqual([unit('A', 60, 170), unit('B', 40, 90)]);
    // Ratios 1.5 (30 of 100 firsts), 2, 4.5, 4.5: the first holds a quarter already.
    expect(scope.lowestQuarter).toBe(1.5);
  });

  it('takes units of one ratio together, and exactly a quarter as enough', () => {
    expect(ratioScope([unit('A', 25, 25), unit('A', 75, 300)]).lowestQuarter).toBe(1);
    expect(ratioScope([unit('A', 24, 24), unit('A', 76, 304)]).lowestQuarter).toBe(4);
  });

  it('has no ratio without firsts', () => {
    expect(ratioScope([unit('A', 0, 5)])).toMatchObject({ firsts: 0, ratio: null, lowestQuarter: null, phi: 1 });
    expect(ratioScope([])).toMatchObject({ firsts: 0, followUps: 0, ratio: null });
  });

  it('works out dispersion from 10 units with attendances, around their own ratio', () => {
    // Nine units of 50 + 50 and one of 50 + 100: a + b given, p = 550/1050.
    const ten = [...Array.from({ length: 9 }, () => unit('A', 50, 50)), unit('A', 50, 100)];
    const p = 550 / 1050;
    const z2 = (a: number, n: number) => (a - n * p) ** 2 / (n * p * (1 - p));
    const expected = (9 * z2(50, 100) + z2(100, 150)) / 9;
    expect(expected).toBeGreaterThan(1);
    expect(ratioScope([...ten, unit('A', 0, 0)]).phi).toBeCloseTo(expected, 12);
    expect(ratioScope(ten.slice(1)).phi).toBe(1);
  });
});

describe('excessAbove', () => {
  it('pools, and gives the interval of the signed difference', () => {
    const { paidFor, signed, excess, lower95, upper95 } = excessAbove(ratioScope(FOUR), 2, 'provider');
    expect([paidFor, signed, excess]).toEqual([200, 60, 60]);
    // ± 1.96 √(260 + 4 × 100) with φ = 1.
    expect(upper95).toBeCloseTo(60 + 1.959963984540054 * Math.sqrt(660), 10);
    expect(lower95).toBeCloseTo(60 - 1.959963984540054 * Math.sqrt(660), 10);
  });

  it('is 0 below the ratio, while the difference keeps its sign', () => {
    expect(excessAbove(ratioScope(FOUR), 3, 'provider')).toMatchObject({ signed: -40, excess: 0 });
  });

  it('sums what is above by locality and by practice', () => {
    // Localities: 170 − 2·60 = 50, 90 − 2·40 = 10. Practices at 2: 0, 50, 0, 25.
    expect(excessAbove(ratioScope(FOUR), 2, 'locality')).toMatchObject({ excess: 60, lower95: null });
    expect(excessAbove(ratioScope(FOUR), 2, 'practice')).toMatchObject({ excess: 75, upper95: null });
    expect(excessAbove(ratioScope(FOUR), 2.5, 'locality').excess).toBe(20);
  });

  it('adds contributions up to the signed difference, and never less by smaller scopes', () => {
    const units = fc.array(
      fc.record({ locality: fc.constantFrom('A', 'B', 'C'), firsts: fc.nat(500), followUps: fc.nat(2000) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 800 }), (all, hundredths) => {
        const ratio = hundredths / 100;
        const scope = ratioScope(all);
        const by = (appliesTo: 'provider' | 'locality' | 'practice') => excessAbove(scope, ratio, appliesTo);
        const parts = all.reduce((sum, each) => sum + contributionOf(each, ratio), 0);
        const localities = scope.localities.reduce((sum, each) => sum + contributionOf(each, ratio), 0);
        expect(parts).toBeCloseTo(by('provider').signed, 6);
        expect(localities).toBeCloseTo(by('provider').signed, 6);
        expect(by('locality').excess).toBeGreaterThanOrEqual(by('provider').excess - 1e-6);
        expect(by('practice').excess).toBeGreaterThanOrEqual(by('locality').excess - 1e-6);
      }),
    );
  });
});
