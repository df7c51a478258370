import { formatCount } from '@/domain/format';
import { dayWords } from '@/domain/period';
import { unitWord, type UnitKind } from '@/domain/unit-kind';
import type { UnitCounts } from './measure';
import type { ResultNote } from './measure-result';
import { RequestError } from './request-error';
import { NO_DAY, type UnitName } from './unit-names';

/** What a unit is known by among counts. */
type Counted = Pick<UnitCounts, 'unitCode'>;

/** Counts with or without those of closed units. */
interface Closures<Unit extends Counted> {
  readonly counts: readonly Unit[];
  /** Names of the closed units that are left out. */
  readonly leftOut: readonly string[];
  /** How many closed units are counted. */
  readonly kept: number;
}

/**
 * Leaves out the units that a loaded file says are closed, where the request asks for those open now; else keeps them
 * all, as it was. A unit of which no file gives a closing day is taken to be open.
 *
 * @throws RequestError where every unit is closed
 */
export function leaveOutClosed<Unit extends Counted>(
  counts: readonly Unit[],
  names: ReadonlyMap<string, UnitName>,
  openNow: boolean | undefined,
): Closures<Unit> {
  const closed = counts.filter(({ unitCode }) => (names.get(unitCode)?.closed ?? null) !== null);
  if (openNow !== true) return { counts, leftOut: [], kept: closed.length };
  const gone = new Set(closed);
  const open = counts.filter((unit) => !gone.has(unit));
  if (open.length === 0 && counts.length > 0) {
    throw new RequestError('Every unit with figures for this is closed now: ask for them as it was.');
  }
  return { counts: open, leftOut: closed.map(({ unitCode }) => names.get(unitCode)?.name ?? unitCode), kept: 0 };
}

/** What is said of one closed unit. @param closed a day such as `2018-03-31`, or `NO_DAY` */
export function closedNote(closed: string): string {
  return closed === NO_DAY ? 'Closed; the day is not given.' : `Closed on ${dayWords(closed)}.`;
}

const MOST_NAMED = 5;

/** What a reader must know of closed units: that they are left out, which, or that they are still counted. */
export function closedNotes(
  unitKind: UnitKind,
  { leftOut, kept }: Omit<Closures<Counted>, 'counts'>,
): readonly ResultNote[] {
  const units = (count: number): string => `${formatCount(count)} ${unitWord(unitKind, count)}`;
  const are = (count: number): string => (count === 1 ? 'is' : 'are');
  if (leftOut.length > 0) {
    const named = leftOut.slice(0, MOST_NAMED).join(', ');
    const more = leftOut.length > MOST_NAMED ? ` and ${formatCount(leftOut.length - MOST_NAMED)} more` : '';
    const text = `${units(leftOut.length)} that ${are(leftOut.length)} closed now ${are(leftOut.length)} left out of every figure: ${named}${more}.`;
    return [{ code: 'closed-left-out', text }];
  }
  if (kept === 0) return [];
  const text = `${units(kept)} that ${kept === 1 ? 'has' : 'have'} closed since, or will, ${are(kept)} counted as it was.`;
  return [{ code: 'closed-counted', text }];
}

/** The same of all periods of a trend, each unit named once. */
export function closedTrendNotes(unitKind: UnitKind, closures: readonly Closures<Counted>[]): readonly ResultNote[] {
  const leftOut = [...new Set(closures.flatMap((each) => each.leftOut))].sort();
  const kept = Math.max(0, ...closures.map((each) => each.kept));
  return closedNotes(unitKind, { leftOut, kept });
}
