import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { ContractLine } from '@/domain/contract-line';
import { periodInWords } from '@/domain/period';
import type { UnitGroup } from '@/domain/unit-group';
import { keepOf } from '@/figures/queries';
import { FindingAnnouncer } from '@/ui/finding-announcer';
import { Dimmed } from '@/ui/dimmed';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import { ProgressNote } from '@/ui/progress-note';
import type { RecordList } from '@/workspaces/record-list';
import { contractQuery } from './queries';
import { RatioFilters } from './ratio-filters';
import { RatioPanels } from './ratio-panels';
import type { RatioView, Scenario } from './ratio-view';
import { resolveRatio, type ResolvedRatio } from './resolve-ratio';
import { contractBase, ownTerms } from './view-model/contract-figures';
import { type Piece, ratioHeadline, ratioSentence } from './view-model/finding';
import './ratio-page.css';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly smallNumbers: number;
  readonly view: RatioView;
  /** Groups kept in the open workspace. */
  readonly groups: RecordList<UnitGroup>;
  readonly setView: (next: RatioView, options?: { replace?: boolean }) => void;
  /** Contract lines that the reader has entered. */
  readonly entered: readonly ContractLine[];
  /** Keeps them, and the scenarios, with the workspace. */
  readonly contractLines: RecordList<ContractLine>;
  readonly scenarios: RecordList<Scenario>;
}

/** Follow-ups per first attendance against the ratio in the contract, and what another ratio would do. */
export function RatioPage(props: Props) {
  const { description, view, entered } = props;
  const groups = useSyncExternalStore(props.groups.subscribe, props.groups.list);
  const resolved = useMemo(() => resolveRatio(view, description, entered, groups), [view, description, entered, groups]); // prettier-ignore
  if (resolved) return <Answer {...props} groups={groups} resolved={resolved} />;
  return (
    <PageHeading title="No outpatient attendances are loaded">
      <p>
        Load an extract of first and follow-up attendances by practice, and the contract lines, on the{' '}
        <a href="#/data">Data page</a>.
      </p>
    </PageHeading>
  );
}

interface AnswerProps extends Omit<Props, 'groups'> {
  readonly groups: readonly UnitGroup[];
  readonly resolved: ResolvedRatio;
}

/** The page once it is known what to ask: while a new answer is worked out the last one stays, dimmed. */
function Answer(props: AnswerProps) {
  const { analysis, dataVersion, resolved } = props;
  const { request, line, notes } = resolved;
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    ...contractQuery(analysis, dataVersion, request),
    placeholderData: keepOf(dataVersion),
  });
  const base = useMemo(() => (data ? contractBase(data) : null), [data]);
  const asked = useMemo(() => ownTerms(line), [line]);
  // What is on show while the next answer is worked out stays with the terms it was asked under, prices and all.
  const [answered, setAnswered] = useState(asked);
  if (!isPlaceholderData && answered !== asked) setAnswered(asked);
  const terms = isPlaceholderData ? answered : asked;
  const headline = data && base ? ratioHeadline({ measure: data.measure, base, terms }) : null;
  return (
    <>
      <RatioFilters {...props} measure={isPlaceholderData || !data ? null : data.measure} />
      {notes.length > 0 && (
        <div className="page-notes" role="status">
          <p className="plain-note">{notes.join(' ')}</p>
        </div>
      )}
      <Dimmed isStale={isPlaceholderData}>
        <PageHeading
          title={headline ?? (error ? 'No attendances match' : `Follow-up ratio, ${periodInWords(request.period)}`)}
        >
          {data && base && <Pieces pieces={ratioSentence({ measure: data.measure, base, terms })} />}
        </PageHeading>
      </Dimmed>
      <FindingAnnouncer text={headline !== null && !isPlaceholderData ? headline : ''} />
      <ProgressNote
        text={isFetching && (!data || isPlaceholderData) ? `Working out ${periodInWords(request.period)}` : null}
      />
      {error && (
        <div className="page-message">
          <ErrorNote
            title="This cannot be shown"
            actions={
              <button type="button" className="button" onClick={() => props.setView({})}>
                Show the first choice of each
              </button>
            }
          >
            <p>{error.message}</p>
          </ErrorNote>
        </div>
      )}
      {data && base && <RatioPanels {...props} result={data} base={base} terms={terms} isStale={isPlaceholderData} />}
    </>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <p>{pieces.map(({ text, isStrong }, index) => (isStrong ? <strong key={index}>{text}</strong> : text))}</p>;
}
