import type { MeasureResult } from '../../src/analysis/analysis';
import { MASK, printedResult, threeFigures } from '../../src/exports/masked-units';
import { printedStandard } from '../../src/exports/standardised-table';

/** Whole numbers that say how many units or groups a statistic rests on; they tell nothing of a count. */
const NUMBERS_OF_UNITS = new Set(['unitsUsed', 'groupsUsed', 'df', 'dfTotal', 'dfBetween', 'dfWithin']);

/**
 * A result with small counts masked, and the statistics of the whole set at 3 significant figures, or masked too where
 * so few sets of counts fit that they could be worked back (docs/methods.md, small numbers).
 *
 * @param threshold the smallest count that is printed, besides 0; 0 masks nothing
 */
export function maskResult(result: MeasureResult, threshold: number): unknown {
  const { masking, ...masked } = printedResult(result, threshold);
  const standardised = printedStandard(result, masking, threshold);
  if (!masking.isMasked) return { ...result, standardised };
  const printed = { ...masked, standardised };
  const { counts, overdispersion, expectedOutside, variation, partition } = result;
  if (masking.statistics) {
    return {
      ...result,
      ...printed,
      counts: { ...allMasked(counts), units: counts.units },
      overdispersion: allMasked(overdispersion),
      expectedOutside: MASK,
      variation: allMasked(variation),
      partition: MASK,
    };
  }
  return {
    ...result,
    ...printed,
    overdispersion: rounded(overdispersion),
    expectedOutside: rounded(expectedOutside),
    variation: rounded(variation),
    partition: rounded(partition),
  };
}

/** The mask in every place of a record: that a statistic is not defined tells something too. */
function allMasked(record: object): Record<string, string> {
  return Object.fromEntries(Object.keys(record).map((key) => [key, MASK]));
}

/** The same record with every number at 3 significant figures, but those that count units. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return threeFigures(value);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, NUMBERS_OF_UNITS.has(key) ? each : rounded(each)]),
  );
}
