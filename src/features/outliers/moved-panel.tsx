import { useMemo } from 'react';
import { DownloadMenu } from '@/figures/download-menu';
import type { Board } from '@/signals/board';
import type { Movements } from '@/signals/movement';
import { DataTable } from '@/ui/data-table';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import type { CellLinks } from './cell-details';
import { MOVED_TITLE, movedSubtitle, NO_EARLIER, NONE_COMPARED, savableMoved } from './savable-moved';
import type { OutliersInput } from './savable-signals';
import { movementColumns, movementId } from './signal-columns';

interface Props extends OutliersInput {
  /** Null while the earlier year is worked out. */
  readonly moved: Movements | null;
  /** The board of the earlier year, as far as it has come. */
  readonly earlier: Board | null;
  /** The earlier year; null where none is loaded. */
  readonly year: string | null;
  readonly error: Error | null;
  readonly links: CellLinks;
  readonly smallNumbers: number;
}

/** As many as a reader goes through; the largest stand first. */
const MOST_LISTED = 100;

/** Units that moved most since the year before, over the same months. */
export function MovedPanel(props: Props) {
  const { moved, earlier, year, error, links, smallNumbers } = props;
  const { period } = props.resolved.request;
  const columns = useMemo(() => movementColumns(links, period), [links, period]);
  const rows = useMemo(() => moved?.moved.slice(0, MOST_LISTED) ?? [], [moved]);
  return (
    <Panel
      title={MOVED_TITLE}
      subtitle={year === null ? NO_EARLIER : movedSubtitle(year, period, moved)}
      actions={
        year !== null &&
        earlier !== null &&
        moved !== null &&
        moved.compared > 0 && (
          <DownloadMenu
            title={MOVED_TITLE}
            panel="moved"
            smallNumbers={smallNumbers}
            savable={savableMoved(props, earlier, moved, year)}
          />
        )
      }
    >
      {error && (
        <ErrorNote title="The year before cannot be gone through">
          <p>{error.message}</p>
        </ErrorNote>
      )}
      {year !== null && error === null && (
        <DataTable
          caption="Moved most"
          isCaptionHidden
          columns={columns}
          rows={rows}
          rowId={movementId}
          searchLabel="Find among them"
          emptyText={emptyText(moved)}
        />
      )}
    </Panel>
  );
}

function emptyText(moved: Movements | null): string {
  if (moved === null) return 'Working out the year before…';
  return moved.compared === 0 ? NONE_COMPARED : 'Nothing moved by 1.96 standard errors.';
}
