import { useMemo } from 'react';
import { periodInWords } from '@/domain/period';
import type { UnitGroup } from '@/domain/unit-group';
import { unitWord } from '@/domain/unit-kind';
import { wantedOf } from '@/figures/pathway-measures';
import { useBoard } from '@/figures/use-board';
import { mostSignals, scanHeadline, scanSentence } from '@/signals/scan-words';
import { FindingAnnouncer } from '@/ui/finding-announcer';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import { Panel } from '@/ui/panel';
import { PanelGrid } from '@/ui/panel-grid';
import { ProgressNote } from '@/ui/progress-note';
import { LoadedPanel } from './loaded-panel';
import { NotesPanel } from './notes-panel';
import { OverviewFilters } from './overview-filters';
import type { OverviewProps } from './overview-page';
import { changeOverviewView } from './overview-view';
import type { ResolvedOverview } from './resolve-overview';
import { TartanPanel } from './tartan-panel';
import { glanceSignals } from './view-model/tartan';

interface Props extends OverviewProps {
  readonly resolved: ResolvedOverview;
  /** The groups that are kept now. */
  readonly kept: readonly UnitGroup[];
}

/** The page once it is known what to go through. */
export function OverviewAnswer(props: Props) {
  const { analysis, description, dataVersion, view, setView, resolved, kept, standouts } = props;
  const { request, unitKind, pathway, notes } = resolved;
  const isWanted = useMemo(() => wantedOf(pathway), [pathway]);
  const { board, done, of, isWhole, error } = useBoard(analysis, dataVersion, request, isWanted);
  const found = useMemo(() => (board ? glanceSignals(board) : null), [board]);
  const most = useMemo(() => (isWhole && found ? mostSignals(found.signals) : null), [isWhole, found]);
  const words = [pathway?.name ?? null, periodInWords(request.period)].filter((part) => part !== null).join(', ');
  const headline = found && isWhole ? scanHeadline(found, unitKind) : null;
  const isWorking = !isWhole && error === null;
  return (
    <>
      <OverviewFilters
        description={description}
        groups={kept}
        resolved={resolved}
        change={(next) => setView(changeOverviewView(view, next))}
      />
      {notes.length > 0 && (
        <div className="page-notes" role="status">
          <p className="plain-note">{notes.join(' ')}</p>
        </div>
      )}
      <PageHeading title={headline ?? `Overview, ${words}`}>
        {found && isWhole && <p>{scanSentence(found, unitKind)}</p>}
      </PageHeading>
      <FindingAnnouncer text={headline ?? ''} />
      <div className="overview-wait">
        <ProgressNote
          text={isWorking ? `Going through the measures of ${words}` : null}
          share={of === 0 ? null : done / of}
        />
      </div>
      {error && (
        <div className="page-message">
          <ErrorNote
            title="This cannot be shown"
            actions={
              <button type="button" className="button" onClick={() => setView({})}>
                Show all measures of the latest year
              </button>
            }
          >
            <p>{error.message}</p>
          </ErrorNote>
        </div>
      )}
      <PanelGrid>
        {board && found && board.columns.length > 0 && (
          <TartanPanel {...props} board={board} found={found} isWhole={isWhole} />
        )}
        <Panel
          title="What stands out"
          subtitle={pathway === null ? periodInWords(request.period) : `${words}; prescribing and visits are of all pathways together.`}
          width="narrow"
        >
          <ul className="standouts">
            {standouts({ period: request.period, unitKind, pathway, most: most?.column.request ?? null })}
          </ul>
          {isWhole && most === null && <p className="plain-note">{`No measure has a signal among ${unitWord(unitKind, 2)} large enough to say so.`}</p>}
        </Panel>
        <LoadedPanel {...props} isReady={isWhole} />
        <NotesPanel {...props} />
      </PanelGrid>
    </>
  ); // prettier-ignore
}
