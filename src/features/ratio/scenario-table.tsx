import { useMemo } from 'react';
import { formatCount } from '@/domain/format';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { explainedColumns } from '@/ui/explained-columns';
import type { WorkingItem } from '@/ui/working';
import type { ScenarioChart } from './view-model/scenario-chart';
import { type CurvePoint, curvePoint, tabledRatios } from './view-model/scenario-curve';
import { ratioWords } from './view-model/scenario-words';
import { curveWorkings } from './view-model/workings/scenario-workings';

const COLUMNS: readonly DataColumn<CurvePoint>[] = [
  { id: 'tried', header: 'Ratio', value: ({ ratio }) => ratio, cell: ({ ratio }) => ratioWords(ratio), isNumeric: true }, // prettier-ignore
  { id: 'excess', header: 'Follow-ups above', value: ({ excess }) => excess, cell: ({ excess }) => formatCount(excess), isNumeric: true }, // prettier-ignore
];
const INTERVAL: readonly DataColumn<CurvePoint>[] = [
  { id: 'lower', header: '95% from', value: ({ lower }) => lower, cell: ({ lower }) => formatCount(lower), isNumeric: true }, // prettier-ignore
  { id: 'upper', header: '95% to', value: ({ upper }) => upper, cell: ({ upper }) => formatCount(upper), isNumeric: true }, // prettier-ignore
];

interface Props {
  readonly chart: ScenarioChart;
  readonly tried: number;
  /** The rows that are counted. */
  readonly items: readonly WorkingItem[];
}

/** The curve as a table, at round ratios and those of the contract and the scenario. */
export function ScenarioTable({ chart, tried, items }: Props) {
  const { base, appliesTo, range, contract } = chart;
  const rows = useMemo(
    () => tabledRatios(range, [contract, tried]).map((ratio) => curvePoint(base, appliesTo, ratio)),
    [base, appliesTo, range, contract, tried],
  );
  const plain = useMemo(() => {
    if (appliesTo === 'provider') return [...COLUMNS, ...INTERVAL];
    if (appliesTo === 'practice') return COLUMNS;
    return [
      ...COLUMNS,
      ...base.localities.map(({ name }, index): DataColumn<CurvePoint> => {
        const part = ({ parts }: CurvePoint) => parts[index] ?? 0;
        return { id: `part-${index}`, header: name, value: part, cell: (point) => formatCount(part(point)), isNumeric: true }; // prettier-ignore
      }),
    ];
  }, [appliesTo, base]);
  return (
    <DataTable
      caption="Follow-ups above each ratio"
      columns={explainedColumns(
        plain,
        ({ ratio }) => ratioWords(ratio),
        curveWorkings({ base, appliesTo, rows: items }),
      )}
      rows={rows}
      rowId={({ ratio }) => String(ratio)}
      emptyText="There is no ratio to try."
      maxHeight={360}
    />
  );
}
