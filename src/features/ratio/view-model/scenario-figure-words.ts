import { groupedByWords } from '@/domain/grouping';
import type { MeasureResult } from '@/analysis/analysis';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import type { FigureWords } from '@/exports/figure';
import { sourceCaption } from '@/figures/source-caption';
import { capWords, INTERVAL_NOTE, periodSoFar, ratioWords, scenarioFinding, type UnitWords } from './scenario-words';
import type { Tried } from './tried-scenario';

/** What the words of a saved chart of ratios are made from. */
interface Said {
  readonly measure: MeasureResult;
  readonly tried: Tried;
  readonly excess: number;
  readonly contract: { readonly ratio: number; readonly excess: number } | null;
  readonly payForAll: number | null;
  readonly words: UnitWords;
  /** What is left out for small numbers; empty for nothing. */
  readonly leftOff: string;
}

/** The words of a saved chart of ratios. */
export function scenarioFigureOf({ measure, tried, excess, contract, payForAll, words, leftOff }: Said): FigureWords {
  const cap = capWords(tried.appliesTo, words);
  const finding = scenarioFinding(tried.ratio, excess, contract);
  return {
    title: finding,
    subtitle: `Follow-ups above the ratio, by ratio: ${measure.title}. ${startSentence(periodSoFar(measure))}.`,
    filters: sentencesOrNull([`Cap applied to: ${tried.appliesTo} (${cap})`, ...groupedByWords(words.grouping)]),
    source: sourceCaption(measure),
    asOf: `Data for ${periodSoFar(measure)}`,
    caveat: [
      ...(leftOff === '' ? [`The ratio that would pay for everything is ${ratioWords(payForAll)}.`] : [leftOff]),
      ...(tried.appliesTo === 'provider' ? [`Band: 95% interval. ${INTERVAL_NOTE}`] : []),
      ...measure.notes.map(({ text }) => text),
    ].join(' '),
    sampleNotice: measure.sources.some(({ isSample }) => isSample) ? 'Synthetic sample data' : null,
    alt: `Line of follow-ups above the ratio against the ratio, ${cap}. ${finding}.`,
  };
}
