import type { Bounds, Range, Smallness } from './count-ranges';
import { at, type CountTable } from './count-table';

/** Both counts of the same units. */
export interface BothCounts {
  readonly xs: CountTable;
  readonly ns: CountTable;
  /** Of a proportion the numerator cannot be more than the denominator; of a rate it is 0 where the denominator is. */
  readonly kind: string;
}

type Ranges = ReadonlyMap<number, Range>;

/**
 * What a numerator can be, but for totals.
 *
 * @param roofs what the denominators may be: a numerator may rise with its own one where that is hidden
 */
export function numeratorBounds({ xs, ns, kind }: BothCounts, { isSmall, cap }: Smallness, roofs: Ranges): Bounds {
  const small = (unit: number): number => (isSmall(at(xs.counts, unit)) ? cap : Infinity);
  const least = (unit: number): number => Math.min(1, at(xs.counts, unit));
  const most = (unit: number): number => {
    const roof = at(ns.counts, unit);
    return kind === 'proportion' || (kind === 'rate' && roof === 0) ? Math.min(small(unit), roof) : small(unit);
  };
  const ownMost = (unit: number): number =>
    Math.max(most(unit), Math.min(small(unit), roofs.get(unit)?.most ?? most(unit)));
  return { least, most, ownLeast: least, ownMost };
}

/**
 * What a denominator can be, but for totals.
 *
 * @param floors what the numerators may be: a denominator may fall with its own one where that is hidden
 */
export function denominatorBounds({ xs, ns, kind }: BothCounts, { isSmall, cap }: Smallness, floors: Ranges): Bounds {
  const most = (unit: number): number => (isSmall(at(ns.counts, unit)) ? cap : Infinity);
  const above = (unit: number, floor: number): number => {
    const count = at(ns.counts, unit);
    return Math.min(count, Math.max(1, kind === 'proportion' ? floor : 1));
  };
  const least = (unit: number): number => above(unit, at(xs.counts, unit));
  const ownLeast = (unit: number): number => above(unit, floors.get(unit)?.least ?? at(xs.counts, unit));
  return { least, most, ownLeast, ownMost: most };
}
