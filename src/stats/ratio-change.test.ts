import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioChange, type RatioStratum } from './ratio-change';

const stratum = (from: readonly [number, number] | null, to: readonly [number, number] | null, size = 1): RatioStratum => ({
  from: from && { firsts: from[0], followUps: from[1], size },
  to: to && { firsts: to[0], followUps: to[1], size },
}); // prettier-ignore

describe('ratioChange', () => {
  it('is all follow-ups where only they changed', () => {
    // 2 to 3 for each first, firsts as they were.
    expect(ratioChange([stratum([100, 200], [100, 300])])).toMatchObject({ from: 2, to: 3, mix: 0, followUps: 1, firsts: 0, oneStateOnly: 0 }); // prettier-ignore
  });

  it('is all firsts where only they changed', () => {
    expect(ratioChange([stratum([100, 200], [50, 200])])).toMatchObject({ from: 2, to: 4, mix: 0, followUps: 0, firsts: 2 }); // prettier-ignore
  });

  it('is all mix where only the shares of strata changed', () => {
    // Ratios 1 and 3 stay; from half and half to a quarter and three quarters, firsts and follow-ups in proportion.
    const change = ratioChange([
      { from: { firsts: 50, followUps: 50, size: 50 }, to: { firsts: 25, followUps: 25, size: 25 } },
      { from: { firsts: 50, followUps: 150, size: 50 }, to: { firsts: 75, followUps: 225, size: 75 } },
    ]);
    expect(change).toMatchObject({ from: 2, to: 2.5, mix: 0.5, followUps: 0, firsts: 0, oneStateOnly: 0 });
  });

  it('puts strata of one state, or without firsts in one, in a part of their own', () => {
    const change = ratioChange([stratum([100, 200], [100, 200]), stratum(null, [100, 400]), stratum([0, 10], [5, 10])]);
    // After: 10 + 400 follow-ups over 205 firsts; before: 10 over 100.
    expect(change?.oneStateOnly).toBeCloseTo(410 / 205 - 10 / 100, 12);
    expect(change).toMatchObject({ strataInBoth: 1, strataInOne: 2 });
  });

  it('is not there without firsts in both states', () => {
    expect(ratioChange([stratum([10, 20], null)])).toBeNull();
    expect(ratioChange([])).toBeNull();
  });

  it('adds up exactly', () => {
    const counts = fc.record({ firsts: fc.nat(300), followUps: fc.nat(900), size: fc.double({ min: 0.1, max: 50, noNaN: true }) }); // prettier-ignore
    const strata = fc.array(fc.record({ from: fc.option(counts), to: fc.option(counts) }), { maxLength: 30 });
    fc.assert(
      fc.property(strata, (all) => {
        const change = ratioChange(all);
        if (!change) return;
        const { from, to, mix, followUps, firsts, oneStateOnly } = change;
        expect(mix + followUps + firsts + oneStateOnly).toBeCloseTo(to - from, 8);
      }),
    );
  });
});
