import type { LoadedFile } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { type DataColumn, DataTable } from '@/ui/data-table';

type Part = LoadedFile['parts'][number];

const count = (id: 'read' | 'loaded' | 'setAside' | 'notData' | 'merged', header: string): DataColumn<Part> => ({
  id,
  header,
  value: (part) => part[id],
  cell: (part) => formatCount(part[id]),
  isNumeric: true,
});

const COLUMNS: readonly DataColumn<Part>[] = [
  { id: 'part', header: 'Sheet or part', value: ({ part }) => part },
  count('read', 'Rows read'),
  count('loaded', 'Loaded'),
  count('setAside', 'Set aside'),
  count('notData', 'Not data'),
  count('merged', 'Merged'),
];

/** The rows of each sheet of a workbook, or member of a zip, accounted for. */
export function PartTable({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <DataTable
      caption="Rows by sheet or part"
      isCaptionHidden
      columns={COLUMNS}
      rows={parts}
      rowId={({ part }) => part ?? ''}
      emptyText="None"
      maxHeight={360}
    />
  );
}
