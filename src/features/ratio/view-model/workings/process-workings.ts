import type { TrendResult } from '@/analysis/analysis';
import { formatCount, formatDecimal } from '@/domain/format';
import { periodWords } from '@/domain/period';
import { sourceCaption } from '@/figures/source-caption';
import type { Workings } from '@/ui/explained-columns';
import type { WorkingItem } from '@/ui/working';
import type { ProcessPoint, Stretch } from '@/features/ratio/view-model/process';
import { countOf, ruleWords } from '@/features/ratio/view-model/signals';
import { countItems, ratioItems } from './parts';

/** A step of an XmR chart with the stretch whose limits it has. */
export interface ProcessRow extends ProcessPoint {
  readonly stretch: Stretch;
}

type Trend = Pick<TrendResult, 'subject' | 'sources'>;

const ratioText = (value: number | null) => formatDecimal(value, 2);

/** Where the figures of an XmR chart are from. @param name what is followed */
export function processWorkings(trend: Trend, name: string): Workings<ProcessRow> {
  const rows = (row: ProcessRow): readonly WorkingItem[] => [
    ['Rows', `${name}: ${trend.subject ?? 'all specialties and providers'}, ${periodWords(row.period)}${row.part === null ? '' : `, ${row.part.has} of ${row.part.of} months loaded`}`], // prettier-ignore
    ['Source', sourceCaption(trend)],
  ];
  return {
    firsts: (row) => countItems(row.firsts, 'first attendances', rows(row)),
    followUps: (row) => countItems(row.followUps, 'follow-up attendances', rows(row)),
    ratio: (row) => ratioItems(row.followUps, row.firsts, rows(row)),
    mean: (row) => [...meanItems(row.stretch), ['Source', sourceCaption(trend)]],
    limits: (row) => [...limitItems(row.stretch), ['Source', sourceCaption(trend)]],
    rule: (row) => [
      ['Ratio', ratioText(row.ratio)],
      ['Mean and limits', `${ratioText(row.stretch.limits.mean)}, ${limitsText(row.stretch)}`],
      ['Formula', `Beyond a limit; 7 in a row that rise, fall or lie on one side of the mean; 2 of 3 beyond two thirds of the way to a limit: ${ruleWords(row) ?? 'None'}`], // prettier-ignore
      ...rows(row),
    ],
  };
}

/** The limits as they are drawn: a ratio is never below 0. */
export function limitsText({ limits: { lower, upper } }: Pick<Stretch, 'limits'>): string {
  return lower === null ? '–' : `${ratioText(Math.max(0, lower))} to ${ratioText(upper)}`;
}

function stretchItem({ points }: Stretch): WorkingItem {
  const [first, last] = [points[0], points.at(-1)];
  const span = first && last ? `${periodWords(first.period)} to ${periodWords(last.period)}` : '';
  return ['Rows', `${countOf(points)} with a ratio, ${span}`];
}

function meanItems(stretch: Stretch): readonly WorkingItem[] {
  const { points, limits } = stretch;
  const sum = points.reduce((total, { ratio }) => total + ratio, 0);
  return [
    ['Numerator', `${ratioText(sum)}: the ratios of all steps of this stretch, added up`],
    ['Denominator', countOf(points)],
    ['Formula', `${ratioText(sum)} ÷ ${formatCount(points.length)} = ${ratioText(limits.mean)}`],
    stretchItem(stretch),
  ];
}

function limitItems(stretch: Stretch): readonly WorkingItem[] {
  const { mean, meanRange, rangesUsed, lower } = stretch.limits;
  const ranges = stretch.points.length - 1;
  const left = ranges - rangesUsed;
  return [
    ['Mean', ratioText(mean)],
    ['Mean moving range', `${formatDecimal(meanRange, 4)}, of ${formatCount(rangesUsed)} steps from one ratio to the next${left === 0 ? '' : `; ${formatCount(left)} very large left out`}`], // prettier-ignore
    ['Formula', `Mean ± 2.66 × mean moving range: ${ratioText(mean)} ± 2.66 × ${formatDecimal(meanRange, 4)} = ${limitsText(stretch)}${lower !== null && lower < 0 ? ', not drawn below 0' : ''}`], // prettier-ignore
    stretchItem(stretch),
  ];
}
