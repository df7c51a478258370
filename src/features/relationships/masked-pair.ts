import type { CompareResult } from '@/analysis/analysis';

/** What may not be printed of two or three measures together. */
interface MaskedPair {
  /** Codes of units with a masked count in any of them. */
  readonly hidden: ReadonlySet<string>;
  /** The averages themselves would give counts away. */
  readonly isWholeHidden: boolean;
  /** Statistics of all units would. */
  readonly isStatisticHidden: boolean;
}

/** Masks each measure over all its units and hides a unit wherever any of them does. @param threshold the smallest count that is printed, besides 0 */
export async function maskedPair({ x, y, size, units }: CompareResult, threshold: number): Promise<MaskedPair> {
  const { maskingOf } = await import('@/exports/small-numbers');
  const masked = [x, y, ...(size === null ? [] : [size])].map((result) => ({
    result,
    masking: maskingOf(result, threshold),
  }));
  const codes = masked.flatMap(({ result, masking }) =>
    result.units
      .filter((_, i) => masking.units[i]?.numerator === true || masking.units[i]?.denominator === true)
      .map(({ code }) => code),
  );
  const smallLists = units.filter(({ listSize }) => listSize !== null && listSize >= 1 && listSize < threshold);
  return {
    hidden: new Set([...codes, ...smallLists.map(({ code }) => code)]),
    isWholeHidden: masked.some(({ masking }) => masking.target || masking.overall.numerator || masking.overall.denominator), // prettier-ignore
    isStatisticHidden: masked.some(({ masking }) => masking.statistics),
  };
}
