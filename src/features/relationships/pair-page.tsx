import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { UnitGroup } from '@/domain/unit-group';
import { keepOf } from '@/figures/queries';
import { FindingAnnouncer } from '@/ui/finding-announcer';
import { Dimmed } from '@/ui/dimmed';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import { PanelGrid } from '@/ui/panel-grid';
import { ProgressNote } from '@/ui/progress-note';
import type { RelationshipsPageProps } from './page-props';
import { PairPanels } from './pair-panels';
import { compareQuery } from './queries';
import { schemeOf } from './relations-scheme';
import { RelationshipFilters } from './relationship-filters';
import type { ResolvedRelations } from './resolve-relations';
import { ECOLOGICAL, headlineOf, notJoined, summaryOf } from './view-model/finding';

interface Props extends RelationshipsPageProps {
  readonly resolved: ResolvedRelations;
  /** The groups that are kept now. */
  readonly kept: readonly UnitGroup[];
}

/** Two measures: the pickers, the finding, the panels. While a new answer is worked out the last one stays, dimmed. */
export function PairPage(props: Props) {
  const { analysis, description, dataVersion, view, setView, resolved, kept } = props;
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    ...compareQuery(analysis, dataVersion, resolved.request),
    placeholderData: keepOf(dataVersion),
  });
  const result = data ?? null;
  const scheme = useMemo(() => schemeOf(description, resolved), [description, resolved]);
  const asked = `${resolved.y.label} against ${resolved.x.label}`;
  const headline = result ? headlineOf(result) : null;
  const asides = result ? notJoined(result) : [];
  return (
    <>
      <RelationshipFilters
        description={description}
        groups={kept}
        resolved={resolved}
        scheme={scheme}
        view={view}
        setView={setView}
      />
      {resolved.notes.length > 0 && (
        <div className="page-notes" role="status">
          <p className="plain-note">{resolved.notes.join(' ')}</p>
        </div>
      )}
      <Dimmed isStale={isPlaceholderData}>
        <PageHeading title={headline ?? asked}>
          {result && (
            <p>
              {summaryOf(result)} {ECOLOGICAL}
            </p>
          )}
        </PageHeading>
        {result && (result.warning !== null || asides.length > 0) && (
          <div className="page-notes">
            {result.warning !== null && <p className="plain-note relation-warning">{result.warning}</p>}
            {asides.map((text) => (
              <p key={text} className="plain-note">
                {text}
              </p>
            ))}
          </div>
        )}
      </Dimmed>
      <FindingAnnouncer text={headline !== null && !isPlaceholderData ? headline : ''} />
      <div className="relation-wait">
        <ProgressNote text={isFetching && (!data || isPlaceholderData) ? `Working out ${asked}` : null} />
      </div>
      {error && (
        <div className="page-message">
          <ErrorNote
            title="This cannot be shown"
            actions={
              <button type="button" className="button" onClick={() => setView({})}>
                Back to the first pair
              </button>
            }
          >
            <p>{error.message}</p>
          </ErrorNote>
        </div>
      )}
      {result && (
        <PanelGrid isStale={isPlaceholderData}>
          <PairPanels {...props} result={result} scheme={scheme} isStale={isPlaceholderData} />
        </PanelGrid>
      )}
    </>
  );
}
