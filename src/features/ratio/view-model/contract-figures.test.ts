import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionOf, ratioScope } from '@/stats/negotiated-ratio';
import { excessPence } from '@/stats/ratio-money';
import { ratioChange, type RatioStratum } from '@/stats/ratio-change';
import { type ContractBase, contractFigures, type Contributor, contributions, type Terms } from './contract-figures';

const count = fc.integer({ min: 0, max: 5000 });
const someUnits: fc.Arbitrary<readonly Contributor[]> = fc
  .array(fc.record({ locality: fc.constantFrom('North', 'East', 'South', 'No locality'), firsts: count, followUps: count }), { minLength: 1, maxLength: 80 })
  .map((units) => units.map((unit, i) => ({ code: `Y${90_000 + i}`, name: `Practice ${i}`, ...unit }))); // prettier-ignore
const someTerms: fc.Arbitrary<Terms> = fc.record({
  ratio: fc.oneof(fc.integer({ min: 1, max: 1000 }).map((hundredths) => hundredths / 100), fc.double({ min: 0.001, max: 100, noNaN: true })),
  appliesTo: fc.constantFrom('provider', 'locality', 'practice'),
  followUpPence: fc.integer({ min: 0, max: 30_000 }),
  paidAboveCap: fc.boolean(),
}); // prettier-ignore

function baseOf(units: readonly Contributor[]): ContractBase {
  const scope = ratioScope(units);
  return { units, scope, localities: scope.localities.map((sum) => ({ ...sum, code: sum.locality, name: sum.locality })) }; // prettier-ignore
}
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
/** As near as sums of numbers of this size can be. */
const near = (scale: number): number => 1e-9 * (1 + scale);

describe('at any ratio and price', () => {
  it('practices, localities and the whole come to the same penny', () => {
    fc.assert(
      fc.property(someUnits, someTerms, (units, terms) => {
        const base = baseOf(units);
        const [whole] = contributions([{ code: 'ALL', name: 'All', locality: '', ...base.scope }], terms);
        const byUnit = contributions(base.units, terms);
        const byLocality = contributions(base.localities, terms);
        const pence = [byUnit, byLocality].map((parts) => total(parts.map((part) => part.pence ?? Number.NaN)));
        // The totals of the levels may lie on either side of half a penny only where the sum itself does.
        const exact = contributionOf(base.scope, terms.ratio) * (terms.followUpPence ?? 0);
        const isHalf = Math.abs(Math.abs(exact % 1) - 0.5) < 1e-4;
        for (const sum of pence) {
          expect(Number.isInteger(sum)).toBe(true);
          if (isHalf) expect(Math.abs(sum - exact)).toBeLessThan(0.51);
          else expect(sum).toBe(whole?.pence);
        }
        for (const { contribution, pence: own } of [...byUnit, ...byLocality]) {
          expect(Math.abs((own ?? Number.NaN) - contribution * (terms.followUpPence ?? 0))).toBeLessThan(1.0001);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('signed contributions add up to F − cN, in each locality and over all', () => {
    fc.assert(
      fc.property(someUnits, someTerms, (units, terms) => {
        const base = baseOf(units);
        const { signed, excess } = contractFigures(base, terms);
        const byUnit = contributions(base.units, terms);
        const scale = base.scope.followUps + terms.ratio * base.scope.firsts;
        expect(Math.abs(total(byUnit.map((part) => part.contribution)) - signed)).toBeLessThan(near(scale));
        for (const locality of contributions(base.localities, terms)) {
          const own = byUnit.filter((part) => part.locality === locality.locality);
          expect(Math.abs(total(own.map((part) => part.contribution)) - locality.contribution)).toBeLessThan(near(scale)); // prettier-ignore
        }
        // Capped apart, only what is above counts: never less than pooled.
        expect(excess).toBeGreaterThanOrEqual(Math.max(0, signed) - near(scale));
      }),
      { numRuns: 400 },
    );
  });

  it('the table comes to the money of a pooled excess', () => {
    fc.assert(
      fc.property(someUnits, someTerms, (units, terms) => {
        const base = baseOf(units);
        const pooled = { ...terms, appliesTo: 'provider' } as const;
        const figures = contractFigures(base, pooled);
        fc.pre(figures.signed > 0 && Math.abs(((figures.signed * (terms.followUpPence ?? 0)) % 1) - 0.5) > 1e-4);
        const table = total(contributions(base.units, pooled).map(({ pence }) => pence ?? Number.NaN));
        expect(table).toBe(figures.excessPence);
        expect(excessPence(figures.excess, null)).toBeNull();
      }),
      { numRuns: 400 },
    );
  });
});

describe('why a ratio changed', () => {
  const state = fc.option(fc.record({ firsts: count, followUps: count, size: fc.integer({ min: 1, max: 500 }) }), { nil: null }); // prettier-ignore
  const strata: fc.Arbitrary<readonly RatioStratum[]> = fc.array(fc.record({ from: state, to: state }), { minLength: 1, maxLength: 40 }); // prettier-ignore

  it('the four parts add up to the difference, whatever is in one state only', () => {
    fc.assert(
      fc.property(strata, (of) => {
        const change = ratioChange(of);
        fc.pre(change !== null);
        const parts = [change.mix, change.followUps, change.firsts, change.oneStateOnly];
        const scale = total(parts.map(Math.abs));
        expect(Math.abs(total(parts) - (change.to - change.from))).toBeLessThan(near(scale));
      }),
      { numRuns: 400 },
    );
  });
});
