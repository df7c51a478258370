import { formatCount, formatDifference } from '@/domain/format';
import { periodWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { cumulated, type Plan, type PlanStep } from './view-model/plan';
import { stepWord } from './view-model/signals';

interface Row {
  readonly step: PlanStep;
  readonly sum: PlanStep;
}

const rowId = ({ step }: Row) => String(step.period.firstMonth);

const difference = ({ sum }: Row, key: 'firsts' | 'followUps') =>
  sum.done === null || sum.planned[key] === null ? null : sum.done[key] - sum.planned[key];

/** Planned and done, step by step, with the difference to date. */
export function PlanTable({ title, plan }: { readonly title: string; readonly plan: Plan }) {
  const sums = cumulated(plan);
  const rows = plan.steps.flatMap((step, i): readonly Row[] => (sums[i] ? [{ step, sum: sums[i] }] : []));
  const count = (id: string, header: string, value: (row: Row) => number | null): DataColumn<Row> => ({
    id,
    header,
    value,
    cell: (row) => formatCount(value(row)),
    isNumeric: true,
  });
  const toDate = (id: string, key: 'firsts' | 'followUps', header: string): DataColumn<Row> => ({
    id,
    header,
    value: (row) => difference(row, key),
    cell: (row) => formatDifference(difference(row, key)),
    isNumeric: true,
  });
  const columns: readonly DataColumn<Row>[] = [
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
      columns={columns}
      rows={rows}
      rowId={rowId}
      emptyText="There is nothing to show."
    />
  );
}
