import { useMemo } from 'react';
import type { Description } from '@/analysis/analysis';
import { formatCount, formatExpected } from '@/domain/format';
import { periodInWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { loadedSources } from '@/figures/loaded-sources';
import { DownloadMenu } from '@/figures/download-menu';
import { savableTable } from '@/figures/savable-table';
import { ageNote } from '@/signals/age-note';
import type { Board } from '@/signals/board';
import type { Signal, Signals } from '@/signals/find-signals';
import type { Persistence } from '@/signals/persistence';
import { DataTable } from '@/ui/data-table';
import { Panel } from '@/ui/panel';
import type { CellLinks } from './cell-details';
import type { ResolvedOutliers } from './resolve-outliers';
import { savableSignals } from './savable-signals';
import { signalColumns, signalId } from './signal-columns';
import { ruleWords } from '@/signals/scan-words';

interface Props {
  readonly board: Board;
  readonly found: Signals;
  readonly before: ((signal: Signal) => Persistence) | null;
  readonly resolved: ResolvedOutliers;
  readonly links: CellLinks;
  readonly description: Description;
  readonly smallNumbers: number;
  /** What it is limited to, for the name of the file: a pathway, areas; empty for nothing. */
  readonly of: readonly string[];
}

/** Every signal with its size, its direction and whether it was there before. */
export function SignalsPanel({ board, found, before, resolved, description, links, smallNumbers, of }: Props) {
  const { rule, request } = resolved;
  const isByDiscovery = rule.by === 'false-discovery';
  const columns = useMemo(() => signalColumns(links, before, isByDiscovery, request.period), [links, before, isByDiscovery, request.period]); // prettier-ignore
  const { signals, seen, expected, compared } = found;
  const subtitle = `${formatCount(seen)} of ${formatCount(compared)} compared, ${ruleWords(rule)}; chance alone would give ${formatExpected(expected)}.`;
  return (
    <Panel
      title="Signals"
      subtitle={subtitle}
      actions={
        before && (
          <DownloadMenu
            title={'Signals'}
            panel="signals"
            smallNumbers={smallNumbers}
            savable={savableTable({
              title: 'Signals',
              subtitle: `${startSentence(periodInWords(request.period))}: ${subtitle} ${ageNote(board.columns)}`.trim(),
              sources: loadedSources(description),
              isMasked: true,
              nameParts: ['Signals', ...of, periodInWords(request.period)],
              table: (threshold) => savableSignals(board, signals, before, threshold),
            })}
          />
        )
      }
      footer={<p>Small: fewer than 5 events are expected of it, so that one or two patients move it a long way. Before: whether it was outside the same limits on the same side in the years before, over the same months. {ageNote(board.columns)}</p>} // prettier-ignore
    >
      <DataTable
        caption="Signals"
        isCaptionHidden
        columns={columns}
        rows={signals}
        rowId={signalId}
        searchLabel="Find among them"
        initialSorting={null}
        emptyText="Nothing lies far enough from the others to be a signal."
      />
    </Panel>
  );
}
