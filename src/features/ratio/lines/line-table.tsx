import { DataTable } from '@/ui/data-table';
import type { ListedLine } from './known-lines';
import { type LineActions, lineColumns } from './line-columns';

/** The contract lines known; the one in use is marked. */
export function LineTable({ rows, ...actions }: { readonly rows: readonly ListedLine[] } & LineActions) {
  return (
    <DataTable
      caption="Contract lines known: versions of one line stand together, the one in use is marked"
      isCaptionHidden
      columns={lineColumns(actions)}
      rows={rows}
      rowId={({ id }) => id}
      selectedId={rows.find(({ isUsed }) => isUsed)?.id ?? null}
      {...(rows.length > 8 ? { searchLabel: 'Find a line' } : {})}
      emptyText="No contract line is loaded or entered yet. Enter one with “New line”: until then the ratio is compared with the average."
    />
  );
}
