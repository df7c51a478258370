import { givenPair, type CountPair } from './count-pair';
import { partitionG, type GPartition } from './g-partition';
import type { MeasureKind } from './measure-kind';
import { totalsOf, type UnitCounts } from './unit-rate';

/** How much of the variation lies between localities and how much between the practices within them. */
export interface LocalityPartition extends Omit<GPartition, 'pearsonBetween'> {
  /** Share of the variation between localities, Σ n_l(r_l − θ)² / Σ n_i(r_i − θ)², in [0, 1]; null where nothing varies. */
  readonly shareBetween: number | null;
  /** What chance alone gives on average, (L − 1)/(I − 1): always to be printed beside the share. */
  readonly shareByChance: number | null;
  /** Units with a value, and the localities they are in; units of no locality are one locality of their own. */
  readonly unitsUsed: number;
  readonly groupsUsed: number;
}

/** One unit and the locality it belongs to; null for none. */
export type GroupedPair = CountPair & { readonly group: string | null };

/** Σ n(r − θ)² over units or groups. */
function weightedSquares(units: readonly UnitCounts[], target: number): number {
  return units.reduce((sum, { x, n }) => sum + n * (x / n - target) ** 2, 0);
}

/** The counts whose homogeneity is tested: for a ratio, a of a + b. */
function tested(kind: MeasureKind, { x, n }: UnitCounts): UnitCounts {
  return kind === 'ratio' ? { x, n: x + n } : { x, n };
}

/**
 * Splits the variation between units by locality: the likelihood ratio G (binomial for proportions and for a of
 * a + b, Poisson for rates) and the share of squared differences.
 *
 * Units without a value are left out of both. Practices of one locality differ among themselves, so a locality made
 * of any practices takes a share: read it against `shareByChance`.
 *
 * @returns null for a cost; with fewer than 2 units; where nothing was counted, or for a proportion everything was
 * @throws RangeError when a number is NaN or infinite
 */
export function partitionByLocality(kind: MeasureKind, units: readonly GroupedPair[]): LocalityPartition | null {
  if (kind === 'cost') return null;
  const groups = new Map<string | null, UnitCounts[]>();
  for (const unit of units) {
    const pair = givenPair(kind, unit);
    if (pair === null || pair.n === 0) continue;
    const members = groups.get(unit.group) ?? [];
    members.push(pair);
    groups.set(unit.group, members);
  }
  const members = [...groups.values()];
  const used = members.flat();
  if (used.length < 2) return null;
  const form = kind === 'rate' ? 'poisson' : 'binomial';
  const split = partitionG(
    form,
    members.map((group) => group.map((unit) => tested(kind, unit))),
  );
  if (split === null) return null;
  const total = totalsOf(used);
  const target = total.x / total.n;
  const whole = weightedSquares(used, target);
  const { gTotal, dfTotal, gBetween, dfBetween, pBetween, gWithin, dfWithin, pWithin } = split;
  return {
    gTotal,
    dfTotal,
    gBetween,
    dfBetween,
    pBetween,
    gWithin,
    dfWithin,
    pWithin,
    shareBetween: whole > 0 ? weightedSquares(members.map(totalsOf), target) / whole : null,
    shareByChance: (members.length - 1) / (used.length - 1),
    unitsUsed: used.length,
    groupsUsed: members.length,
  };
}
