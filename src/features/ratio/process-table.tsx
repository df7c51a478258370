import { useMemo } from 'react';
import { formatCount, formatDecimal } from '@/domain/format';
import { periodWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { type DataColumn, DataTable } from '@/ui/data-table';
import type { ProcessPoint, Stretch } from './view-model/process';
import { ruleWords, stepWord } from './view-model/signals';

interface Props {
  readonly title: string;
  readonly stretches: readonly Stretch[];
}

type Row = ProcessPoint & Pick<Stretch, 'limits'>;

const rowId = (row: Row) => row.label;
const ratioText = (value: number | null) => formatDecimal(value, 2);

/** An XmR chart as a table: counts, ratio, limits and the rule broken, step by step. */
export function ProcessTable({ title, stretches }: Props) {
  const rows = useMemo(
    () => stretches.flatMap(({ points, limits }) => points.map((point): Row => ({ ...point, limits }))),
    [stretches],
  );
  const step = startSentence(stepWord(rows[0]?.period.months ?? 1, 1));
  const columns: readonly DataColumn<Row>[] = [
    { id: 'period', header: step, value: (row) => row.period.firstMonth, cell: (row) => periodWords(row.period) },
    { id: 'firsts', header: 'First', value: (row) => row.firsts, cell: (row) => formatCount(row.firsts), isNumeric: true }, // prettier-ignore
    { id: 'followUps', header: 'Follow-up', value: (row) => row.followUps, cell: (row) => formatCount(row.followUps), isNumeric: true }, // prettier-ignore
    { id: 'ratio', header: 'Ratio', value: (row) => row.ratio, cell: (row) => ratioText(row.ratio), isNumeric: true },
    { id: 'mean', header: 'Mean', value: (row) => row.limits.mean, cell: (row) => ratioText(row.limits.mean), isNumeric: true }, // prettier-ignore
    { id: 'limits', header: 'Limits', value: (row) => row.limits.upper, cell: (row) => (row.limits.lower === null ? '–' : `${ratioText(Math.max(0, row.limits.lower))} to ${ratioText(row.limits.upper)}`), isNumeric: true }, // prettier-ignore
    { id: 'rule', header: 'Rule broken', value: (row) => ruleWords(row) ?? 'None' },
  ];
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowId={rowId}
      emptyText="There is nothing to show."
      maxHeight={420}
    />
  );
}
