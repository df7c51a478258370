import type { FigureWords } from '@/exports/figure';
import type { ResultMasking } from '@/exports/small-numbers';
import { areaWord, groupedByWords } from '@/domain/grouping';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { CountsTooSmall } from '@/figures/counts-too-small';
import { leftOffWords } from '@/figures/left-off-words';
import { sourceCaption } from '@/figures/source-caption';
import { periodSoFar } from './attendance-words';
import { contractBase } from './contract-figures';
import { ratioHeadline } from './finding';
import { outsideWords, limitsWords } from './ratio-funnel-model';
import type { RatioInput } from './ratio-input';
import { notDrawnNote } from './ratio-rows-model';

/**
 * The input of a picture as it may be saved: the points of masked units left off, and masked localities without their
 * diamond.
 *
 * @throws Error where the counts are so few that the whole itself would give them away
 */
export function withoutSmall(input: RatioInput, masking: ResultMasking): RatioInput {
  if (!masking.isMasked) return input;
  if (masking.overall.numerator || masking.overall.denominator) {
    throw new CountsTooSmall('The counts are too small for a picture: the ratio alone would give them away. The table can be saved, or small numbers left unmasked.'); // prettier-ignore
  }
  const { measure } = input;
  const isHidden = (one: { readonly numerator: boolean; readonly denominator: boolean } | undefined) => one?.numerator === true || one?.denominator === true; // prettier-ignore
  return {
    ...input,
    leftOff: new Set(measure.units.filter((_, index) => isHidden(masking.units[index])).map(({ code }) => code)),
    measure: {
      ...measure,
      localities: measure.localities.filter((_, index) => !isHidden(masking.localities[index])),
      overdispersion: masking.statistics ? { ...measure.overdispersion, phi: null } : measure.overdispersion,
    },
  };
}

interface Context {
  readonly smallNumbers: number;
  /** Localities shown; null for all. */
  readonly only: readonly string[] | null;
}

/** The words of a saved chart of units against the ratio. */
export function ratioFigureOf(
  chart: 'rows' | 'funnel',
  input: RatioInput,
  { only, smallNumbers }: Context,
): FigureWords {
  // prettier-ignore
  const { measure, terms } = input;
  const areas = areaWord(measure.request.grouping, 2);
  const period = periodSoFar(measure);
  const isRows = chart === 'rows';
  return {
    title: isRows ? ratioHeadline({ measure, base: contractBase({ measure }), terms }) : outsideWords(input),
    subtitle: `${startSentence(measure.title)}, ${period}.`,
    filters: sentencesOrNull([
      ...groupedByWords(measure.request.grouping),
      ...(only === null
        ? []
        : [`${startSentence(areas)} shown: ${only.join(', ')}; totals and limits are those of all`]),
    ]),
    source: sourceCaption(measure),
    asOf: `Data for ${period}`,
    caveat: [
      isRows ? ROWS_CAPTION(areaWord(measure.request.grouping, 1), unitWord(measure.unitKind, 2)) : limitsWords(input),
      notDrawnNote(input),
      unitsLeftOff(input, smallNumbers),
      ...measure.notes.map(({ text }) => text),
      ...measure.definition.caveats,
    ].filter((text) => text !== '').join(' '), // prettier-ignore
    sampleNotice: measure.sources.some(({ isSample }) => isSample) ? 'Synthetic sample data' : null,
    alt: `${isRows ? `${startSentence(areas)} and their ${unitWord(measure.unitKind, 2)}` : 'Funnel'} of follow-ups per first attendance, ${period}.`,
  };
}

/** How many of the units shown a saved picture leaves off; empty for none. */
export function unitsLeftOff({ measure, units, leftOff }: RatioInput, smallNumbers: number): string {
  const count = units.filter(({ code }) => leftOff.has(code)).length;
  return leftOffWords(count, smallNumbers, (many) => unitWord(measure.unitKind, many));
}

/** What the marks of the rows stand for. */
export const ROWS_CAPTION = (area: string, units: string): string =>
  `Diamond: the whole ${area} with its 95% interval. Marks: ${units}, sized by first attendances.`;
