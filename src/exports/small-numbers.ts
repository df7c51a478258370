import type { MeasureTableRow } from './measure-table';

/** How a masked count or value is printed. */
export const MASK = '*';

/** Which counts of one unit are not printed. */
export interface Masking {
  readonly numerator: boolean;
  readonly denominator: boolean;
}

/** The counts of one unit, and the locality whose totals are printed beside it. */
export interface MaskableUnit {
  readonly locality: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * Which counts to mask so that no count from 1 to `threshold − 1` is printed or can be worked out from the totals
 * printed beside it (docs/methods.md, small numbers). 0 is printed. Locality totals and the overall stay, so within each locality further
 * counts are masked until at least two whole numbers fit every masked one.
 *
 * @param threshold the smallest count that is printed, besides 0; 0 or 1 masks nothing
 * @returns one entry for each unit, in the same order
 */
export function smallNumberMasking(units: readonly MaskableUnit[], threshold: number): readonly Masking[] {
  const numerators = maskCounts(units, (unit) => unit.numerator, threshold);
  const denominators = maskCounts(units, (unit) => unit.denominator, threshold);
  return units.map((_, i) => ({ numerator: numerators.has(i), denominator: denominators.has(i) }));
}

function maskCounts(
  units: readonly MaskableUnit[],
  countOf: (unit: MaskableUnit) => number | null,
  threshold: number,
): ReadonlySet<number> {
  const masked = new Set<number>();
  for (const locality of new Set(units.map((unit) => unit.locality))) {
    const counts = units.flatMap((unit, index) => {
      const count = unit.locality === locality ? countOf(unit) : null;
      return count === null ? [] : [{ index, count }];
    });
    for (const index of maskGroup(counts, threshold)) masked.add(index);
  }
  return masked;
}

interface Count {
  readonly index: number;
  readonly count: number;
}

/** Masks the counts of a group whose sum is printed: the small ones, then the next smallest until all are safe. */
function maskGroup(counts: readonly Count[], threshold: number): readonly number[] {
  const isSmall = ({ count }: Count): boolean => count > 0 && count < threshold;
  const small = counts.filter(isSmall);
  if (small.length === 0) return [];
  const others = counts
    .filter((each) => !isSmall(each) && each.count > 0)
    .sort((a, b) => a.count - b.count || a.index - b.index);
  const hidden = [...small];
  let spare = 0;
  while (!areSafe(small, spare, threshold) && others.length > 0) {
    const next = others.shift();
    if (!next) break;
    hidden.push(next);
    spare += next.count;
  }
  return hidden.map(({ index }) => index);
}

/**
 * Whether each small count could be at least two whole numbers from 1 to `threshold − 1`, for a reader who knows the
 * sum of what is masked: `spare` is the part of that sum that is not small counts, and may be anything from 0.
 */
function areSafe(small: readonly Count[], spare: number, threshold: number): boolean {
  const sum = small.reduce((total, { count }) => total + count, spare);
  const others = small.length - 1;
  const most = Math.min(threshold - 1, sum - others);
  const least = spare > 0 ? 1 : Math.max(1, sum - others * (threshold - 1));
  return most - least >= 1;
}

/**
 * The rows of a table with small counts masked: a masked count takes its unit's value, interval, z and both bands with
 * it; limits depend on the denominator and stay unless that is masked, or they depend on both counts (a ratio).
 */
export function maskRows(rows: readonly MeasureTableRow[], threshold: number): readonly MeasureTableRow[] {
  const units = rows.map(({ locality, numerator, denominator }) => ({
    locality,
    numerator: typeof numerator === 'number' ? numerator : null,
    denominator: typeof denominator === 'number' ? denominator : null,
  }));
  const masking = smallNumberMasking(units, threshold);
  return rows.map((row, i) => {
    const { numerator, denominator } = masking[i] ?? { numerator: false, denominator: false };
    if (!numerator && !denominator) return row;
    const limits =
      denominator || row.limitsTellNumerator
        ? { limitLower95: MASK, limitUpper95: MASK, limitLower998: MASK, limitUpper998: MASK }
        : {};
    return {
      ...row,
      ...limits,
      numerator: numerator ? MASK : row.numerator,
      denominator: denominator ? MASK : row.denominator,
      value: MASK,
      lower95: MASK,
      upper95: MASK,
      z: MASK,
      band: MASK,
      zAdjusted: MASK,
      bandAdjusted: MASK,
    };
  });
}
