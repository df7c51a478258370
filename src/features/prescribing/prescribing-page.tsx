import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { UnitGroup } from '@/domain/unit-group';
import { keepOf } from '@/figures/queries';
import { FindingAnnouncer } from '@/ui/finding-announcer';
import { Dimmed } from '@/ui/dimmed';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import { PanelGrid } from '@/ui/panel-grid';
import { ProgressNote } from '@/ui/progress-note';
import type { RecordList } from '@/workspaces/record-list';
import { PrescribingFilters } from './prescribing-filters';
import { PrescribingPanels } from './prescribing-panels';
import { changePrescribingView, type PrescribingChange, type PrescribingView } from './prescribing-view';
import { budgetQuery } from './queries';
import { resolvePrescribing, type ResolvedPrescribing } from './resolve-prescribing';
import { hasPrescribing, notLoadedWords, unknownNotes } from './view-model/absent-words';
import { budgetInput } from './view-model/budget-input';
import { budgetHeadline, budgetSentence } from './view-model/finding';
import './prescribing-page.css';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly smallNumbers: number;
  readonly view: PrescribingView;
  /** Groups kept in the open workspace. */
  readonly groups: RecordList<UnitGroup>;
  readonly setView: (next: PrescribingView, options?: { replace?: boolean }) => void;
}

/** Prescribing spend against budget: who holds an overspend, what the year will come to, and what could be spent less. */
export function PrescribingPage(props: Props) {
  const { description, view } = props;
  const groups = useSyncExternalStore(props.groups.subscribe, props.groups.list);
  const resolved = useMemo(() => resolvePrescribing(view, description, groups), [view, description, groups]);
  if (resolved) return <Answer {...props} groups={groups} resolved={resolved} />;
  const hasSpend = hasPrescribing(description);
  return (
    <PageHeading title={notLoadedWords(description)}>
      <p>
        Load{' '}
        {hasSpend
          ? 'a budget for each practice and year'
          : 'prescribing by practice and month, and a budget for each practice'}{' '}
        on the <a href="#/data">Data page</a>.
        {hasSpend && (
          <>
            {' '}
            Cost for each patient is on the <a href="#/variation?measure=prescribing-cost">Variation page</a>.
          </>
        )}
      </p>
    </PageHeading>
  );
}

interface AnswerProps extends Omit<Props, 'groups'> {
  readonly groups: readonly UnitGroup[];
  readonly resolved: ResolvedPrescribing;
}

/** The page once it is known what to ask: while a new answer is worked out the last one stays, dimmed. */
function Answer(props: AnswerProps) {
  const { analysis, description, dataVersion, view, setView, resolved } = props;
  const { request, notes } = resolved;
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    ...budgetQuery(analysis, dataVersion, request),
    placeholderData: keepOf(dataVersion),
  });
  const { area, unit } = view;
  const input = useMemo(() => (data ? budgetInput(data, description, { area, unit }) : null), [data, description, area, unit]); // prettier-ignore
  const change = (part: PrescribingChange) => setView(changePrescribingView(view, part));
  const changeInPlace = (part: PrescribingChange) => setView(changePrescribingView(view, part), { replace: true });
  const pick = (code: string) => changeInPlace({ unit: code === input?.selectedId ? undefined : code });
  const headline = input ? budgetHeadline(input) : null;
  const said = [...notes, ...(input ? unknownNotes(view, input) : [])];
  return (
    <>
      <PrescribingFilters {...props} change={change} input={isPlaceholderData ? null : input} />
      {said.length > 0 && (
        <div className="page-notes" role="status">
          <p className="plain-note">{said.join(' ')}</p>
        </div>
      )}
      <Dimmed isStale={isPlaceholderData}>
        <PageHeading title={headline ?? `Prescribing budget, ${request.financialYear}`}>
          {input && (
            <p>
              {budgetSentence(input).map(({ text, isStrong }, index) =>
                isStrong ? <strong key={index}>{text}</strong> : text,
              )}
            </p>
          )}
        </PageHeading>
      </Dimmed>
      <FindingAnnouncer text={headline !== null && !isPlaceholderData ? headline : ''} />
      <ProgressNote
        text={isFetching && (!data || isPlaceholderData) ? `Working out the budget of ${request.financialYear}` : null}
      />
      {error && (
        <div className="page-message">
          <ErrorNote
            title="This cannot be shown"
            actions={
              <button type="button" className="button" onClick={() => setView({})}>
                Show the first choice of each
              </button>
            }
          >
            <p>{error.message}</p>
          </ErrorNote>
        </div>
      )}
      {input && (
        <PanelGrid isStale={isPlaceholderData}>
          <PrescribingPanels {...props} change={changeInPlace} input={input} onPick={pick} />
        </PanelGrid>
      )}
    </>
  );
}
