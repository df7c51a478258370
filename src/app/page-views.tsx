import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { CoveragePanel } from '@/features/coverage/coverage-panel';
import { GuidePanels } from '@/features/coverage/guide-panels';
import { dataViewSchema } from '@/features/data/data-view';
import { LoadedClashes } from '@/features/data/loaded-clashes';
import { DataPage } from '@/features/data/data-page';
import { LocalityPanel } from '@/features/localities/locality-panel';
import { MappingList } from '@/features/mapping/mapping-list';
import { MappingPanel } from '@/features/mapping/mapping-panel';
import { OutliersPage } from '@/features/outliers/outliers-page';
import { outliersViewSchema } from '@/features/outliers/outliers-view';
import { practiceViewSchema } from '@/features/practices/practice-view';
import { PracticesPage } from '@/features/practices/practices-page';
import { RatioPage } from '@/features/ratio/ratio-page';
import { ratioViewSchema } from '@/features/ratio/ratio-view';
import { VariationPage } from '@/features/variation/variation-page';
import { variationViewSchema } from '@/features/variation/variation-view';
import { KeepingBar } from '@/features/workspaces/keeping-bar';
import { coverageHref } from './coverage-link';
import { LoadedPage } from './loaded-page';
import { CELL_LINKS } from './measure-link';
import { practiceHref } from './practice-links';
import { readView } from './read-view';
import type { PagePath } from './pages';
import { useServices, useShelf } from './services';
import type { Search } from './search-text';
import { useSmallNumbers } from './use-small-numbers';

function useSetView(path: PagePath) {
  const navigate = useNavigate();
  return useCallback(
    (next: Search, { replace = false }: { replace?: boolean } = {}) => {
      void navigate({ to: path, search: next, replace, resetScroll: false });
    },
    [navigate, path],
  );
}

/** The Variation page with its view in the link. */
export function VariationRoute() {
  const { analysis } = useServices();
  const search = useSearch({ strict: false });
  const { view, ignored } = useMemo(() => readView(variationViewSchema, search), [search]);
  const setView = useSetView('/variation');
  const [smallNumbers] = useSmallNumbers();
  return (
    <LoadedPage ignored={ignored}>
      {({ description, dataVersion }) => (
        <VariationPage
          analysis={analysis}
          description={description}
          dataVersion={dataVersion}
          smallNumbers={smallNumbers}
          view={view}
          setView={setView}
        />
      )}
    </LoadedPage>
  );
}

/** The Follow-up ratio page with its view in the link. */
export function RatioRoute() {
  const { analysis, contractLines, scenarios } = useServices();
  const entered = useSyncExternalStore(contractLines.subscribe, contractLines.list);
  const search = useSearch({ strict: false });
  const { view, ignored } = useMemo(() => readView(ratioViewSchema, search), [search]);
  const setView = useSetView('/ratio');
  const [smallNumbers] = useSmallNumbers();
  return (
    <LoadedPage ignored={ignored}>
      {({ description, dataVersion }) => (
        <RatioPage
          analysis={analysis}
          description={description}
          dataVersion={dataVersion}
          smallNumbers={smallNumbers}
          view={view}
          setView={setView}
          entered={entered}
          contractLines={contractLines}
          scenarios={scenarios}
        />
      )}
    </LoadedPage>
  );
}

/** The Outliers page with its view in the link. */
export function OutliersRoute() {
  const { analysis } = useServices();
  const search = useSearch({ strict: false });
  const { view, ignored } = useMemo(() => readView(outliersViewSchema, search), [search]);
  const setView = useSetView('/outliers');
  const [smallNumbers] = useSmallNumbers();
  return (
    <LoadedPage ignored={ignored}>
      {({ description, dataVersion }) => (
        <OutliersPage
          analysis={analysis}
          description={description}
          dataVersion={dataVersion}
          smallNumbers={smallNumbers}
          view={view}
          setView={setView}
          links={CELL_LINKS}
        />
      )}
    </LoadedPage>
  );
}

/** The Practices page with its view in the link. */
export function PracticesRoute() {
  const { analysis, engagement } = useServices();
  const search = useSearch({ strict: false });
  const { view, ignored } = useMemo(() => readView(practiceViewSchema, search), [search]);
  const setView = useSetView('/practices');
  const [smallNumbers] = useSmallNumbers();
  return (
    <LoadedPage ignored={ignored}>
      {({ description, dataVersion }) => (
        <PracticesPage
          analysis={analysis}
          description={description}
          dataVersion={dataVersion}
          smallNumbers={smallNumbers}
          view={view}
          setView={setView}
          engagement={engagement}
          hrefOf={practiceHref}
          measureHref={CELL_LINKS.measure}
        />
      )}
    </LoadedPage>
  );
}

/** The Data page with its view in the link, and the mapping step in it where it is open. */
export function DataRoute() {
  const { analysis, session, desk, workspaces, mappings, localityDraft } = useServices();
  const { unmapped, isLoading } = useSyncExternalStore(session.subscribe, session.state);
  const saved = useSyncExternalStore(mappings.subscribe, mappings.list);
  const [mapped, setMapped] = useState<string | null>(null);
  const open = unmapped.find(({ name }) => name === mapped);
  const shelf = useShelf();
  const search = useSearch({ strict: false });
  const { view, ignored } = useMemo(() => readView(dataViewSchema, search), [search]);
  const setView = useSetView('/data');
  const [smallNumbers, setSmallNumbers] = useSmallNumbers();
  return (
    <LoadedPage ignored={ignored}>
      {({ description, dataVersion }) => (
        <DataPage
          description={description}
          session={session}
          view={view}
          setView={setView}
          smallNumbers={smallNumbers}
          setSmallNumbers={setSmallNumbers}
          onMap={setMapped}
          mappingStep={
            open && (
              <MappingPanel
                key={open.name}
                analysis={analysis}
                table={open}
                names={saved.map(({ name }) => name)}
                onSave={(mapping) => {
                  mappings.save(mapping);
                  setMapped(null);
                  void session.loadMapped(mapping);
                }}
                onCancel={() => setMapped(null)}
              />
            )
          }
          localities={
            <LocalityPanel
              analysis={analysis}
              description={description}
              dataVersion={dataVersion}
              drafts={localityDraft}
              isBusy={isLoading}
              isOpen={view.localities ?? false}
              setOpen={(isOpen) => setView({ ...view, localities: isOpen || undefined })}
              onUse={(old, file) => void session.useMap(old, file)}
            />
          }
          mappingList={<MappingList store={mappings} />}
          clashes={
            <LoadedClashes analysis={analysis} dataVersion={dataVersion} description={description} session={session} />
          }
          coverage={
            <>
              <CoveragePanel
                analysis={analysis}
                description={description}
                dataVersion={dataVersion}
                step={view.coverage}
                setStep={(step) =>
                  setView({ ...view, coverage: step === 'year' ? undefined : step }, { replace: true })
                }
                hrefOf={(target) => coverageHref(target, description.measures)}
              />
              <GuidePanels analysis={analysis} dataVersion={dataVersion} />
            </>
          }
          keeping={
            <KeepingBar
              shelf={shelf}
              desk={desk}
              workspaces={workspaces}
              hasFiles={!description.isSample && description.files.length > 0}
              isOpen={view.workspaces ?? false}
              setOpen={(isOpen) => setView({ ...view, workspaces: isOpen || undefined }, { replace: true })}
            />
          }
        />
      )}
    </LoadedPage>
  );
}
