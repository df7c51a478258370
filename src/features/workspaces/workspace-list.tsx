import { formatBytes, formatCount, formatMoment } from '@/domain/format';
import { type DataColumn, DataTable } from '@/ui/data-table';
import type { WorkspaceEntry } from '@/workspaces/workspace';

/** From so many on a list is searched rather than read. */
const LONG_LIST = 9;

const COLUMNS: readonly DataColumn<WorkspaceEntry>[] = [
  { id: 'name', header: 'Workspace', value: ({ name }) => name },
  { id: 'files', header: 'Files', value: ({ files }) => files, cell: ({ files }) => formatCount(files), isNumeric: true }, // prettier-ignore
  { id: 'bytes', header: 'Size', value: ({ bytes }) => bytes, cell: ({ bytes }) => formatBytes(bytes), isNumeric: true }, // prettier-ignore
  { id: 'used', header: 'Last opened', value: ({ usedAt }) => usedAt, cell: ({ usedAt }) => formatMoment(usedAt) },
];

interface Props {
  readonly workspaces: readonly WorkspaceEntry[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** All workspaces of this browser; picking one opens it. */
export function WorkspaceList({ workspaces, openId, onOpen }: Props) {
  return (
    <DataTable
      caption="Workspaces in this browser: choose one to open it"
      columns={COLUMNS}
      rows={workspaces}
      rowId={({ id }) => id}
      selectedId={openId}
      onPick={(id) => {
        if (id !== openId) onOpen(id);
      }}
      emptyText="None"
      maxHeight={360}
      {...(workspaces.length >= LONG_LIST ? { searchLabel: 'Search workspaces' } : {})}
    />
  );
}
