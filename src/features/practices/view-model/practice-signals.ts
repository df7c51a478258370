import { startSentence } from '@/domain/sentence';
import type { Board } from '@/signals/board';
import { findSignals, type Signal, type SignalRule, type Signals } from '@/signals/find-signals';
import { type Persistence, persistenceOf } from '@/signals/persistence';
import { persistenceText, valueText, whyText } from '@/signals/words';
import { SMALL, valueWords } from './measure-words';

/** A signal of one unit with what the reader is told of it. */
export interface PracticeSignal {
  readonly signal: Signal;
  readonly persistence: Persistence;
  /** The value with its counts, what all have, and the limits it lies outside. */
  readonly reason: string;
  /** Whether it was there before. */
  readonly before: string;
}

/** A unit's signals, the largest first, beside what chance alone would give. */
export interface SignalsOf {
  readonly found: Signals;
  readonly signals: readonly PracticeSignal[];
}

/** Outside the 99.8% limits shown. */
export const RULE: SignalRule = { by: 'limits', limits: '998' };

/** Measures of a unit that could be compared with others at all, costs included. */
export function comparedIn({ compared, comparedCosts }: Signals): number {
  return compared + comparedCosts;
}

/** What is said of a unit without signals. */
export function noSignalsText(found: Signals): string {
  return comparedIn(found) === 0
    ? 'No measure of this period can be compared with other practices, so nothing is said of it.'
    : 'None: it differs in no measure by more than chance would explain.';
}

/** @param earlier boards of earlier years over the same units, the latest first */
export function signalsOf(board: Board, place: number, earlier: readonly Board[]): SignalsOf {
  const found = findSignals(board, [place], RULE);
  const signals = found.signals.map((signal): PracticeSignal => {
    const persistence = persistenceOf(signal, earlier);
    const before = `${startSentence(persistenceText(persistence) ?? 'no earlier year tells')}.`;
    return { signal, persistence, reason: reasonOf(signal), before };
  });
  return { found, signals };
}

function reasonOf({ column, place, isSmall }: Signal): string {
  const parts = [
    `${valueWords(column, place)}; all: ${valueText(column.overall.value, column)}`,
    startSentence(whyText(column, place)),
    ...(isSmall ? [startSentence(SMALL)] : []),
  ];
  return `${parts.join('. ')}.`;
}
