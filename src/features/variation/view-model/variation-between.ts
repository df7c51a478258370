import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatDecimal, formatP, formatPercent } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { localityOf } from './chart-input';
import { areValuesAlone, unitsInWords } from './result-words';

/**
 * How much of the variation lies between localities, in words, beside what a division of the units into localities at
 * random would give; null where it is not defined.
 */
export function betweenLocalities(result: MeasureResult): string | null {
  const { partition } = result;
  if (!partition || partition.groupsUsed < 2) return null;
  if (partition.shareBetween === null || partition.shareByChance === null) return null;
  const units = unitsInWords(result, 2);
  const areas = areaWord(result.request.grouping, 2);
  const share = formatPercent(partition.shareBetween, 0);
  const chance = formatPercent(partition.shareByChance, 0);
  return `Between ${areas}: ${share} of the variation (${units} put into ${areas} at random would give ${chance}). The rest lies between ${units} inside a ${areaWord(result.request.grouping, 1)}.`;
}

/** Why `betweenLocalities` says nothing, in words. */
export function noPartition(result: MeasureResult): string {
  if (result.request.withinLocality !== undefined)
    return `Only one ${areaWord(result.request.grouping, 1)} is compared.`;
  const { localities, counts } = result;
  const areas = areaWord(result.request.grouping, 2);
  if (areValuesAlone(result))
    return `How much lies between ${areas} cannot be worked out: the values are given without their counts.`;
  if (counts.withValue > 0 && localities.filter(({ value }) => value !== null).length < 2)
    return `How much lies between ${areas} is not worked out: ${localities.some((whole) => localityOf(whole) !== NO_LOCALITY) ? 'there is only one here' : `no ${unitsInWords(result, 1)} has a ${areaWord(result.request.grouping, 1)}`}.`;
  return `How much lies between ${areas} cannot be worked out from these data.`;
}

/** The G test's partition in words; null where it is not defined. */
export function partitionTest(result: MeasureResult): string | null {
  const { partition } = result;
  if (!partition || partition.groupsUsed < 2) return null;
  const areas = areaWord(result.request.grouping, 2);
  const part = (g: number, df: number, p: number | null) =>
    `G = ${formatDecimal(g, 1)} on ${formatCount(df)} degrees of freedom, p ${pText(p)}`;
  const between = part(partition.gBetween, partition.dfBetween, partition.pBetween);
  const within = part(partition.gWithin, partition.dfWithin, partition.pWithin);
  return `Likelihood ratio test: between ${areas} ${between}; between ${unitsInWords(result, 2)} inside ${areas} ${within}. With counts this large p is small even for small differences: go by the share of variation.`;
}

function pText(p: number | null): string {
  const text = formatP(p);
  return text.startsWith('<') ? text : `= ${text}`;
}
