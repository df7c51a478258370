import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureKind } from '@/stats/measure-kind';
import { fits, type HiddenCount, type PlacedCounts, resultOf, valuesThatFit } from '../../tests/support/fitting-counts';
import { maskResult } from './mask-result';

interface Row {
  readonly locality: string | null;
  readonly numerator: number | string | null;
  readonly denominator: number | string | null;
}
interface Printed {
  readonly units: readonly Row[];
  readonly localities: readonly (Row & { readonly code: string })[];
  readonly overall: Row;
}

const printed = (kind: MeasureKind, counts: readonly PlacedCounts[], threshold: number) =>
  maskResult(resultOf(kind, counts), threshold) as Printed;

/** Small counts that are printed, and masked ones that could be only one number below the threshold. */
function givenAway(
  json: Printed,
  kind: MeasureKind,
  counts: readonly PlacedCounts[],
  threshold: number,
): readonly string[] {
  const sides = ['numerator', 'denominator'] as const;
  const isSmall = (count: unknown) => typeof count === 'number' && count > 0 && count < threshold;
  const rows = [...json.units, ...json.localities, json.overall];
  const small = rows.flatMap((row) => sides.filter((side) => isSmall(row[side])).map((side) => `${side} printed`));
  const hidden = json.units.flatMap((row, unit) =>
    sides.filter((side) => row[side] === '*').map((side): HiddenCount => ({ unit, side })),
  );
  const totalOf = (side: 'numerator' | 'denominator', locality: string | null | undefined) => {
    const row = locality === undefined ? json.overall : json.localities.find(({ code }) => code === (locality ?? 'No locality')); // prettier-ignore
    const total = row?.[side];
    return typeof total === 'number' ? total : null;
  };
  const isPair = ({ numerator, denominator }: PlacedCounts) => {
    if (numerator === null || denominator === null) return true;
    if (kind === 'proportion') return numerator <= denominator;
    return kind !== 'rate' || denominator > 0 || numerator === 0;
  };
  const isFit = (candidate: readonly PlacedCounts[]) => candidate.every(isPair) && fits(json, resultOf(kind, candidate)); // prettier-ignore
  const known = hidden.flatMap((cell) => {
    if (!isSmall(counts[cell.unit]?.[cell.side])) return [];
    const values = valuesThatFit(counts, hidden, cell, Math.max(2, threshold - 1), { totalOf, isPair, isFit });
    return values.length >= 2 ? [] : [`${cell.side} of unit ${cell.unit} can only be ${values.join()}`];
  });
  return [...small, ...known];
}

const KINDS = ['proportion', 'rate', 'ratio'] as const;
const locality = fc.constantFrom('DacCom', 'WatCom', null);

const share = fc.constantFrom(0, 0.1, 0.3, 0.6, 1);
const aUnit = (kind: MeasureKind, denominator: fc.Arbitrary<number>) =>
  fc
    .record({ locality, denominator, share, more: fc.integer({ min: 0, max: 4 }) })
    .map(({ locality: where, denominator: n, share: part, more }): PlacedCounts => {
      return {
        locality: where,
        numerator: Math.round(n * part) + (kind === 'proportion' || (kind === 'rate' && n === 0) ? 0 : more),
        denominator: n,
      };
    });
const ofAnySize = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }));
const notGiven = fc.record({ locality, numerator: fc.constantFrom(null, 3), denominator: fc.constant(null) });

describe('maskResult', () => {
  it.each(KINDS)('leaves each masked count of a %s two values that fit all that is printed', (kind) => {
    const units = fc.array(fc.oneof({ weight: 9, arbitrary: aUnit(kind, ofAnySize) }, { weight: 1, arbitrary: notGiven }), { minLength: 1, maxLength: 5 }); // prettier-ignore
    fc.assert(
      fc.property(units, fc.constantFrom(2, 3, 5), (counts, threshold) => {
        expect(givenAway(printed(kind, counts, threshold), kind, counts, threshold)).toEqual([]);
      }),
      { seed: 20071122, numRuns: 300 },
    );
  });

  // The adjusted bands tell τ² roughly, far less closely than the 3 figures it may be printed to.
  const unbanded = <T extends Row>(row: T) => ({ ...row, bandAdjusted: '*' });
  it.each(KINDS)('does so where a %s is adjusted for overdispersion', (kind) => {
    const units = fc.array(aUnit(kind, fc.integer({ min: 20, max: 60 })), { minLength: 11, maxLength: 12 });
    fc.assert(
      fc.property(units, aUnit(kind, fc.integer({ min: 5, max: 9 })), (counts, small) => {
        const all = [small, ...counts];
        const { units, localities, overall, ...rest } = printed(kind, all, 5);
        const bare = {
          ...rest,
          units: units.map(unbanded),
          localities: localities.map(unbanded),
          overall: unbanded(overall),
        };
        expect(givenAway(bare, kind, all, 5)).toEqual([]);
      }),
      { seed: 20071122, numRuns: 100 },
    );
  });

  it('masks nothing where no count is small, or masking is off', () => {
    const counts = [0, 5, 60].map((numerator) => ({ locality: 'DacCom', numerator, denominator: 100 }));
    expect(maskResult(resultOf('proportion', counts), 5)).toEqual(resultOf('proportion', counts));
    fc.assert(
      fc.property(fc.array(aUnit('proportion', ofAnySize), { minLength: 1, maxLength: 5 }), (any) => {
        expect(maskResult(resultOf('proportion', any), 0)).toEqual(resultOf('proportion', any));
      }),
      { seed: 20071122, numRuns: 50 },
    );
  });
});
