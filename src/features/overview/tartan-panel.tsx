import { useMemo } from 'react';
import type { Description } from '@/analysis/analysis';
import { startSentence } from '@/domain/sentence';
import { areaWord, linkOfGrouping } from '@/domain/grouping';
import { unitWord } from '@/domain/unit-kind';
import { periodInWords } from '@/domain/period';
import { DownloadMenu } from '@/figures/download-menu';
import { ageNote } from '@/signals/age-note';
import type { Board } from '@/signals/board';
import type { Signals } from '@/signals/find-signals';
import { Panel } from '@/ui/panel';
import type { OverviewLinks } from './overview-links';
import type { ResolvedOverview } from './resolve-overview';
import { glanceSubtitle, glanceTitle, savableGlance } from './savable-glance';
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
  const title = glanceTitle(resolved);
  return (
    <Panel
      title={title}
      subtitle={`${glanceSubtitle(resolved)} Select a cell to see its ${many}.`}
      width="wide"
      actions={
        isWhole && (
          <DownloadMenu
            title={title}
            panel="glance"
            smallNumbers={smallNumbers}
            savable={savableGlance({ board, tartan, resolved, description })}
          />
        )
      }
      footer={
        <p>
          {startSentence(areaWord(request.grouping, 1))} values are sums over sums. Signals: {many} outside the same
          limits; costs more than 3 SD of the {many} from the others. {startSentence(periodInWords(request.period))};
          where only a part of it is loaded, the measure says which. {ageNote(board.columns)} Counts below the
          small-number threshold are masked in what is saved.{' '}
          <a
            href={links.signals({
              period: request.period,
              grouping: linkOfGrouping(request.grouping),
              pathway: pathway?.id,
            })}
          >
            See every signal
          </a>
        </p>
      }
    >
      <TartanTable tartan={tartan} title={title} all={`All ${many}`} pathway={pathway?.id} links={links} />
    </Panel>
  );
}
