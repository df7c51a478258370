import { describe, expect, it } from 'vitest';
import { nextYear, planned, restOfYear } from './contract-plan';
import { excessAbove, ratioScope } from './negotiated-ratio';

const UNITS = [
  { locality: 'A', firsts: 100, followUps: 300 },
  { locality: 'A', firsts: 100, followUps: 150 },
  { locality: 'B', firsts: 200, followUps: 350 },
];

describe('planned', () => {
  it('is the rest of a year of which 64% has passed', () => {
    // 800 follow-ups of 400 firsts at 1.75: 700 paid for, 100 above. 1/0.64 − 1 = 0.5625.
    const scope = ratioScope(UNITS);
    const rest = planned(scope, excessAbove(scope, 1.75, 'provider'), restOfYear(0.64));
    expect(rest).toMatchObject({ firsts: 225, followUps: 450, paidFor: 393.75, excess: 56.25 });
  });

  it('carries the interval through, and never below 0', () => {
    const plan = planned({ firsts: 10, followUps: 20 }, { paidFor: 15, signed: 5, excess: 5, lower95: -4, upper95: 14 }, 1.5); // prettier-ignore
    expect(plan).toMatchObject({ lower95: 0, upper95: 21 });
  });

  it('is the excess of the grown counts for every way of applying the cap', () => {
    const grown = ratioScope(
      UNITS.map((unit) => ({ ...unit, firsts: unit.firsts * 2, followUps: unit.followUps * 2 })),
    );
    for (const appliesTo of ['provider', 'locality', 'practice'] as const) {
      const plan = planned(ratioScope(UNITS), excessAbove(ratioScope(UNITS), 1.8, appliesTo), 2);
      expect(plan.excess).toBeCloseTo(excessAbove(grown, 1.8, appliesTo).excess, 9);
    }
  });

  it('has no interval where the cap is not pooled', () => {
    const scope = ratioScope(UNITS);
    expect(planned(scope, excessAbove(scope, 1.75, 'practice'), 1)).toMatchObject({ lower95: null, upper95: null });
  });
});

describe('nextYear', () => {
  it('is the full year with both kinds of growth', () => {
    // Half a year, 2% more attendances and 5% more on the register: 2 × 1.02 × 1.05 = 2.142.
    expect(nextYear(0.5, 0.02, 0.05)).toBeCloseTo(2.142, 12);
    expect(nextYear(1, 0, 0)).toBe(1);
  });

  it('leaves nothing of a whole year', () => {
    expect(restOfYear(1)).toBe(0);
  });
});
