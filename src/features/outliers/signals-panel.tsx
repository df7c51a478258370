import { useMemo } from 'react';
import type { Description } from '@/analysis/analysis';
import { DownloadMenu } from '@/figures/download-menu';
import { ageNote } from '@/signals/age-note';
import type { Board } from '@/signals/board';
import type { Signal, Signals } from '@/signals/find-signals';
import type { Persistence } from '@/signals/persistence';
import { DataTable } from '@/ui/data-table';
import { Panel } from '@/ui/panel';
import type { CellLinks } from './cell-details';
import type { OutliersView } from './outliers-view';
import type { ResolvedOutliers } from './resolve-outliers';
import { savableSignals, signalsSubtitle } from './savable-signals';
import { signalColumns, signalId } from './signal-columns';

interface Props {
  readonly board: Board;
  readonly found: Signals;
  readonly before: ((signal: Signal) => Persistence) | null;
  /** Boards of the years before; null until all that is asked for has come. */
  readonly earlier: readonly Board[] | null;
  readonly resolved: ResolvedOutliers;
  readonly view: OutliersView;
  readonly links: CellLinks;
  readonly description: Description;
  readonly smallNumbers: number;
}

/** Every signal with its size, its direction and whether it was there before. */
export function SignalsPanel(props: Props) {
  const { board, found, before, earlier, resolved, view, description, links, smallNumbers } = props;
  const { rule, request } = resolved;
  const isByDiscovery = rule.by === 'false-discovery';
  const columns = useMemo(() => signalColumns(links, before, isByDiscovery, request.period), [links, before, isByDiscovery, request.period]); // prettier-ignore
  return (
    <Panel
      title="Signals"
      subtitle={signalsSubtitle(found, rule)}
      actions={
        earlier &&
        found.compared + found.comparedCosts > 0 && (
          <DownloadMenu
            title={'Signals'}
            panel="signals"
            smallNumbers={smallNumbers}
            savable={savableSignals({ board, found, resolved, view, description }, earlier)}
          />
        )
      }
      footer={<p>Small: fewer than 5 events are expected of it, so that one or two patients move it a long way. Before: whether it was outside the same limits on the same side in the years before, over the same months. {ageNote(board.columns)}</p>} // prettier-ignore
    >
      <DataTable
        caption="Signals"
        isCaptionHidden
        columns={columns}
        rows={found.signals}
        rowId={signalId}
        searchLabel="Find among them"
        initialSorting={null}
        emptyText="Nothing lies far enough from the others to be a signal."
      />
    </Panel>
  );
}
