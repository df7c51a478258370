import { useMemo, useSyncExternalStore } from 'react';
import type { Roster } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import type { LocalityColours } from '@/domain/locality-colours';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { DownloadMenu } from '@/figures/download-menu';
import { LocalityChips } from '@/figures/locality-chips';
import type { Board } from '@/signals/board';
import { PageHeading } from '@/ui/page-heading';
import { Panel } from '@/ui/panel';
import { PanelGrid } from '@/ui/panel-grid';
import { CoveragePanel } from './coverage-panel';
import { DirectoryTable } from './directory-table';
import { ListsPanel } from './lists/lists-panel';
import { PacksPanel } from './packs/packs-panel';
import type { PracticePanelProps, PracticesProps } from './panel-props';
import { changePracticeView } from './practice-view';
import type { ResolvedPractices } from './resolve-practices';
import { directorySubtitle, directoryTitle, savableDirectory } from './savable-directory';
import { directoryOf, signalCounts } from './view-model/directory';
import { directoryFinding } from './view-model/directory-finding';
import { coverageOf } from './view-model/programme';

interface Props extends PracticesProps {
  readonly resolved: ResolvedPractices;
  readonly roster: Roster;
  readonly board: Board;
  readonly earlier: PracticePanelProps['earlier'];
  /** Every measure of the year is worked out, so that signals can be counted. */
  readonly isCounted: boolean;
  readonly isWhole: boolean;
}

/** All practices with their signals and visits, and packs for all of them. */
export function DirectoryPage(props: Props) {
  const { resolved, roster, board, isCounted, view, setView, engagement, hrefOf, description, smallNumbers } = props;
  const entered = useSyncExternalStore(engagement.subscribe, engagement.list);
  const counts = useMemo(() => (isCounted ? signalCounts(board) : null), [board, isCounted]);
  const { grouping } = resolved.request;
  const { only: asked, find } = view;
  const input = useMemo(() => ({ roster, board, edits: entered, only: asked }), [roster, board, entered, asked]);
  const { units, rows, localities, only, shown } = useMemo(() => directoryOf(input, counts), [input, counts]);
  const savable = useMemo(
    () => savableDirectory({ ...input, find }, resolved, description),
    [input, find, resolved, description],
  );
  const many = unitWord(resolved.unitKind, 2);
  const coverage = coverageOf(units);
  return (
    <>
      <PageHeading title={startSentence(many)}>
        <p>{directoryFinding(rows, resolved.unitKind)}</p>
      </PageHeading>
      <PanelGrid>
        <Panel
          title={directoryTitle(resolved)}
          subtitle={`${directorySubtitle(resolved)} ${formatCount(shown.length)} shown.`}
          width="full"
          actions={
            isCounted && (
              <DownloadMenu
                title={directoryTitle(resolved)}
                panel="directory"
                savable={savable}
                smallNumbers={smallNumbers}
              />
            )
          }
        >
          <div className="practice-chips">
            <LocalityChips
              scheme={{ localities, colours: grouping === undefined ? description.localityColours : NO_COLOURS }}
              counts={new Map(coverage.map(({ locality, practices }) => [locality, practices]))}
              only={only}
              grouping={grouping}
              onShow={(names) => setView(changePracticeView(view, { only: names === null ? undefined : [...names] }))}
            />
          </div>
          <DirectoryTable
            rows={shown}
            many={many}
            area={areaWord(grouping, 1)}
            isCounted={isCounted}
            find={find ?? ''}
            onFind={(text) =>
              setView(changePracticeView(view, { find: text === '' ? undefined : text }), { replace: true })
            }
            hrefOf={(practice) => hrefOf(changePracticeView(view, { practice, only: undefined, find: undefined }))}
          />
        </Panel>
        <CoveragePanel coverage={coverage} many={many} area={areaWord(grouping, 1)} />
        <PacksPanel {...props} shown={shown.map(({ code }) => code)} />
        <ListsPanel {...props} unitKind={resolved.unitKind} unit={null} />
      </PanelGrid>
    </>
  );
}

const NO_COLOURS: LocalityColours = new Map();
