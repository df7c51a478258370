import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatPounds, formatValue, formatZ } from '@/domain/format';
import { countNouns, denominatorText, type ResultUnit, targetWord, unitsInWords } from './result-words';
import { shownOf } from './shown';

/**
 * Why a unit is flagged, or is not: its band, the limit it was read against at its own size, the version and the z.
 * A sentence without its full stop.
 */
export function whySentence(unit: ResultUnit, result: MeasureResult, adjusted: boolean): string {
  const { limits, z, band } = shownOf(unit, adjusted);
  if (band === 'not-compared') return `Not compared: ${whyNotCompared(unit, result)}`;
  const print: Print = (limit) => formatValue(limit, result.definition.format);
  const isCost = result.definition.kind === 'cost';
  const version = versionOf(result, adjusted);
  const ending = `${isCost ? '' : ` for ${sizeInWords(unit, result)}`}${version}; z ${formatZ(z)}`;
  const spread = isCost && result.overdispersion.spread !== null ? ` (1 SD of ${unitsInWords(result, 2)} is ${formatPoundsOr(result.overdispersion.spread, result)})` : ''; // prettier-ignore
  switch (band) {
    case 'above-998':
      return `Above the upper 99.8% limit of ${print(limits.upper998)}${ending}${spread}`;
    case 'above-95':
      return `Above the upper 95% limit of ${print(limits.upper95)}, ${upper998(limits.upper998, print)}${ending}${spread}`;
    case 'below-998':
      return `Below the lower 99.8% limit of ${print(limits.lower998)}${ending}${spread}`;
    case 'below-95':
      return `Below the lower 95% limit of ${print(limits.lower95)}, within the 99.8% limit of ${print(limits.lower998)}${ending}${spread}`;
    case 'within':
      return `${between(print(limits.lower95), limits.upper95, print)}${ending}${spread}`;
  }
}

type Print = (limit: number | null) => string;

function upper998(limit: number | null, print: Print): string {
  return limit === null ? 'which has no upper 99.8% limit' : `within the 99.8% limit of ${print(limit)}`;
}

function between(lower: string, upper: number | null, print: Print): string {
  return upper === null
    ? `Above the lower 95% limit of ${lower}, with no upper limit`
    : `Within the 95% limits of ${lower} to ${print(upper)}`;
}

function formatPoundsOr(spread: number, result: MeasureResult): string {
  return result.definition.format === 'pounds' ? formatPounds(spread) : formatValue(spread, result.definition.format);
}

function versionOf(result: MeasureResult, adjusted: boolean): string {
  if (adjusted) return ', after the overdispersion adjustment';
  return result.overdispersion.isAdjusted ? ', without the overdispersion adjustment' : '';
}

/** The size that sets a unit's limits, in words: its denominator, or both counts together for a ratio of counts. */
function sizeInWords(unit: ResultUnit, result: MeasureResult): string {
  const { numerator, denominator } = countNouns(result);
  if (result.definition.kind === 'ratio') {
    const both = unit.numerator === null || unit.denominator === null ? null : unit.numerator + unit.denominator;
    const words = numerator === null || denominator === null ? 'in all' : `${numerator} and ${denominator}`;
    return `its ${formatCount(both)} ${words}`;
  }
  return `its ${denominatorText(unit.denominator, result)} ${denominator ?? 'in the denominator'}`;
}

/** Why nothing is said about a unit, by the rules of METHODS §0, in their order. */
function whyNotCompared(unit: ResultUnit, result: MeasureResult): string {
  const { kind } = result.definition;
  const { numerator, denominator } = countNouns(result);
  const { target, targetGiven, counts } = result;
  if (unit.value !== null && unit.numerator === null && unit.denominator === null) return 'its counts are not given';
  if (unit.numerator === null) return `${numerator ?? 'its numerator'} not given`;
  if (unit.denominator === null) return `${denominator ?? 'its denominator'} not given`;
  if (unit.denominator === 0) return `no ${denominator ?? 'denominator'}`;
  if (kind === 'proportion' && unit.numerator > unit.denominator) return 'more is counted above the line than below it';
  if (unit.value === null) return 'it has no value';
  if (target === null) return `there is no ${targetWord(result)} to compare with`;
  if (target === 0 || (kind === 'proportion' && target === 1)) {
    return `the ${targetWord(result)} is ${formatValue(target, result.definition.format)}`;
  }
  if (counts.withValue < 3 && (!targetGiven || kind === 'cost')) {
    return `fewer than 3 ${unitsInWords(result, 2)} have a value`;
  }
  if (kind === 'rate' && target * unit.denominator < 5)
    return `fewer than 5 ${numerator ?? 'counts'} expected at its size`;
  if (kind === 'cost' && result.overdispersion.spread === 0) return `all ${unitsInWords(result, 2)} have one value`;
  return 'too few units to compare';
}
