import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatExpected } from '@/domain/format';
import { isCrudeRate } from '@/figures/crude-rate';
import { areValuesAlone, countsInWords, periodOf, targetWord, unitsInWords, valueInWords } from './result-words';
import { outside998 } from './shown';

/** A piece of a sentence; the figures a reader looks for are strong. */
export interface SentencePart {
  readonly text: string;
  readonly isStrong: boolean;
}

const plain = (text: string): SentencePart => ({ text, isStrong: false });
const strong = (text: string): SentencePart => ({ text, isStrong: true });

/** The sentence as one text. */
export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/**
 * What stands under the headline: the overall value, how many units lie outside the 99.8% limits in the version
 * shown, how many chance alone would put there, and the counts of the other version.
 *
 * @param adjusted whether the limits shown are adjusted for overdispersion
 */
export function summarySentence(result: MeasureResult, adjusted: boolean): readonly SentencePart[] {
  return [...overallParts(result), ...outsideParts(result, adjusted), plain(otherVersion(result, adjusted))];
}

function overallParts(result: MeasureResult): readonly SentencePart[] {
  const { overall, request } = result;
  const where = request.withinLocality === undefined ? 'overall' : `in ${request.withinLocality}`;
  const period = periodOf(result);
  if (overall.value === null) return [plain(`There is no overall value for ${period}. `)];
  const counts = countsInWords(overall, result) + (isCrudeRate(result.definition) ? ', not age-adjusted' : '');
  const beside = request.among ? `Compared with the average of “${request.among.name}”, ${valueInWords(result.target, result)}: ` : ''; // prettier-ignore
  return [strong(valueInWords(overall.value, result)), plain(` ${where} in ${period}: ${counts}. ${beside}`)];
}

function outsideParts(result: MeasureResult, adjusted: boolean): readonly SentencePart[] {
  const { compared, withValue } = result.counts;
  if (compared === 0) return [plain(nobodyCompared(result))];
  const { above, below } = outside998(result, adjusted);
  const units = unitsInWords(result, compared);
  const isCost = result.definition.kind === 'cost';
  const far = isCost ? 'more than 3 SD' : null;
  const upper = far === null ? 'above the upper 99.8% limit' : `${far} above the ${targetWord(result)}`;
  const lower = far === null ? 'below the lower 99.8% limit' : `${far} below the ${targetWord(result)}`;
  const alsoBelow = far === null ? 'below the lower one' : `${far} below it`;
  const alsoAbove = far === null ? 'above the upper one' : `${far} above it`;
  const of = ` of ${formatCount(compared)}`;
  const nowhere = far === null ? 'outside the 99.8% limits' : `${far} from the ${targetWord(result)}`;
  const found: readonly SentencePart[] =
    above > 0
      ? [strong(`${formatCount(above)}${of}`), plain(`${verb(units, above)}${upper} and `), strong(noneOr(below)), plain(` ${alsoBelow}`)] // prettier-ignore
      : below > 0
        ? [strong(`${formatCount(below)}${of}`), plain(`${verb(units, below)}${lower} and `), strong('none'), plain(` ${alsoAbove}`)] // prettier-ignore
        : [strong('None'), plain(`${of} ${units} lies ${nowhere}`)];
  const notCompared = withValue - compared;
  const apart = notCompared > 0 ? ` ${formatCount(notCompared)} more ${notCompared === 1 ? 'has' : 'have'} a value and ${notCompared === 1 ? 'is' : 'are'} not compared.` : ''; // prettier-ignore
  return [...found, plain(`${chance(result, adjusted)}.${apart}`)];
}

function verb(units: string, count: number): string {
  return ` ${units} ${count === 1 ? 'lies' : 'lie'} `;
}

function noneOr(count: number): string {
  return count === 0 ? 'none' : formatCount(count);
}

function chance(result: MeasureResult, adjusted: boolean): string {
  const expected = adjusted ? result.expectedOutside?.adjusted : result.expectedOutside?.naive;
  return expected ? `; chance alone would put ${formatExpected(expected.outside998)} outside` : '';
}

function nobodyCompared(result: MeasureResult): string {
  const { withValue } = result.counts;
  const many = unitsInWords(result, 2);
  if (areValuesAlone(result)) {
    return `The ${withValue === 1 ? 'value is' : 'values are'} given without ${withValue === 1 ? 'its' : 'their'} counts, so that nothing says how far chance could move ${withValue === 1 ? 'it' : 'them'}: ${formatCount(withValue)} ${unitsInWords(result, withValue)} ${withValue === 1 ? 'is' : 'are'} shown, and none is compared.`;
  }
  if (withValue === 0) return `No ${unitsInWords(result, 1)} has a value.${whyNoValue(result)}`;
  const isTooFew = withValue < 3 && (!result.targetGiven || result.definition.kind === 'cost');
  return isTooFew
    ? `No ${unitsInWords(result, 1)} is compared: fewer than 3 ${many} have a value.`
    : `None of ${formatCount(withValue)} ${many} can be compared.`;
}

/** The notes that say why a value is missing: for want of anything to divide by, or of the counts themselves. */
function whyNoValue({ notes }: MeasureResult): string {
  const reasons = notes.filter(({ code }) => ['no-value', 'no-denominator', 'zero-denominator'].includes(code));
  return reasons.map(({ text }) => ` ${text}`).join('');
}

function otherVersion(result: MeasureResult, adjusted: boolean): string {
  const { overdispersion, counts, definition } = result;
  if (definition.kind === 'cost' || counts.compared === 0) return '';
  if (overdispersion.isAdjusted) {
    const { above, below } = outside998(result, !adjusted);
    const counted = above + below === 0 ? 'none' : `${noneOr(above)} above and ${noneOr(below)} below`;
    return ` (${adjusted ? 'Without' : 'With'} the overdispersion adjustment: ${counted}.)`;
  }
  return overdispersion.tau2 === null
    ? ` Not adjusted for overdispersion: fewer than 10 ${unitsInWords(result, 2)} are compared.`
    : ' Not adjusted for overdispersion: there is none to adjust for.';
}
