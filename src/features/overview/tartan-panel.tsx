import { useMemo } from 'react';
import type { Description } from '@/analysis/analysis';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { periodInWords } from '@/domain/period';
import { loadedSources } from '@/figures/loaded-sources';
import { TableDownload } from '@/figures/table-download';
import { ageNote } from '@/signals/age-note';
import type { Board } from '@/signals/board';
import type { Signals } from '@/signals/find-signals';
import { Panel } from '@/ui/panel';
import type { OverviewLinks } from './overview-links';
import type { ResolvedOverview } from './resolve-overview';
import { savableTartan } from './savable-tartan';
import { TartanTable } from './tartan-table';
import { tartanOf } from './view-model/tartan';

interface Props {
  readonly board: Board;
  readonly found: Signals;
  readonly isWhole: boolean;
  readonly resolved: ResolvedOverview;
  readonly description: Description;
  readonly smallNumbers: number;
  readonly links: OverviewLinks;
}

/** Every measure by locality: value, where it lies, and how many units are signals. */
export function TartanPanel({ board, found, isWhole, resolved, description, smallNumbers, links }: Props) {
  const { unitKind, request, pathway } = resolved;
  const tartan = useMemo(() => tartanOf(board, found), [board, found]);
  const many = unitWord(unitKind, 2);
  const subtitle = `Value, and how it compares with all ${many} together (99.8% limits, adjusted where ${many} differ by more than chance).`;
  return (
    <Panel
      title="Localities at a glance"
      subtitle={`${subtitle} Select a cell to see its ${many}.`}
      width="wide"
      actions={
        isWhole && (
          <TableDownload
            title="Localities at a glance"
            subtitle={`${subtitle} ${startSentence(periodInWords(request.period))}.`}
            sources={loadedSources(description)}
            smallNumbers={smallNumbers}
            table={() => savableTartan(tartan, board.units, smallNumbers)}
            nameParts={['Localities at a glance', pathway?.name ?? null, periodInWords(request.period)]}
          />
        )
      }
      footer={
        <p>
          Locality values are sums over sums. Signals: {many} outside the same limits; costs more than 3 SD of the{' '}
          {many} from the others. {startSentence(periodInWords(request.period))}; where only a part of it is loaded, the
          measure says which. {ageNote(board.columns)} Counts below the small-number threshold are masked in what is
          saved. <a href={links.signals(request.period)}>See every signal</a>
        </p>
      }
    >
      <TartanTable tartan={tartan} all={`All ${many}`} links={links} />
    </Panel>
  );
}
