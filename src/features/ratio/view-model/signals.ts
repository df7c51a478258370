import { formatCount, formatDecimal } from '@/domain/format';
import { endOf, periodWords } from '@/domain/period';
import type { ProcessPoint, Stretch } from './process';

/** What the rule that a point breaks is called beside the point; null where it breaks none. */
export function ruleWords({ cause }: Pick<ProcessPoint, 'cause'>): string | null {
  return RULES[cause];
}

const RULES: Readonly<Record<ProcessPoint['cause'], string | null>> = {
  'Above UCL': 'Above the upper limit',
  'Below LCL': 'Below the lower limit',
  '7 Point Trend (Increasing)': 'Part of 7 or more in a row that rise',
  '7 Point Trend (Decreasing)': 'Part of 7 or more in a row that fall',
  '2 in 3 Above CL': 'One of 2 of 3 in a row near or beyond the upper limit',
  '2 in 3 Below CL': 'One of 2 of 3 in a row near or beyond the lower limit',
  '7 Points Above CL': 'Part of 7 or more in a row above the mean',
  '7 Points Below CL': 'Part of 7 or more in a row below the mean',
  'Common Cause': null,
};

/** The rules broken in a stretch, each run of points once: `7 months above the mean, April to October 2007`. */
export function signalSentences(stretch: Stretch): readonly string[] {
  return [...outside(stretch), ...trends(stretch), ...nearLimit(stretch), ...runs(stretch)];
}

/** What is said where no rule is broken: of points that break none, and of no points at all. */
export function quietSentence(stretches: readonly Stretch[]): string {
  const [first] = stretches.flatMap(({ points }) => points);
  return first ? `No ${stepWord(first.period.months, 1)} breaks a rule.` : 'There is no ratio to follow: no month has first attendances.'; // prettier-ignore
}

/** Points in a row that make a run or a trend. */
const RUN = 7;

type Points = readonly ProcessPoint[];

function outside({ points }: Stretch): readonly string[] {
  return (['Above UCL', 'Below LCL'] as const).flatMap((cause) => {
    const found = points.filter((point) => point.cause === cause);
    if (found.length === 0) return [];
    const where = cause === 'Above UCL' ? 'above the upper limit' : 'below the lower limit';
    return [`${countOf(found)} ${where}: ${spansOf(found)}`];
  });
}

function trends({ points }: Stretch): readonly string[] {
  return (['7 Point Trend (Increasing)', '7 Point Trend (Decreasing)'] as const).flatMap((cause) => {
    const isUp = cause === '7 Point Trend (Increasing)';
    const goesOn = (before: ProcessPoint, after: ProcessPoint) => isUp ? after.ratio > before.ratio : after.ratio < before.ratio; // prettier-ignore
    return stretchesOf(points, goesOn)
      .filter((run) => run.length >= RUN)
      .map((run) => `${countOf(run)} in a row ${isUp ? 'rising' : 'falling'}, ${spanOf(run)}`);
  });
}

function nearLimit({ points }: Stretch): readonly string[] {
  return (['2 in 3 Above CL', '2 in 3 Below CL'] as const).flatMap((cause) => {
    const found = points.filter((point) => point.cause === cause);
    if (found.length === 0) return [];
    const limit = cause === '2 in 3 Above CL' ? 'upper' : 'lower';
    return [`2 of 3 in a row near or beyond the ${limit} limit: ${spansOf(found)}`];
  });
}

/** A point outside the limits names that rule first: a run is counted whole all the same. */
function runs({ points, limits }: Stretch): readonly string[] {
  const side = ({ ratio }: ProcessPoint) => Math.sign(ratio - limits.mean);
  return stretchesOf(points, (before, after) => side(before) === side(after))
    .filter((run) => run.length >= RUN && run.every((point) => side(point) !== 0))
    .map((run) => `${countOf(run)} ${run[0] && side(run[0]) > 0 ? 'above' : 'below'} the mean, ${spanOf(run)}`);
}

/** Points in order, cut wherever the next does not go on from the one before. */
function stretchesOf(
  points: Points,
  goesOn: (before: ProcessPoint, after: ProcessPoint) => boolean,
): readonly Points[] {
  const found: ProcessPoint[][] = [];
  for (const [at, point] of points.entries()) {
    const before = points[at - 1];
    const last = found.at(-1);
    if (last && before && goesOn(before, point)) last.push(point);
    else found.push([point]);
  }
  return found;
}

/** Points with those next to each other as one span; a point by itself with its ratio. */
function spansOf(points: Points): string {
  const isNext = (before: ProcessPoint, after: ProcessPoint) => endOf(before.period) === after.period.firstMonth;
  return stretchesOf(points, isNext)
    .map((run) => (run.length === 1 && run[0] ? `${spanOf(run)} (${formatDecimal(run[0].ratio, 2)})` : spanOf(run)))
    .join(', ');
}

function spanOf(run: Points): string {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return '';
  return periodWords({ firstMonth: first.period.firstMonth, months: endOf(last.period) - first.period.firstMonth });
}

/** `1 month`, `7 quarters`. */
export function countOf(points: Points | readonly { readonly period: { readonly months: number } }[]): string {
  return `${formatCount(points.length)} ${stepWord(points[0]?.period.months ?? 1, points.length)}`;
}

/** The word for steps of a length. */
export function stepWord(months: number, count: 1): StepWord;
export function stepWord(months: number, count: number): string;
export function stepWord(months: number, count: number): string {
  const word: StepWord = months === 12 ? 'year' : months === 3 ? 'quarter' : 'month';
  return count === 1 ? word : `${word}s`;
}

type StepWord = 'year' | 'quarter' | 'month';

/** The highest and the lowest ratio with their steps, in one sentence; null for fewer than 2 points. */
export function extremesSentence(points: Points): string | null {
  if (points.length < 2) return null;
  const ordered = [...points].sort((a, b) => a.ratio - b.ratio);
  const [low, high] = [ordered[0], ordered.at(-1)];
  const print = (point: ProcessPoint | undefined) =>
    point ? `${formatDecimal(point.ratio, 2)} in ${periodWords(point.period)}` : '';
  return `Highest ${print(high)}, lowest ${print(low)}.`;
}
