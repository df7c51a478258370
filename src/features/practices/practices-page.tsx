import { useMemo, useState, useSyncExternalStore } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { UnitGroup } from '@/domain/unit-group';
import { keepOf } from '@/figures/queries';
import { useBoard } from '@/figures/use-board';
import { ErrorNote } from '@/ui/error-note';
import { PanelGrid } from '@/ui/panel-grid';
import { PageHeading } from '@/ui/page-heading';
import { ProgressNote } from '@/ui/progress-note';
import { DirectoryPage } from './directory-page';
import { ListLocalities } from './lists/list-localities';
import { ListsPanel } from './lists/lists-panel';
import { OnePractice } from './one-practice';
import type { PracticesProps } from './panel-props';
import { PracticeFilters } from './practice-filters';
import './practices.css';
import { rosterQuery } from './queries';
import { type ResolvedPractices, resolvePractices } from './resolve-practices';

/** All practices with their visits, or one with everything that is known of it. */
export function PracticesPage(props: PracticesProps) {
  const { description, view } = props;
  const groups = useSyncExternalStore(props.groups.subscribe, props.groups.list);
  const resolved = useMemo(() => resolvePractices(view, description, groups), [view, description, groups]);
  if (resolved) return <Answer {...props} kept={groups} resolved={resolved} />;
  return (
    <>
      <PageHeading title="Nothing is loaded that practices could be compared in">
        <p>
          Load extracts by practice on the <a href="#/data">Data page</a>, which says what each measure needs.
        </p>
      </PageHeading>
      {description.units.length > 0 && (
        <PanelGrid>
          <ListsPanel {...props} unitKind={undefined} unit={null} control={<ListLocalities {...props} />} />
        </PanelGrid>
      )}
    </>
  );
}

interface AnswerProps extends PracticesProps {
  readonly resolved: ResolvedPractices;
  /** The groups that are kept now. */
  readonly kept: readonly UnitGroup[];
}

function Answer(props: AnswerProps) {
  const { analysis, dataVersion, resolved, setView } = props;
  const { data: roster, error } = useQuery({
    ...rosterQuery(analysis, dataVersion, resolved.unitKind),
    placeholderData: keepOf(dataVersion),
  });
  // The engine answers one thing at a time: the short answer goes before the long ones.
  const now = useBoard(analysis, dataVersion, roster ? resolved.request : null);
  const [before, twoBefore] = resolved.earlier;
  const last = useBoard(analysis, dataVersion, now.isWhole ? before : null);
  const first = useBoard(analysis, dataVersion, last.isWhole ? twoBefore : null);
  const failed = error ?? now.error ?? last.error ?? first.error;
  const share = now.of === 0 ? null : now.done / now.of;
  const earlier = useMemo(
    () =>
      [
        { period: before?.period, so: last },
        { period: twoBefore?.period, so: first },
      ].flatMap(({ period, so }) =>
        period !== undefined && so.board && so.isWhole ? [{ period, board: so.board }] : [],
      ),
    [before, twoBefore, last, first],
  );
  const years = (before ? 1 : 0) + (twoBefore ? 1 : 0);
  const isWhole = now.isWhole && earlier.length === years;
  const waitText = now.isWhole ? 'Going through the years before' : 'Going through the measures';
  // The link that led from one to the next is gone with its list, and the focus with it.
  const [arrived] = useState(resolved.practice);
  const [hasMoved, setHasMoved] = useState(false);
  if (!hasMoved && resolved.practice !== arrived) setHasMoved(true);
  const shared = { ...props, roster, now, earlier, isWhole };
  return (
    <>
      <PracticeFilters {...props} roster={roster ?? null} />
      {resolved.notes.length > 0 && (
        <div className="page-notes" role="status">
          <p className="plain-note">{resolved.notes.join(' ')}</p>
        </div>
      )}
      {failed && (
        <div className="page-message">
          <ErrorNote
            title="This cannot be shown"
            actions={
              <button type="button" className="button" onClick={() => setView({})}>
                Show all practices
              </button>
            }
          >
            <p>{failed.message}</p>
          </ErrorNote>
        </div>
      )}
      <div className="page-notes">
        <ProgressNote text={failed || isWhole ? null : waitText} share={now.isWhole ? null : share} />
      </div>
      {roster && now.board && resolved.practice === null && (
        <DirectoryPage {...shared} roster={roster} board={now.board} isCounted={now.isWhole} />
      )}
      {roster && now.board && resolved.practice !== null && (
        <OnePractice
          key={resolved.practice}
          {...shared}
          roster={roster}
          board={now.board}
          hasMoved={hasMoved}
          code={resolved.practice}
          isCounted={now.isWhole}
        />
      )}
    </>
  );
}
