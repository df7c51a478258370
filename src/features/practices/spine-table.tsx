import type { ScannedColumn } from '@/analysis/analysis';
import { type Board, numberAt } from '@/signals/board';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { type Comparator, comparatorValue } from './view-model/comparator';
import { DOMAIN_WORDS } from '@/signals/domain-words';
import { printedDenominator, printedNumerator } from './view-model/printed';
import { valueText, whyText } from '@/signals/words';

interface Props {
  readonly board: Board;
  readonly place: number;
  readonly comparator: Comparator;
  readonly caption: string;
}

/** The figures behind the chart of all measures. */
export function SpineTable({ board, place, comparator, caption }: Props) {
  const at = (numbers: Float64Array) => numberAt(numbers, place);
  const interval = (column: ScannedColumn) => {
    const [lower, upper] = [at(column.lower95), at(column.upper95)];
    return lower === null || upper === null ? '–' : `${valueText(lower, column)} to ${valueText(upper, column)}`;
  };
  const columns: readonly DataColumn<ScannedColumn>[] = [
    { id: 'measure', header: 'Measure', value: ({ title }) => title },
    { id: 'domain', header: 'About', value: ({ domain }) => DOMAIN_WORDS[domain] },
    {
      id: 'x',
      header: 'Counted',
      isNumeric: true,
      value: ({ numerators }) => at(numerators),
      cell: (column) => printedNumerator(at(column.numerators), column),
    },
    {
      id: 'n',
      header: 'Of or for',
      isNumeric: true,
      value: ({ denominators }) => at(denominators),
      cell: (column) => printedDenominator(at(column.denominators), column),
    },
    {
      id: 'value',
      header: 'Value',
      isNumeric: true,
      value: ({ values }) => at(values),
      cell: (column) => valueText(at(column.values), column),
    },
    { id: 'interval', header: '95% interval', value: (column) => interval(column) },
    ...(comparator.kind === 'all'
      ? []
      : [
          {
            id: 'beside',
            header: comparator.words,
            isNumeric: true,
            value: (column: ScannedColumn) => comparatorValue(column, comparator),
            cell: (column: ScannedColumn) => valueText(comparatorValue(column, comparator), column),
          },
        ]),
    {
      id: 'all',
      header: 'All',
      isNumeric: true,
      value: ({ overall }) => overall.value,
      cell: (column) => valueText(column.overall.value, column),
    },
    { id: 'band', header: 'Against all', value: (column) => whyText(column, place) },
  ];
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={board.columns}
      rowId={({ key }) => key}
      emptyText="Nothing is given for this period."
    />
  );
}
