import { formatCount, formatExpected } from '@/domain/format';
import { inSentence, startSentence } from '@/domain/sentence';
import type { Signals } from '@/signals/find-signals';
import type { SignalsOf } from './practice-signals';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

function counted(count: number): string {
  return WORDS[count] ?? formatCount(count);
}

/**
 * What is seen of one unit, in a few sentences: how many signals beside what chance would give, and the largest of those that
 * rest on no small numbers.
 */
export function findingOf({ found, signals }: SignalsOf): string {
  const measures = found.compared + found.comparedCosts;
  if (measures === 0) return 'No measure of this period can be compared with others.';
  const lead = signals.find(({ signal }) => !signal.isSmall);
  return [signalCount(found), ...(lead ? [leadWords(lead)] : []), ...smallWords(signals)].join(' ');
}

function signalCount({ seen, seenCosts, compared, comparedCosts, expected }: Signals): string {
  const costs =
    comparedCosts === 0
      ? ''
      : ` ${startSentence(seenCosts === 0 ? 'none' : counted(seenCosts))} of ${formatCount(comparedCosts)} costs ${seenCosts < 2 ? 'lies' : 'lie'} more than 3 SD from the others.`;
  if (compared === 0) return costs.trim();
  const word = seen === 1 ? 'signal' : 'signals';
  return `${startSentence(counted(seen))} ${word} in ${formatCount(compared)} ${compared === 1 ? 'measure' : 'measures'}; chance alone would give ${formatExpected(expected)}.${costs}`;
}

function leadWords({ signal, persistence: { outside, of } }: SignalsOf['signals'][number]): string {
  const years = outside > 0 && outside === of ? `, as in the ${of === 1 ? 'year' : `${counted(of)} years`} before` : '';
  return `The largest: ${inSentence(signal.column.title)}, ${signal.direction} than elsewhere${years}.`;
}

function smallWords(signals: SignalsOf['signals']): readonly string[] {
  const small = signals.filter(({ signal }) => signal.isSmall).length;
  if (small === 0) return [];
  return [`${startSentence(counted(small))} ${small === 1 ? 'rests' : 'rest'} on small numbers.`];
}
