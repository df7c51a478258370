import { useMemo } from 'react';
import { formatCount } from '@/domain/format';
import { periodInWords } from '@/domain/period';
import { ageNote } from '@/signals/age-note';
import type { Movements } from '@/signals/movement';
import { DataTable } from '@/ui/data-table';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import type { CellLinks } from './cell-details';
import type { ResolvedOutliers } from './resolve-outliers';
import { movementColumns, movementId } from './signal-columns';

interface Props {
  /** Null while the earlier year is worked out. */
  readonly moved: Movements | null;
  /** The earlier year; null where none is loaded. */
  readonly earlier: string | null;
  readonly error: Error | null;
  readonly resolved: ResolvedOutliers;
  readonly links: CellLinks;
}

/** As many as a reader goes through; the largest stand first. */
const MOST_LISTED = 100;

/** Units that moved most since the year before, over the same months. */
export function MovedPanel({ moved, earlier, error, resolved, links }: Props) {
  const { period } = resolved.request;
  const columns = useMemo(() => movementColumns(links, period), [links, period]);
  const rows = useMemo(() => moved?.moved.slice(0, MOST_LISTED) ?? [], [moved]);
  return (
    <Panel
      title="Moved most since the year before"
      subtitle={
        earlier === null
          ? 'No earlier year is loaded.'
          : `From ${periodInWords(earlier)} to ${periodInWords(period)}, over the same months, by the z of the change. ${countsOf(moved)}Costs, and measures that count another thing since, are left out. ${ageNote(rows.map(({ column }) => column))}`
      }
    >
      {error && (
        <ErrorNote title="The year before cannot be gone through">
          <p>{error.message}</p>
        </ErrorNote>
      )}
      {earlier !== null && error === null && (
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

/** How many moved, beside how many chance alone would move. */
function countsOf(moved: Movements | null): string {
  if (moved === null) return '';
  const { moved: far, compared } = moved;
  return `${formatCount(far.length)} of ${formatCount(compared)} compared moved by 1.96 standard errors or more; chance alone would give ${formatCount(Math.round(compared / 20))}. `;
}

function emptyText(moved: Movements | null): string {
  if (moved === null) return 'Working out the year before…';
  return moved.compared === 0
    ? 'Nothing can be compared with the year before.'
    : 'Nothing moved by 1.96 standard errors.';
}
