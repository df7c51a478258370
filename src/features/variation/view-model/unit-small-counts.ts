import type { MeasureResult } from '@/analysis/analysis';
import type { ResultMasking } from '@/exports/small-numbers';
import { CountsTooSmall } from '@/figures/counts-too-small';
import type { ChartInput } from './chart-input';

/**
 * A chart of units as it may be saved: the points of masked units left off, and the same of its words. What is said of
 * all units (counts outside the limits, the spread of values) is then said of those drawn, or not at all where it could
 * give a count away.
 *
 * @throws CountsTooSmall where the counts are so few that the average itself would give them away
 */
export function withoutSmallUnits(input: ChartInput, masking: ResultMasking): ChartInput {
  const { result } = input;
  if (!masking.isMasked) return input;
  if (isAverageHidden(masking)) {
    throw new CountsTooSmall('The counts are too small for a picture: the average alone would give them away. The table can be saved, or small numbers left unmasked.'); // prettier-ignore
  }
  const leftOff = maskedCodes(result, masking);
  return { ...input, leftOff, result: withoutStatistics(result, leftOff, masking) };
}

/** Whether the average that units are judged by would give small counts away. */
export function isAverageHidden({ target, overall }: ResultMasking): boolean {
  return target || overall.numerator || overall.denominator;
}

/** Codes of the units of which a count is masked. */
export function maskedCodes({ units }: MeasureResult, masking: ResultMasking): ReadonlySet<string> {
  const isMasked = (index: number): boolean => masking.units[index]?.numerator === true || masking.units[index]?.denominator === true; // prettier-ignore
  return new Set(units.filter((_, index) => isMasked(index)).map(({ code }) => code));
}

function withoutStatistics(
  result: MeasureResult,
  leftOff: ReadonlySet<string>,
  { localities, statistics }: ResultMasking,
): MeasureResult {
  const hidden = result.units.filter(({ code }) => leftOff.has(code));
  return {
    ...result,
    localities: result.localities.filter((_, i) => localities[i]?.numerator !== true && localities[i]?.denominator !== true), // prettier-ignore
    counts: {
      ...result.counts,
      compared: result.counts.compared - hidden.filter(({ band }) => band !== 'not-compared').length,
      bands: without(
        result.counts.bands,
        hidden.map(({ band }) => band),
      ),
      bandsAdjusted: without(
        result.counts.bandsAdjusted,
        hidden.map(({ bandAdjusted }) => bandAdjusted),
      ),
    },
    ...(statistics
      ? {
          overdispersion: { ...result.overdispersion, phi: null },
          variation: { ...result.variation, q10: null, q90: null },
          partition: null,
        }
      : {}),
  };
}

type Bands = MeasureResult['counts']['bands'];

function without(counts: Bands, bands: readonly (keyof Bands | null)[]): Bands {
  const left = { ...counts };
  for (const band of bands) if (band !== null) left[band] -= 1;
  return left;
}
