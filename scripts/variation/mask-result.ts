import type { MeasureResult } from '../../src/analysis/analysis';
import { MASK, smallNumberMasking } from '../../src/exports/small-numbers';

/**
 * A result with small counts masked in its units, and the statistics of the whole set at 3 significant figures, so
 * that no count can be worked back from them (docs/methods.md, small numbers). Locality values and the overall stay.
 *
 * @param threshold the smallest count that is printed, besides 0; 0 masks nothing
 */
export function maskResult(result: MeasureResult, threshold: number): unknown {
  const masking = smallNumberMasking(result.units, threshold);
  if (!masking.some(({ numerator, denominator }) => numerator || denominator)) return result;
  return {
    ...result,
    units: result.units.map((unit, i) => {
      const { numerator, denominator } = masking[i] ?? { numerator: false, denominator: false };
      if (!numerator && !denominator) return unit;
      const unjudged = {
        value: MASK,
        lower95: MASK,
        upper95: MASK,
        z: MASK,
        band: MASK,
        zAdjusted: MASK,
        bandAdjusted: MASK,
      };
      return {
        ...unit,
        ...unjudged,
        numerator: numerator ? MASK : unit.numerator,
        denominator: denominator ? MASK : unit.denominator,
        ...(denominator || result.definition.kind === 'ratio' ? { limits: MASK, adjustedLimits: MASK } : {}),
      };
    }),
    overdispersion: roundedDeep(result.overdispersion),
    expectedOutside: roundedDeep(result.expectedOutside),
    variation: roundedDeep(result.variation),
    partition: roundedDeep(result.partition),
  };
}

/** The same record with every number at 3 significant figures. */
function roundedDeep(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(3));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, roundedDeep(each)]));
}
