import { useMemo } from 'react';
import type { TrendResult } from '@/analysis/analysis';
import { formatCount, formatDecimal } from '@/domain/format';
import { periodWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { explainedColumns } from '@/ui/explained-columns';
import type { Stretch } from './view-model/process';
import { ruleWords, stepWord } from './view-model/signals';
import { limitsText, type ProcessRow, processWorkings } from './view-model/workings/process-workings';

interface Props {
  readonly title: string;
  readonly stretches: readonly Stretch[];
  readonly trend: TrendResult;
  /** What is followed. */
  readonly name: string;
}

const rowId = (row: ProcessRow) => row.label;
const ratioText = (value: number | null) => formatDecimal(value, 2);

/** An XmR chart as a table: counts, ratio, limits and the rule broken, step by step. */
export function ProcessTable({ title, stretches, trend, name }: Props) {
  const rows = useMemo(
    () => stretches.flatMap((stretch) => stretch.points.map((point): ProcessRow => ({ ...point, stretch }))),
    [stretches],
  );
  const step = startSentence(stepWord(rows[0]?.period.months ?? 1, 1));
  const columns: readonly DataColumn<ProcessRow>[] = [
    { id: 'period', header: step, value: (row) => row.period.firstMonth, cell: (row) => periodWords(row.period) },
    { id: 'firsts', header: 'First', value: (row) => row.firsts, cell: (row) => formatCount(row.firsts), isNumeric: true }, // prettier-ignore
    { id: 'followUps', header: 'Follow-up', value: (row) => row.followUps, cell: (row) => formatCount(row.followUps), isNumeric: true }, // prettier-ignore
    { id: 'ratio', header: 'Ratio', value: (row) => row.ratio, cell: (row) => ratioText(row.ratio), isNumeric: true },
    { id: 'mean', header: 'Mean', value: (row) => row.stretch.limits.mean, cell: (row) => ratioText(row.stretch.limits.mean), isNumeric: true }, // prettier-ignore
    { id: 'limits', header: 'Limits', value: (row) => row.stretch.limits.upper, cell: (row) => limitsText(row.stretch), isNumeric: true }, // prettier-ignore
    { id: 'rule', header: 'Rule broken', value: (row) => ruleWords(row) ?? 'None' },
  ];
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={explainedColumns(columns, ({ period }) => periodWords(period), processWorkings(trend, name))}
      rows={rows}
      rowId={rowId}
      emptyText="There is nothing to show."
      maxHeight={420}
    />
  );
}
