import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { Roster } from '@/analysis/analysis';
import { groupOfGrouping } from '@/domain/grouping';
import type { Board } from '@/signals/board';
import { ErrorNote } from '@/ui/error-note';
import { PanelGrid } from '@/ui/panel-grid';
import { ProgressNote } from '@/ui/progress-note';
import { BesideField } from './beside-field';
import { EngagementPanel } from './engagement-panel';
import { ListsPanel } from './lists/lists-panel';
import { PackButton } from './packs/pack-button';
import type { PracticePanelProps, PracticesProps } from './panel-props';
import { PracticeHeading } from './practice-heading';
import { practiceQuery } from './queries';
import { QuestionsPanel } from './questions-panel';
import type { ResolvedPractices } from './resolve-practices';
import { SignalsPanel } from './signals-panel';
import { SizesPanel } from './sizes-panel';
import { SpinePanel } from './spine-panel';
import { TrendPanel } from './trend-panel';
import { chosenComparator, comparatorsOf } from './view-model/comparator';
import { signalsOf } from './view-model/practice-signals';

interface Props extends PracticesProps {
  readonly resolved: ResolvedPractices;
  readonly roster: Roster;
  readonly board: Board;
  readonly earlier: PracticePanelProps['earlier'];
  readonly code: string;
  /** Every measure of the year is worked out. */
  readonly isCounted: boolean;
  /** The reader has come from another practice, or the list, on this page. */
  readonly hasMoved: boolean;
  /** The years before are, too. */
  readonly isWhole: boolean;
}

/** Everything about one practice. */
export function OnePractice(props: Props) {
  const { analysis, dataVersion, resolved, roster, board, earlier, code, isCounted, isWhole, hasMoved, view } = props;
  const { data: practice, error } = useQuery(practiceQuery(analysis, dataVersion, code, resolved.unitKind));
  const place = board.units.findIndex((unit) => unit.code === code);
  const boards = useMemo(() => earlier.map((year) => year.board), [earlier]);
  const signals = useMemo(() => signalsOf(board, place, boards), [board, place, boards]);
  const { grouping } = resolved.request;
  const comparators = useMemo(
    () => comparatorsOf(board, roster, place, groupOfGrouping(grouping)),
    [board, roster, place, grouping],
  );
  const heading = useRef<HTMLDivElement>(null);
  const isThere = practice !== undefined;
  useEffect(() => {
    const { activeElement, body } = document;
    // From another page the shell has found no heading yet, and left the focus on the whole of the page.
    const isLost = activeElement?.matches('main') || (hasMoved && activeElement === body);
    if (isThere && isLost) heading.current?.querySelector('h1')?.focus();
  }, [isThere, hasMoved]);
  if (error) {
    return (
      <div className="page-message">
        <ErrorNote title="This cannot be shown">
          <p>{error.message}</p>
        </ErrorNote>
      </div>
    );
  }
  const comparator = chosenComparator(comparators, view.beside);
  if (!practice || !comparator) return <ProgressNote text="Looking up what is loaded of it" />;
  const shared: PracticePanelProps = { ...props, practice, place, signals, comparators, comparator };
  return (
    <>
      <div ref={heading}>
        <PracticeHeading {...shared} isCounted={isCounted} />
      </div>
      <div className="practice-tools">
        <BesideField {...shared} />
        <PackButton {...shared} isWhole={isWhole} />
      </div>
      <PanelGrid>
        <SpinePanel {...shared} />
        <div className="practice-side">
          <TrendPanel {...shared} />
          <SignalsPanel {...shared} />
          <QuestionsPanel {...shared} />
          <EngagementPanel code={code} name={practice.name} loaded={practice.engagement} records={props.engagement} />
        </div>
        <SizesPanel practice={practice} />
        <ListsPanel {...shared} unitKind={resolved.unitKind} unit={practice} />
      </PanelGrid>
    </>
  );
}
