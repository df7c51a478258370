import { formatCount, formatPercent } from '@/domain/format';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { Compared } from './comparison';
import { moneyWords } from './money-words';
import { capWords, countRange, ratioWords, type UnitWords } from './scenario-words';

/** The figures of a scenario that are set side by side. */
export type ComparedFigure =
  'ratio' | 'excess' | 'interval' | 'money' | 'units' | 'areas' | 'restOfYear' | 'nextYear' | 'moved' | 'net';

/** A row of the comparison: what it is, and how it is printed of a scenario. */
export interface ComparedRow {
  /** `cap` and `paid` are words. */
  readonly id: ComparedFigure | 'cap' | 'paid';
  readonly name: string;
  readonly print: (scenario: Compared) => string;
}

const NONE = '–';

/** The rows of the comparison as the page prints them. */
export function comparisonRows(words: UnitWords, isYear: boolean): readonly ComparedRow[] {
  const kind = unitWord(words.unitKind, 2);
  return [
    { id: 'ratio', name: 'Ratio', print: ({ tried }) => ratioWords(tried.ratio) },
    { id: 'cap', name: 'Cap applied to', print: ({ tried }) => capWords(tried.appliesTo, words) },
    { id: 'paid', name: 'Activity above it', print: ({ tried }) => (tried.isPaid ? 'paid' : 'not paid') },
    { id: 'excess', name: 'Follow-ups above, so far', print: ({ figures }) => formatCount(figures.excess) },
    { id: 'interval', name: '95% interval', print: ({ figures: { lower95, upper95 } }) => (lower95 === null || upper95 === null ? NONE : countRange(Math.max(0, lower95), Math.max(0, upper95))) }, // prettier-ignore
    { id: 'money', name: 'At the contract price', print: ({ figures }) => moneyWords(figures.excessPence) },
    { id: 'units', name: `${startSentence(kind)} above it`, print: ({ figures }) => formatCount(figures.unitsAbove) },
    { id: 'areas', name: 'Areas above it', print: ({ figures }) => formatCount(figures.localitiesAbove.length) },
    ...(isYear ? yearRows() : []),
  ];
}

function yearRows(): readonly ComparedRow[] {
  return [
    { id: 'restOfYear', name: 'Above, rest of the year', print: ({ plans }) => (plans ? `${formatCount(plans.interim.excess)}, ${moneyWords(plans.interim.pence)}` : NONE) }, // prettier-ignore
    { id: 'nextYear', name: 'Above, next year', print: ({ plans }) => (plans ? `${formatCount(plans.definitive.excess)}, ${moneyWords(plans.definitive.pence)} (at ${ratioWords(plans.definitive.ratio)})` : NONE) }, // prettier-ignore
    { id: 'moved', name: 'Moved to primary care', print: ({ shift, tried }) => (shift ? `${formatPercent(tried.share, 0)}: ${formatCount(shift.moved)} a year` : NONE) }, // prettier-ignore
    { id: 'net', name: 'Net of the shift a year', print: ({ shift }) => (shift ? netWords(shift.netPence) : NONE) },
  ];
}

function netWords(pence: number): string {
  return pence >= 0 ? `${moneyWords(pence)} saved` : `${moneyWords(-pence)} new money or cost`;
}
