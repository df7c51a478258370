import { inSentence, startSentence } from '@/domain/sentence';
import type { MeasureResult } from '@/analysis/analysis';
import type { ChartPicture } from '@/charts/chart-picture';
import type { FigureWords } from '@/exports/figure';
import { formatCount, formatDecimal } from '@/domain/format';
import { unitWord } from '@/domain/unit-kind';
import { areValuesAlone, countNouns, type Measured, unitsInWords } from './result-words';

/** How the limits of a funnel were made, as a sentence. */
export function limitsCaption(result: MeasureResult, adjusted: boolean): string {
  const { overdispersion, definition, counts } = result;
  if (counts.compared === 0) return 'No limits: nothing is compared.';
  if (definition.kind === 'cost') return `Limits at 1.96 and 3.09 SD of ${unitsInWords(result, 2)}.`;
  const phi = overdispersion.phi === null ? '' : ` (φ = ${formatDecimal(overdispersion.phi, 1)})`;
  if (adjusted) return `Limits at 95% and 99.8%, widened for overdispersion${phi}.`;
  return overdispersion.isAdjusted
    ? `Limits at 95% and 99.8%, not widened for overdispersion${phi}.`
    : 'Limits at 95% and 99.8%.';
}

const INTERVALS = {
  proportion: 'Wilson',
  rate: 'exact below a count of 10, Byar from 10',
  ratio: 'exact, conditional on both counts together',
} as const;

/** What the intervals of a ranked chart are, and where they are too narrow because what is counted is not independent. */
export function intervalCaption(result: Measured & Pick<MeasureResult, 'notes'>): string {
  const { definition, request } = result;
  if (areValuesAlone(result)) return 'No intervals: the values are given without their counts.';
  if (definition.kind === 'cost') return 'A cost is not a count: no intervals.';
  const isGroup = definition.choices.includes('group') && request.indicator === undefined;
  const narrow = isGroup
    ? '; too narrow, as entries of one patient are not independent'
    : definition.kind === 'ratio'
      ? '; too narrow where attendances of one patient go together'
      : '';
  return `95% intervals: ${INTERVALS[definition.kind]}${narrow}.`;
}

/** What a reader must be told about intervals that a chart has no room for; nothing where all are drawn whole. */
export function cutCaption({ cutIntervals }: Pick<ChartPicture, 'cutIntervals'>): string {
  if (cutIntervals === null) return 'Intervals are not drawn for want of room.';
  if (cutIntervals === 0) return '';
  const many = cutIntervals === 1 ? 'One interval goes' : `${formatCount(cutIntervals)} intervals go`;
  return `${many} on beyond the axis and ${cutIntervals === 1 ? 'is' : 'are'} cut off there.`;
}

/** A figure's words, with what its picture has had to cut off. */
export function withCut(words: FigureWords, picture: Pick<ChartPicture, 'cutIntervals'>): FigureWords {
  return { ...words, caveat: `${words.caveat} ${cutCaption(picture)}`.trim() };
}

/** What a unit's mark stands for. */
export function dotCaption({ unitKind }: Pick<MeasureResult, 'unitKind'>): string {
  return `Each mark is a ${unitWord(unitKind, 1)}.`;
}

/** The measure as a formula in words. */
export function formulaCaption(result: MeasureResult): string {
  const { definition } = result;
  const { numerator, denominator } = countNouns(result);
  if (numerator === null || denominator === null) return 'Counted as the extract defines it.';
  const below = definition.choices.includes('group') ? inSentence(definition.denominator) : denominator;
  return `${definition.shortTitle} = ${numerator} ÷ ${asDivisor(below)}.`;
}

/** What stands below the line, in brackets where it is a sum: without them the formula would say something else. */
function asDivisor(words: string): string {
  return words.includes(' plus ') ? `(${words.replaceAll(' plus ', ' + ')})` : words;
}

/** The caveats that belong to what is shown: those of group rates only where several indicators are summed. */
export function caveatsOf({ definition, request }: Measured): readonly string[] {
  return definition.caveats.filter((caveat) => request.indicator === undefined || !/^A group rate\b/.test(caveat));
}

/** The measure, what it is narrowed to and the units, as a subtitle. */
export function subtitleOf(result: MeasureResult, unitCount: number, period: string): string {
  return startSentence(`${result.title}. ${unitCount} ${unitsInWords(result, unitCount)}, ${period}.`);
}
