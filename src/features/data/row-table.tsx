import type { LoadedFile } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { type DataColumn, DataTable } from '@/ui/data-table';

type Row = LoadedFile['setAside'][number];

interface NumberedRow {
  readonly key: string;
  readonly row: Row;
}

/** A value as found may be a paragraph: one line of it leaves room for the reason. */
function Clipped({ text }: { readonly text: string | null }) {
  return text === null ? (
    '–'
  ) : (
    <span className="clipped" title={text}>
      {text}
    </span>
  );
}

interface Props {
  readonly caption: string;
  readonly rows: readonly Row[];
}

/** Rows that were not loaded, each as the reader finds it in the file. */
export function RowTable({ caption, rows }: Props) {
  const numbered = rows.map((row, index): NumberedRow => ({ key: String(index), row }));
  const hasParts = rows.some(({ part }) => part !== null);
  const columns: readonly DataColumn<NumberedRow>[] = [
    ...(hasParts ? [{ id: 'part', header: 'Sheet or part', value: ({ row }: NumberedRow) => row.part }] : []),
    {
      id: 'line',
      header: 'Line',
      value: ({ row }) => row.line,
      cell: ({ row }) => formatCount(row.line),
      isNumeric: true,
    },
    { id: 'column', header: 'Column', value: ({ row }) => row.column },
    { id: 'value', header: 'Value', value: ({ row }) => row.value, cell: ({ row }) => <Clipped text={row.value} /> },
    { id: 'reason', header: 'Reason', value: ({ row }) => row.reason },
  ];
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={numbered}
      rowId={({ key }) => key}
      emptyText="None"
      maxHeight={360}
      {...(rows.length > 20 ? { searchLabel: 'Search these rows' } : {})}
    />
  );
}
