import type { TrendResult } from '@/analysis/analysis';
import type { ContractLine } from '@/domain/contract-line';
import { formatCount, formatDifference, formatPercent } from '@/domain/format';
import { periodWords } from '@/domain/period';
import { sourceCaption } from '@/figures/source-caption';
import type { Workings } from '@/ui/explained-columns';
import type { WorkingItem } from '@/ui/working';
import type { Plan, PlanStep } from '@/features/ratio/view-model/plan';
import { basisNote } from '@/features/ratio/view-model/plan-model';
import { countItems } from './parts';

/** A step of a plan with the sums from the start of the year to its end. */
export interface PlanRow {
  readonly step: PlanStep;
  readonly sum: PlanStep;
}

type Line = Pick<ContractLine, 'financialYear' | 'plannedFirst' | 'plannedFollowUp'>;
type Count = 'firsts' | 'followUps';

const NAMES = { firsts: 'first attendances', followUps: 'follow-up attendances' } as const;

/** Done less planned to date; null without either. */
export function planDifference({ sum }: PlanRow, key: Count): number | null {
  return sum.done === null || sum.planned[key] === null ? null : sum.done[key] - sum.planned[key];
}

/** Where the figures of the table of a plan are from. */
export function planWorkings(plan: Plan, line: Line, trend: Pick<TrendResult, 'subject' | 'sources'>): Workings<PlanRow> { // prettier-ignore
  const year = { firsts: line.plannedFirst, followUps: line.plannedFollowUp };
  const rows = ({ step }: PlanRow): readonly WorkingItem[] => [
    ['Rows', `All units: ${trend.subject ?? 'all specialties and providers'}, ${periodWords(step.period)}`],
    ['Source', sourceCaption(trend)],
  ];
  const planned = (key: Count) => (row: PlanRow): readonly WorkingItem[] => {
    const of = row.step.planned[key];
    const whole = year[key];
    const share = of === null || whole === null || whole === 0 ? null : of / whole;
    return [
      ['Plan of the year', `${formatCount(whole)} ${NAMES[key]} in the contract line of ${line.financialYear}`],
      ['Share', `${formatPercent(share, 2)}. ${basisNote(plan)}`],
      ['Formula', `Plan of the year × share: ${formatCount(whole)} × ${formatPercent(share, 2)} = ${formatCount(of)}`],
      ...rows(row),
    ];
  };
  const toDate = (key: Count) => (row: PlanRow): readonly WorkingItem[] => [
    ['Done to date', `${formatCount(row.sum.done?.[key] ?? null)} ${NAMES[key]}`],
    ['Planned to date', formatCount(row.sum.planned[key])],
    ['Formula', `Done − planned, since April: ${formatCount(row.sum.done?.[key] ?? null)} − ${formatCount(row.sum.planned[key])} = ${formatDifference(planDifference(row, key))}`],
    ...rows(row),
  ];
  return {
    'planned-firsts': planned('firsts'),
    firsts: (row) => countItems(row.step.done?.firsts ?? null, NAMES.firsts, rows(row)),
    'firsts-to-date': toDate('firsts'),
    'planned-follow-ups': planned('followUps'),
    'follow-ups': (row) => countItems(row.step.done?.followUps ?? null, NAMES.followUps, rows(row)),
    'follow-ups-to-date': toDate('followUps'),
  };
} // prettier-ignore
