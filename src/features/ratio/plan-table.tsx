import type { TrendResult } from '@/analysis/analysis';
import type { ContractLine } from '@/domain/contract-line';
import { formatCount, formatDifference } from '@/domain/format';
import { periodWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { explainedColumns } from '@/ui/explained-columns';
import { cumulated, type Plan } from './view-model/plan';
import { stepWord } from './view-model/signals';
import { planDifference, type PlanRow, planWorkings } from './view-model/workings/plan-workings';

interface Props {
  readonly title: string;
  readonly plan: Plan;
  readonly line: ContractLine;
  readonly trend: TrendResult;
}

const rowId = ({ step }: PlanRow) => String(step.period.firstMonth);

/** Planned and done, step by step, with the difference to date. */
export function PlanTable({ title, plan, line, trend }: Props) {
  const sums = cumulated(plan);
  const rows = plan.steps.flatMap((step, i): readonly PlanRow[] => (sums[i] ? [{ step, sum: sums[i] }] : []));
  const count = (id: string, header: string, value: (row: PlanRow) => number | null): DataColumn<PlanRow> => ({
    id,
    header,
    value,
    cell: (row) => formatCount(value(row)),
    isNumeric: true,
  });
  const toDate = (id: string, key: 'firsts' | 'followUps', header: string): DataColumn<PlanRow> => ({
    id,
    header,
    value: (row) => planDifference(row, key),
    cell: (row) => formatDifference(planDifference(row, key)),
    isNumeric: true,
  });
  const columns: readonly DataColumn<PlanRow>[] = [
    {
      id: 'period',
      header: startSentence(stepWord(plan.steps[0]?.period.months ?? 1, 1)),
      value: ({ step }) => step.period.firstMonth,
      cell: ({ step }) => periodWords(step.period),
    },
    count('planned-firsts', 'First planned', ({ step }) => step.planned.firsts),
    count('firsts', 'First', ({ step }) => step.done?.firsts ?? null),
    toDate('firsts-to-date', 'firsts', 'Difference to date'),
    count('planned-follow-ups', 'Follow-up planned', ({ step }) => step.planned.followUps),
    count('follow-ups', 'Follow-up', ({ step }) => step.done?.followUps ?? null),
    toDate('follow-ups-to-date', 'followUps', 'Difference to date'),
  ];
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={explainedColumns(columns, ({ step }) => periodWords(step.period), planWorkings(plan, line, trend))}
      rows={rows}
      rowId={rowId}
      emptyText="There is nothing to show."
    />
  );
}
