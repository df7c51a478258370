import type { TrendResult } from '@/analysis/analysis';
import type { XmrPoint, XmrSpec } from '@/charts/xmr-picture';
import { formatCount, formatDecimal } from '@/domain/format';
import { parsePeriod, periodInWords, periodWords } from '@/domain/period';
import { shortPeriod } from '@/domain/short-period';
import { LEAST_POINTS, type ProcessPoint, type Stretch } from './process';
import { countOf, extremesSentence, quietSentence, ruleWords, signalSentences } from './signals';

/** What an XmR chart of the page is drawn from. */
export interface ProcessInput {
  readonly trend: TrendResult;
  readonly stretches: readonly Stretch[];
  /** What is followed, as it is named at its line. */
  readonly name: string;
  /** The ratio of the contract line used; null for none. */
  readonly negotiated: number | null;
}

const ratioText = (value: number | null) => formatDecimal(value, 2);

/** The chart of a process. */
export function xmrSpec({ trend, stretches, name, negotiated }: ProcessInput): XmrSpec {
  const points = new Map(
    stretches.flatMap((stretch) => stretch.points.map((point) => [point.label, { point, stretch }] as const)),
  );
  return {
    periods: trend.periods.map(shortPeriod),
    points: trend.periods.map((period): XmrPoint => {
      const found = points.get(period);
      if (!found) return { value: null, isSignal: false, isPart: false, limits: null, hover: '' };
      const { point, stretch } = found;
      const { lower, mean, upper } = stretch.limits;
      return {
        value: point.ratio,
        isSignal: ruleWords(point) !== null,
        isPart: point.part !== null,
        limits: lower === null ? null : { lower: Math.max(0, lower), centre: mean, upper },
        hover: hoverOf(name, point, stretch),
      };
    }),
    name,
    rebases: stretches.flatMap(({ reason, points: [first] }) =>
      reason === null || !first ? [] : [{ at: trend.periods.indexOf(first.label), reason }],
    ),
    negotiated,
    valueTitle: 'Follow-ups per first attendance',
    summary: [`XmR chart of follow-ups per first attendance, ${name}.`, ...processSentences({ stretches, negotiated })].join(' '), // prettier-ignore
  };
}

function hoverOf(name: string, point: ProcessPoint, { limits }: Stretch): string {
  const rule = ruleWords(point);
  const counts = `${ratioText(point.ratio)}: ${formatCount(point.followUps)} follow-ups of ${formatCount(point.firsts)} first attendances`; // prettier-ignore
  const process = limits.lower === null ? 'One point: no limits' : `Mean ${ratioText(limits.mean)}, limits ${ratioText(Math.max(0, limits.lower))} to ${ratioText(limits.upper)}`; // prettier-ignore
  return [
    `${name}, ${periodWords(point.period)}`,
    counts,
    process,
    ...(point.part === null ? [] : [`${point.part.has} of ${point.part.of} months loaded`]),
    ...(rule === null ? [] : [rule]),
  ].join('\n');
}

/** What the chart shows, in sentences: rules broken in each stretch, highest and lowest, and where the contract's ratio lies. */
export function processSentences({
  stretches,
  negotiated,
}: Pick<ProcessInput, 'stretches' | 'negotiated'>): readonly string[] {
  const signals = stretches.flatMap(signalSentences);
  return [...factSentences({ stretches, negotiated }), ...(signals.length === 0 ? [quietSentence(stretches)] : signals.map((text) => `${text}.`))]; // prettier-ignore
}

/** The highest and the lowest, and where the contract's ratio lies. */
export function factSentences({
  stretches,
  negotiated,
}: Pick<ProcessInput, 'stretches' | 'negotiated'>): readonly string[] {
  const all = stretches.flatMap(({ points }) => points);
  const extremes = extremesSentence(all);
  return [...(extremes === null ? [] : [extremes]), ...againstContract(all, negotiated)];
}

function againstContract(points: readonly ProcessPoint[], negotiated: number | null): readonly string[] {
  if (negotiated === null || points.length === 0) return [];
  const above = points.filter(({ ratio }) => ratio > negotiated).length;
  const how = above === points.length ? `All ${countOf(points)} are` : `${formatCount(above)} of ${countOf(points)} ${above === 1 ? 'is' : 'are'}`; // prettier-ignore
  return [`${how} above the negotiated ratio of ${ratioText(negotiated)}.`];
}

const MOST_WORDS = 15;

/** The finding in 15 words or fewer. */
export function processHeadline({ stretches }: Pick<ProcessInput, 'stretches'>): string {
  const all = stretches.flatMap(({ points }) => points);
  const [first] = stretches.flatMap(signalSentences).filter((text) => text.split(/\s+/).length <= MOST_WORDS);
  return first ?? `Follow-ups per first attendance: ${countOf(all)}, ${stretches.flatMap(signalSentences).length === 0 ? 'none breaks a rule' : 'some break a rule'}`; // prettier-ignore
}

/** How the limits were worked out, and how far they can be trusted, a sentence for each stretch. */
export function limitNotes(stretches: readonly Stretch[]): readonly string[] {
  const few = stretches.filter(({ points }) => points.length < LEAST_POINTS);
  return [
    'Limits: mean ± 2.66 × mean moving range, very large moving ranges left out once. They are for chance from one step to the next.', // prettier-ignore
    ...few.map(({ points }) => `Trial limits from ${points[0] ? periodWords(points[0].period) : ''}: ${formatCount(points.length)} ${points.length === 1 ? 'point' : 'points'}, fewer than ${LEAST_POINTS}.`), // prettier-ignore
  ];
}

/** Reasons for which limits begin anew. */
export function rebaseNotes(stretches: readonly Stretch[]): readonly string[] {
  return stretches.flatMap(({ reason, points: [first] }) =>
    reason === null || !first ? [] : [`Limits worked out anew from ${periodWords(first.period)}: ${reason}.`],
  );
}

/**
 * What must be said of the steps: those that are not whole, and those left out.
 *
 * @param hidden steps left off for another reason, which is said elsewhere
 */
export function stepNotes(
  { trend, stretches }: Pick<ProcessInput, 'trend' | 'stretches'>,
  hidden: readonly string[] = [],
): readonly string[] {
  const shown = new Set(stretches.flatMap(({ points }) => points.map(({ label }) => label)));
  const gaps = trend.periods.filter((period) => !shown.has(period) && !hidden.includes(period));
  return [
    ...trend.parts.map(({ period, has, of }) => `${periodInWords(period)} (diamond) is not whole: ${has} of ${of} months are loaded.`), // prettier-ignore
    ...(gaps.length === 0 ? [] : [`No first attendances, so no ratio: ${gaps.map(periodInWords).join(', ')}.`]),
    ...gapNotes(trend.periods),
    ...trend.notes.map(({ text }) => text),
  ];
}

/** Steps of which nothing is loaded at all are not drawn: that must be said, as the line runs on over them. */
function gapNotes(periods: readonly string[]): readonly string[] {
  const parsed = periods.flatMap((text) => parsePeriod(text) ?? []);
  const missing = parsed.flatMap((period, i) => {
    const next = parsed[i + 1];
    const from = period.firstMonth + period.months;
    return next && next.firstMonth > from ? [periodWords({ firstMonth: from, months: next.firstMonth - from })] : [];
  });
  return missing.length === 0 ? [] : [`Nothing is loaded for ${missing.join(', ')}: the line runs on over it.`];
}
