import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { ContractLine } from '@/domain/contract-line';
import { periodInWords } from '@/domain/period';
import { keepOf } from '@/figures/queries';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import { PanelGrid } from '@/ui/panel-grid';
import { ProgressNote } from '@/ui/progress-note';
import type { RecordList } from '@/workspaces/record-list';
import { contractQuery } from './queries';
import { RatioPanels } from './ratio-panels';
import type { RatioView, Scenario } from './ratio-view';
import { resolveRatio, type ResolvedRatio } from './resolve-ratio';
import { contractBase, termsOf } from './view-model/contract-figures';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly smallNumbers: number;
  readonly view: RatioView;
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
  const resolved = useMemo(() => resolveRatio(view, description, entered), [view, description, entered]);
  if (resolved) return <Answer {...props} resolved={resolved} />;
  return (
    <PageHeading title="No outpatient attendances are loaded">
      <p>
        Load an extract of first and follow-up attendances by practice, and the contract lines, on the{' '}
        <a href="#/data">Data page</a>.
      </p>
    </PageHeading>
  );
}

/** The page once it is known what to ask: while a new answer is worked out the last one stays, dimmed. */
function Answer(props: Props & { readonly resolved: ResolvedRatio }) {
  const { analysis, dataVersion, resolved } = props;
  const { request, line, notes } = resolved;
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    ...contractQuery(analysis, dataVersion, request),
    placeholderData: keepOf(dataVersion),
  });
  const base = useMemo(() => (data ? contractBase(data) : null), [data]);
  const terms = useMemo(() => line && termsOf(line, line.negotiatedRatio, line.appliesTo), [line]);
  return (
    <>
      {notes.length > 0 && (
        <div className="page-notes" role="status">
          <p className="plain-note">{notes.join(' ')}</p>
        </div>
      )}
      <ProgressNote text={isFetching ? `Working out ${periodInWords(request.period)}` : null} />
      {error && (
        <div className="page-message">
          <ErrorNote title="This cannot be shown">
            <p>{error.message}</p>
          </ErrorNote>
        </div>
      )}
      {data && base && (
        <PanelGrid isStale={isPlaceholderData}>
          <RatioPanels {...props} result={data} base={base} terms={terms} />
        </PanelGrid>
      )}
    </>
  );
}
