import { useSearch } from '@tanstack/react-router';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { CoveragePanel } from '@/features/coverage/coverage-panel';
import { GuidePanels } from '@/features/coverage/guide-panels';
import { dataViewSchema } from '@/features/data/data-view';
import { LoadedClashes } from '@/features/data/loaded-clashes';
import { DataPage } from '@/features/data/data-page';
import { LocalityPanel } from '@/features/localities/locality-panel';
import { MappingList } from '@/features/mapping/mapping-list';
import { MappingPanel } from '@/features/mapping/mapping-panel';
import { KeepingBar } from '@/features/workspaces/keeping-bar';
import { coverageHref } from './coverage-link';
import { useSetView } from './linked-page';
import { LoadedPage } from './loaded-page';
import { readView } from './read-view';
import { useServices, useShelf } from './services';
import { useSmallNumbers } from './use-small-numbers';

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
