import { groupedByWords } from '@/domain/grouping';
import { sentencesOrNull } from '@/domain/sentence';
import { PAPER_SHEET } from '@/charts/sheet';
import { xmrPicture, xmrTrend } from '@/charts/xmr-picture';
import type { CsvCell } from '@/exports/csv-text';
import type { PrintedColumn, SavableChart } from '@/exports/savable';
import type { RatioView } from './ratio-view';
import type { Followed } from './view-model/followed';
import { stepsOf } from './view-model/months';
import { leftOffWords } from '@/figures/left-off-words';
import { panelFigure } from '@/figures/panel-figure';
import { spanWords } from './view-model/panel-figure';
import { processOf, type ProcessPoint, type Stretch } from './view-model/process';
import { limitNotes, processHeadline, type ProcessInput, processSentences, rebaseNotes, stepNotes, xmrSpec } from './view-model/process-model'; // prettier-ignore
import { ruleWords } from './view-model/signals';

const COLUMNS = [
  'period', 'first_attendances', 'follow_up_attendances', 'ratio', 'mean', 'lower_limit', 'upper_limit', 'rule', 'months_loaded', 'limits_anew',
] as const; // prettier-ignore

const PRINT: readonly PrintedColumn[] = [
  { column: 'period', header: 'Period', format: 'text' },
  { column: 'first_attendances', header: 'First attendances', format: 'count' },
  { column: 'follow_up_attendances', header: 'Follow-ups', format: 'count' },
  { column: 'ratio', header: 'Ratio', format: 'ratio' },
  { column: 'mean', header: 'Mean', format: 'ratio' },
  { column: 'lower_limit', header: 'Lower limit', format: 'ratio' },
  { column: 'upper_limit', header: 'Upper limit', format: 'ratio' },
  { column: 'rule', header: 'Rule broken', format: 'text' },
];

/**
 * An XmR chart as it can be saved. Steps with small counts are left off before the limits are worked out: the mean of
 * all would give a single one away.
 */
export function savableProcess(
  input: ProcessInput,
  followed: Followed,
  rebases: RatioView['rebase'],
  title: string,
  grouping: string | undefined,
): SavableChart {
  const { trend } = input;
  const safeOf = async (threshold: number) => {
    const { maskedPoints } = await import('@/exports/masked-trend');
    const isMasked = maskedPoints(trend, threshold);
    const steps = stepsOf(trend, followed.code, followed.level);
    const kept = steps.filter(({ label }) => !isMasked(followed, label));
    const hidden = steps.filter((step) => !kept.includes(step)).map(({ label }) => label);
    const stretches = hidden.length === 0 ? input.stretches : processOf(kept, trend.parts, rebases);
    return { stretches, hidden, safe: { ...input, stretches } };
  };
  return {
    nameParts: ['xmr', input.name, trend.title, spanWords(trend.periods)],
    figure: async (threshold) => {
      const { safe, stretches, hidden } = await safeOf(threshold);
      const spec = xmrSpec(safe);
      const span = spanWords(trend.periods);
      const left = leftOffWords(hidden.length, threshold, 'point');
      const words = panelFigure({
        title: processHeadline(safe),
        subtitle: `${trend.title}, ${input.name}, ${span}.`,
        filters: sentencesOrNull(followed.level === 'locality' ? groupedByWords(grouping) : []),
        sources: trend.sources,
        span,
        caveats: [
          'XmR chart: filled marks break a rule.',
          ...processSentences(safe),
          ...limitNotes(stretches),
          ...rebaseNotes(stretches),
          ...stepNotes(safe, hidden),
          left,
          ...(hidden.length === 0 ? [] : ['The limits are those of the points shown.']),
        ],
        alt: `${title}. ${processSentences(safe).join(' ')}`,
      });
      return {
        words,
        leftOff: left,
        picture: xmrPicture(spec, PAPER_SHEET),
        native: (await import('@/charts/native-trend')).nativeTrend(xmrTrend(spec)),
      };
    },
    table: async (threshold) => {
      const [{ stretches, hidden }, { MASK }] = await Promise.all([
        safeOf(threshold),
        import('@/exports/masked-units'),
      ]);
      const rows = stretches.flatMap((stretch) => stretch.points.map((point, i) => ({ label: point.label, cells: cellsOf(point, stretch, i === 0) }))); // prettier-ignore
      const masked = hidden.map((label): { label: string; cells: readonly CsvCell[] } => ({ label, cells: [label, MASK, MASK, MASK, null, null, null, null, null, null] })); // prettier-ignore
      const order = (label: string) => trend.periods.indexOf(label);
      return { columns: COLUMNS, print: PRINT, rows: [...rows, ...masked].sort((a, b) => order(a.label) - order(b.label)).map(({ cells }) => cells) }; // prettier-ignore
    },
  };
}

function cellsOf(point: ProcessPoint, { limits, reason }: Stretch, isFirst: boolean): readonly CsvCell[] {
  const { label, firsts, followUps, ratio, part } = point;
  return [
    label,
    firsts,
    followUps,
    ratio,
    limits.mean,
    limits.lower,
    limits.upper,
    ruleWords(point),
    part === null ? point.period.months : part.has,
    isFirst ? reason : null,
  ];
}
