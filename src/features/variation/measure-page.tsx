import { periodInWords } from '@/domain/period';
import { useQuery } from '@tanstack/react-query';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { UnitGroup } from '@/domain/unit-group';
import { FindingAnnouncer } from '@/ui/finding-announcer';
import { Dimmed } from '@/ui/dimmed';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import { ProgressNote } from '@/ui/progress-note';
import { useSettled } from '@/ui/use-settled';
import { measureOptions } from './filter-options';
import { keepOf, measureQuery } from '@/figures/queries';
import type { ResolvedView } from './resolve-view';
import { ResultPanels } from './result-panels';
import { VariationFilters } from './variation-filters';
import type { VariationView } from './variation-view';
import { headlineOf } from './view-model/headline';

import { isShownAdjusted } from './view-model/shown';
import { summarySentence } from './view-model/summary-sentence';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly smallNumbers: number;
  readonly view: VariationView;
  readonly setView: (next: VariationView, options?: { replace?: boolean }) => void;
  readonly resolved: ResolvedView;
  /** Groups kept in the workspace. */
  readonly groups: readonly UnitGroup[];
}

/** One measure: the filters, the finding, the panels. While a new answer is worked out the last one stays, dimmed. */
export function MeasurePage(props: Props) {
  const { analysis, description, dataVersion, view, setView, resolved } = props;
  const { request, availability, notes } = resolved;
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    ...measureQuery(analysis, dataVersion, request),
    placeholderData: keepOf(dataVersion),
  });
  // The last answer stays with the view that it is of.
  const shown = useSettled(resolved, data !== undefined && !isPlaceholderData);
  const result = data ?? null;
  const adjusted = result !== null && isShownAdjusted(result, view.adjusted);
  const asked = `${availability.definition.title}, ${periodInWords(request.period)}`;
  const headline = result ? headlineOf(result) : null;
  return (
    <>
      <VariationFilters
        description={description}
        resolved={resolved}
        view={view}
        setView={setView}
        groups={props.groups}
        result={isPlaceholderData ? null : result}
      />
      {notes.length > 0 && (
        <div className="page-notes" role="status">
          <p className="plain-note">{notes.join(' ')}</p>
        </div>
      )}
      <Dimmed isStale={isPlaceholderData}>
        <PageHeading title={headline ?? asked}>
          {result && (
            <p>
              {summarySentence(result, adjusted).map(({ text, isStrong }, index) =>
                isStrong ? <strong key={index}>{text}</strong> : text,
              )}
            </p>
          )}
        </PageHeading>
      </Dimmed>
      <FindingAnnouncer text={headline !== null && !isPlaceholderData ? headline : ''} />
      <div className="variation-wait">
        <ProgressNote text={isFetching && (!data || isPlaceholderData) ? `Working out ${asked}` : null} />
      </div>
      {error && (
        <div className="page-message">
          <ErrorNote
            title="This cannot be shown"
            actions={
              <button type="button" className="button" onClick={() => setView({})}>
                Back to {measureOptions(description)[0]?.label ?? 'the start'}
              </button>
            }
          >
            <p>{error.message}</p>
          </ErrorNote>
        </div>
      )}
      {result && (
        <ResultPanels {...props} resolved={shown} result={result} adjusted={adjusted} isStale={isPlaceholderData} />
      )}
    </>
  );
}
