import { useMemo, useSyncExternalStore } from 'react';
import type { Roster } from '@/analysis/analysis';
import { mergedEngagement } from '@/domain/engagement';
import { formatCount } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { type LocalityColours, sortLocalities } from '@/domain/locality-colours';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { LocalityChips } from '@/figures/locality-chips';
import type { Board } from '@/signals/board';
import { findSignals } from '@/signals/find-signals';
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
import { directoryFinding } from './view-model/directory-finding';
import { coverageOf, localityOf, programmeOf } from './view-model/programme';
import { RULE } from './view-model/practice-signals';

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
  const { resolved, roster, board, isCounted, view, setView, engagement, hrefOf, description } = props;
  const entered = useSyncExternalStore(engagement.subscribe, engagement.list);
  const counts = useMemo(() => (isCounted ? signalCounts(board) : null), [board, isCounted]);
  const { grouping } = resolved.request;
  const units = useMemo(() => {
    const edits = new Map(entered.map((edit) => [edit.code, edit]));
    const areas = new Map(board.units.map(({ code, locality }) => [code, locality]));
    return roster.units.map((unit) => ({
      ...unit,
      locality: areas.get(unit.code) ?? null,
      signals: counts?.get(unit.code) ?? null,
      engagement: mergedEngagement(unit.engagement, edits.get(unit.code) ?? null),
    }));
  }, [roster, board, counts, entered]);
  const rows = useMemo(() => programmeOf(units), [units]);
  const localities = useMemo(() => sortLocalities(units.map(localityOf)), [units]);
  const only = view.only ? localities.filter((name) => view.only?.includes(name)) : null;
  const shown = only === null || only.length === 0 ? rows : rows.filter((row) => only.includes(localityOf(row)));
  const many = unitWord(resolved.unitKind, 2);
  const coverage = coverageOf(units);
  return (
    <>
      <PageHeading title={startSentence(many)}>
        <p>{directoryFinding(rows, resolved.unitKind)}</p>
      </PageHeading>
      <PanelGrid>
        <Panel
          title={`All ${many} and the visits`}
          subtitle={`Still to visit in the order of their signals, then of how few of their ${areaWord(grouping, 1)} are visited. ${formatCount(shown.length)} shown.`}
          width="full"
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
            hrefOf={(practice) => hrefOf(changePracticeView(view, { practice, only: undefined }))}
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

/** Signals by code of the unit; units of which nothing is compared are not there. */
function signalCounts(board: Board): ReadonlyMap<string, number> {
  const counts = board.units.flatMap(({ code }, place): readonly (readonly [string, number])[] => {
    const { compared, comparedCosts, signals } = findSignals(board, [place], RULE);
    return compared + comparedCosts === 0 ? [] : [[code, signals.length]];
  });
  return new Map(counts);
}
