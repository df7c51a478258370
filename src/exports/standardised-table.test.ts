import { describe, expect, it } from 'vitest';
import { maskingOf } from './small-numbers';
import { printedStandard, type StandardisedFigures, standardisedColumns } from './standardised-table';

const counts = [[36, 'North'], [73, 'South'], [71, 'North']] as const; // prettier-ignore
const EXPECTED = [40, 69, 71];

/** Three practices of 1,000 patients with what they have and what is expected of them. */
function figures(observed: readonly number[], changes: Partial<StandardisedFigures> = {}): StandardisedFigures {
  return {
    takingPart: 3,
    withValue: 3,
    crudeRate: 0.0612345,
    fewestInBand: 10,
    units: observed.map((x, i) => ({
      code: `Y9000${i + 1}`,
      reason: null,
      standing: { observed: x, expected: EXPECTED[i] ?? 1, ratio: x / (EXPECTED[i] ?? 1), lower95: 0.712345, upper95: 1.212345, rate: 0.0612345 },
    })),
    localities: [{ code: 'North', standing: null, reason: '1 of its 2 have none' }],
    ...changes,
  };
} // prettier-ignore

const maskingAt = (observed: readonly number[], threshold: number) =>
  maskingOf(
    {
      definition: { kind: 'rate' },
      targetGiven: false,
      units: observed.map((numerator, i) => ({ numerator, denominator: 1000, locality: counts[i]?.[1] ?? null })),
      localities: ['North', 'South'].map((code) => ({ code, numerator: null, denominator: null })),
    },
    threshold,
  );

const BIG = counts.map(([x]) => x);

describe('standardised figures that are saved', () => {
  it('follow the fixed columns, nothing where there is none', () => {
    const further = standardisedColumns({ standardised: figures(BIG) }, maskingAt(BIG, 5), 5);
    expect(further.columns).toHaveLength(5);
    expect(further.cells('Y90001')).toEqual([40, 0.9, 0.712345, 1.212345, 0.0612345]);
    expect(further.cells('North')).toEqual([null, null, null, null, null]);
    expect(standardisedColumns({ standardised: null }, maskingAt(BIG, 5), 5).columns).toEqual([]);
    expect(standardisedColumns({ standardised: figures(BIG, { takingPart: 0 }) }, maskingAt(BIG, 5), 5).columns).toEqual([]); // prettier-ignore
  });

  it('are masked with a small count, and all of them where the reference is not everybody', () => {
    const small = [3, 73, 2];
    const masking = maskingAt(small, 5);
    const all = printedStandard({ standardised: figures(small) }, masking, 5);
    expect(all?.units.map(({ standing }) => standing?.expected)).toEqual(['*', 69, '*']);
    expect(all?.units[0]?.standing).toEqual({ observed: '*', expected: '*', ratio: '*', lower95: '*', upper95: '*', rate: '*' }); // prettier-ignore
    const some = printedStandard({ standardised: figures(small, { takingPart: 2 }) }, masking, 5);
    expect(some?.units.map(({ standing }) => standing?.ratio)).toEqual(['*', '*', '*']);
    expect(some?.crudeRate).toBe('*');
  });

  it('have 3 significant figures where a band of the reference has a small count', () => {
    const found = printedStandard({ standardised: figures(BIG, { fewestInBand: 2 }) }, maskingAt(BIG, 5), 5);
    expect(found?.units[1]?.standing).toEqual({ observed: 73, expected: 69, ratio: 1.06, lower95: 0.712, upper95: 1.21, rate: 0.0612 }); // prettier-ignore
    expect([found?.fewestInBand, found?.crudeRate]).toEqual(['*', 0.0612]);
    const open = printedStandard({ standardised: figures(BIG, { fewestInBand: 2 }) }, maskingAt(BIG, 0), 0);
    expect(open?.units[1]?.standing?.ratio).toBe(73 / 69);
  });
});
