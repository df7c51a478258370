import { type ReactNode, useMemo } from 'react';
import type { Description, ScanUnit } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { areaWord, linkOfGrouping } from '@/domain/grouping';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import { periodInWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import type { UnitGroup } from '@/domain/unit-group';
import type { UnitKind } from '@/domain/unit-kind';
import { wantedOf } from '@/figures/pathway-measures';
import { useBoard } from '@/figures/use-board';
import { placesWithValue } from '@/signals/board';
import { findSignals, type Signal } from '@/signals/find-signals';
import { movements } from '@/signals/movement';
import { persistenceOf } from '@/signals/persistence';
import { FindingAnnouncer } from '@/ui/finding-announcer';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import { PanelGrid } from '@/ui/panel-grid';
import { ProgressNote } from '@/ui/progress-note';
import type { CellLinks } from './cell-details';
import { MapPanel } from './map-panel';
import { MovedPanel } from './moved-panel';
import { OutliersFilters } from './outliers-filters';
import { DOMAINS, type OutliersChange, type OutliersView } from './outliers-view';
import type { ResolvedOutliers } from './resolve-outliers';
import { SignalsPanel } from './signals-panel';
import { boardOfDomains, placesShown } from './view-model/map-places';
import { scanHeadline, scanSentence } from '@/signals/scan-words';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly smallNumbers: number;
  readonly view: OutliersView;
  /** Groups kept in the open workspace. */
  readonly groups: readonly UnitGroup[];
  readonly links: CellLinks;
  readonly noteOn: (unit: ScanUnit, unitKind: UnitKind) => ReactNode;
  readonly resolved: ResolvedOutliers;
  readonly change: (next: OutliersChange, options?: { replace?: boolean }) => void;
}

/** The page once it is known what to go through. Earlier years come when this one is whole. */
export function OutliersAnswer(props: Props) {
  const { analysis, description, dataVersion, view, resolved, change, links } = props;
  const { request, unitKind, earlier: asked, pathway, rule, notes } = resolved;
  const isWanted = useMemo(() => wantedOf(pathway), [pathway]);
  const now = useBoard(analysis, dataVersion, request, isWanted);
  const last = useBoard(analysis, dataVersion, now.isWhole ? (asked[0] ?? null) : null, isWanted);
  const beforeLast = useBoard(analysis, dataVersion, last.isWhole ? (asked[1] ?? null) : null, isWanted);
  const { board } = now;

  const { domains } = view;
  const shown = useMemo(() => board && boardOfDomains(board, domains), [board, domains]);
  const { only, fromList, toList } = view;
  const places = useMemo(() => (shown ? placesShown(shown, { only, fromList, toList }) : []), [shown, only, fromList, toList]); // prettier-ignore
  const found = useMemo(() => (shown ? findSignals(shown, places, rule) : null), [shown, places, rule]);
  const isEarlierKnown = last.isWhole && (asked[1] === undefined || beforeLast.isWhole);
  const earlier = useMemo(
    () => (asked.length > 0 && !isEarlierKnown ? null : [last.board, beforeLast.board].filter((one) => one !== null)),
    [asked.length, isEarlierKnown, last.board, beforeLast.board],
  );
  const before = useMemo(() => earlier && ((signal: Signal) => persistenceOf(signal, earlier)), [earlier]);
  const moved = useMemo(() => (shown && last.isWhole && last.board ? movements(shown, last.board, places) : null), [shown, last.isWhole, last.board, places]); // prettier-ignore

  const everyone = useMemo(() => (board ? placesWithValue(board) : []), [board]);
  const localityOf = (place: number) => board?.units[place]?.locality ?? NO_LOCALITY;
  const localities = useMemo(() => sortLocalities(board?.units.map(({ locality }) => locality ?? NO_LOCALITY) ?? []), [board]); // prettier-ignore
  const scheme = useMemo(() => ({ localities, colours: request.grouping === undefined ? description.localityColours : NO_COLOURS }), [localities, request.grouping, description.localityColours]); // prettier-ignore
  const localityCounts = new Map<string, number>();
  for (const place of everyone) localityCounts.set(localityOf(place), (localityCounts.get(localityOf(place)) ?? 0) + 1);
  const units = useMemo(() => everyone.flatMap((place) => {
    const unit = board?.units[place];
    return unit ? [{ value: unit.code, label: unit.name, hint: unit.code, group: unit.locality ?? NO_LOCALITY }] : [];
  }), [board, everyone]); // prettier-ignore
  const ofKind = description.units.filter(({ kind }) => kind === unitKind);

  const linked = useMemo((): CellLinks => {
    const carried = { pathway: pathway?.id, grouping: linkOfGrouping(request.grouping) };
    return { measure: (of, unit) => links.measure(of, unit, carried), unit: (code, period) => links.unit(code, period, carried) };
  }, [links, pathway, request.grouping]); // prettier-ignore
  const isWorking = !now.isWhole && now.error === null;
  const headline = found && now.isWhole ? scanHeadline(found, unitKind) : null;
  const words = [pathway === null ? null : startSentence(pathway.name), periodInWords(request.period)].filter((part) => part !== null).join(', '); // prettier-ignore
  const progress = `Going through every measure of ${words}: ${now.done} of ${now.of}`;
  return (
    <>
      <OutliersFilters
        view={view}
        change={change}
        resolved={resolved}
        description={description}
        groups={props.groups}
        hasClosed={ofKind.some(({ isClosed }) => isClosed)}
        scheme={scheme}
        localityCounts={localityCounts}
        units={units}
        domains={DOMAINS.filter((domain) => board?.columns.some((column) => column.domain === domain))}
      />
      {notes.length > 0 && (
        <div className="page-notes" role="status">
          <p className="plain-note">{notes.join(' ')}</p>
        </div>
      )}
      <PageHeading title={headline ?? `Signals, ${words}`}>
        {found && now.isWhole && (
          <p>
            {pathway && `Measures of the pathway ${startSentence(pathway.name)}. `}
            {only && `${startSentence(areaWord(request.grouping, 2))} shown: ${only.join(', ')}. `}
            {scanSentence(found, unitKind)}
          </p>
        )}
      </PageHeading>
      <FindingAnnouncer text={headline ?? ''} />
      <div className="outliers-wait">
        <ProgressNote text={isWorking ? progress : null} />
      </div>
      {
        now.error && (
        <div className="page-message">
          <ErrorNote
            title="This cannot be shown"
            actions={
              <button type="button" className="button" onClick={() => change({ period: undefined, units: undefined, grouping: undefined, openNow: undefined })}>
                Show the latest year
              </button>
            }
          >
            <p>{now.error.message}</p>
          </ErrorNote>
        </div>
      ) /* prettier-ignore */
      }
      {shown && found && shown.columns.length > 0 && (
        <PanelGrid isStale={false}>
          <MapPanel
            {...props}
            links={linked}
            isWhole={now.isWhole}
            board={shown}
            places={places}
            found={found}
            before={before}
            scheme={scheme}
          />
          <SignalsPanel
            {...props}
            links={linked}
            board={shown}
            found={found}
            before={before}
            earlier={now.isWhole ? earlier : null}
          />
          <MovedPanel
            {...props}
            links={linked}
            board={shown}
            found={found}
            moved={moved}
            earlier={last.board}
            year={asked[0]?.period ?? null}
            error={last.error}
          />
        </PanelGrid>
      )}
    </>
  );
}

const NO_COLOURS = new Map<string, string>();
