import type { TrendResult } from '@/analysis/analysis';
import { planPicture, planTrend } from '@/charts/plan-picture';
import { PAPER_SHEET } from '@/charts/sheet';
import type { ContractLine } from '@/domain/contract-line';
import { periodText } from '@/domain/period';
import type { CsvCell } from '@/exports/csv-text';
import type { PrintedColumn, SavableChart } from '@/exports/savable';
import { leftOffWords } from '@/figures/left-off-words';
import { panelFigure } from '@/figures/panel-figure';
import { cumulated, type Plan } from './view-model/plan';
import { basisNote, planHeadline, planSentences, planSpec } from './view-model/plan-model';

const COLUMNS = [
  'period', 'planned_first', 'first_attendances', 'planned_follow_up', 'follow_up_attendances',
  'planned_first_to_date', 'first_to_date', 'planned_follow_up_to_date', 'follow_up_to_date',
] as const; // prettier-ignore

const PRINT: readonly PrintedColumn[] = [
  { column: 'period', header: 'Period', format: 'text' },
  { column: 'planned_first', header: 'First planned', format: 'count' },
  { column: 'first_attendances', header: 'First', format: 'count' },
  { column: 'planned_follow_up', header: 'Follow-up planned', format: 'count' },
  { column: 'follow_up_attendances', header: 'Follow-up', format: 'count' },
  { column: 'planned_first_to_date', header: 'First planned to date', format: 'count' },
  { column: 'first_to_date', header: 'First to date', format: 'count' },
  { column: 'planned_follow_up_to_date', header: 'Follow-up planned to date', format: 'count' },
  { column: 'follow_up_to_date', header: 'Follow-up to date', format: 'count' },
];

/** A plan as it can be saved. From the first step with small counts on nothing done is shown: sums to date give it away. */
export function savablePlan(
  plan: Plan,
  trend: TrendResult,
  line: ContractLine,
  notes: readonly string[],
): SavableChart {
  const safeOf = async (threshold: number) => {
    const { maskedPoints } = await import('@/exports/masked-trend');
    const isMasked = maskedPoints(trend, threshold);
    const at = plan.steps.findIndex(({ period, done }) => done !== null && isMasked({ level: 'overall', code: 'ALL' }, periodText(period))); // prettier-ignore
    const isHidden = (index: number) => at >= 0 && index >= at;
    return {
      safe: { ...plan, steps: plan.steps.map((step, i) => (isHidden(i) ? { ...step, done: null } : step)) },
      isHidden,
      leftOff: plan.steps.filter(({ done }, i) => done !== null && isHidden(i)).length,
    };
  };
  return {
    nameParts: ['plan', trend.title, line.financialYear],
    figure: async (threshold) => {
      const { safe, leftOff } = await safeOf(threshold);
      const left = leftOffWords(leftOff, threshold, 'step');
      const words = panelFigure({
        title: planHeadline(safe),
        subtitle: `First and follow-up attendances against plan, ${trend.subject ?? 'all'}, ${line.financialYear}.`,
        sources: trend.sources,
        span: line.financialYear,
        caveats: [...planSentences(safe), basisNote(plan), left, ...(leftOff === 0 ? notes : [])], // prettier-ignore
        alt: `Lines of attendances since April, planned and done. ${planSentences(safe).join(' ')}`,
      });
      const spec = planSpec(safe);
      return {
        words,
        leftOff: left,
        picture: planPicture(spec, PAPER_SHEET),
        native: (await import('@/charts/native-trend')).nativeTrend(planTrend(spec)),
      };
    },
    table: async (threshold) => {
      const [{ safe, isHidden }, { MASK }] = await Promise.all([safeOf(threshold), import('@/exports/masked-units')]);
      const sums = cumulated(safe);
      const rows = safe.steps.map((step, i): readonly CsvCell[] => {
        const sum = sums[i];
        const shown = (value: number | undefined): CsvCell => isHidden(i) && plan.steps[i]?.done ? MASK : (value ?? null); // prettier-ignore
        return [
          periodText(step.period),
          step.planned.firsts,
          shown(step.done?.firsts),
          step.planned.followUps,
          shown(step.done?.followUps),
          sum?.planned.firsts ?? null,
          shown(sum?.done?.firsts),
          sum?.planned.followUps ?? null,
          shown(sum?.done?.followUps),
        ];
      });
      return { columns: COLUMNS, rows, print: PRINT };
    },
  };
}
