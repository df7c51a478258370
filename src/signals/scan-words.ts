import type { ScannedColumn } from '@/analysis/analysis';
import { formatCount, formatExpected } from '@/domain/format';
import { inSentence } from '@/domain/sentence';
import { unitWord, type UnitKind } from '@/domain/unit-kind';
import type { SignalRule, Signals } from './find-signals';

/** The finding: how many signals among how many, beside what chance would give. */
export function scanHeadline({ seen, compared, expected }: Signals, unitKind: UnitKind): string {
  if (compared === 0) return `No ${unitWord(unitKind, 2)} can be compared`;
  const signals = seen === 0 ? 'No signal' : `${formatCount(seen)} ${seen === 1 ? 'signal' : 'signals'}`;
  return `${signals} among ${formatCount(compared)} ${unitWord(unitKind, 1)} measures; chance alone would give ${chanceText(expected)}`;
}

/** A number that chance would give as a headline holds it: whole from 1. */
function chanceText(expected: number): string {
  return expected < 1 ? formatExpected(expected) : `about ${formatCount(Math.round(expected))}`;
}

/** What the headline's signals are, where most of them lie, and what they do not say. */
export function scanSentence({ signals, seenCosts, comparedCosts }: Signals, unitKind: UnitKind): string {
  const parts = [carriers(signals, unitKind), most(signals), costs(seenCosts, comparedCosts, unitKind)];
  return [...parts, 'A signal raises a question; it says nothing about how well anyone is doing.'].filter((part) => part !== '').join(' '); // prettier-ignore
}

/** Units with at least this many signals are said to carry them. */
const MANY = 3;

function carriers(signals: Signals['signals'], unitKind: UnitKind): string {
  const counts = new Map<number, number>();
  for (const { place, isSmall } of signals) if (!isSmall) counts.set(place, (counts.get(place) ?? 0) + 1);
  const many = [...counts.values()].filter((count) => count >= MANY);
  if (many.length === 0) return '';
  const held = many.reduce((sum, count) => sum + count, 0);
  const units = `${formatCount(many.length)} ${unitWord(unitKind, many.length)}`;
  return `${units} ${many.length === 1 ? 'has' : 'have'} ${formatCount(MANY)} or more each, ${formatCount(held)} together.`;
}

function most(signals: Signals['signals']): string {
  const first = mostSignals(signals);
  if (first === null || first.count < MANY) return '';
  return `The most, ${formatCount(first.count)}, are in ${inSentence(first.column.title)}.`;
}

/** The measure with most signals, those of small units left out; by title where several have as many, null for none. */
export function mostSignals(signals: Signals['signals']): { column: ScannedColumn; count: number } | null {
  const counts = new Map<ScannedColumn, number>();
  for (const { column, isSmall } of signals) if (!isSmall) counts.set(column, (counts.get(column) ?? 0) + 1);
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a.title < b.title ? -1 : 1));
  return first === undefined ? null : { column: first[0], count: first[1] };
}

function costs(seen: number, compared: number, unitKind: UnitKind): string {
  if (compared === 0) return '';
  const units = unitWord(unitKind, 2);
  if (seen === 0) return `No cost lies more than 3 SD of the ${units} from the others.`;
  return `Besides, ${formatCount(seen)} of ${formatCount(compared)} costs ${seen === 1 ? 'lies' : 'lie'} more than 3 SD of the ${units} from the others: for costs no chance can be given.`;
}

/** What makes a signal, in words under the map. */
export function ruleWords(rule: SignalRule): string {
  if (rule.by === 'false-discovery')
    return `called at a false discovery rate of ${formatCount(rule.rate * 100)}% over everything shown`;
  return `outside the ${rule.limits === '998' ? '99.8%' : '95%'} limits, adjusted where units differ by more than chance`;
}
