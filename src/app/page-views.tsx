import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { dataViewSchema } from '@/features/data/data-view';
import { DataPage } from '@/features/data/data-page';
import { MappingList } from '@/features/mapping/mapping-list';
import { MappingPanel } from '@/features/mapping/mapping-panel';
import { VariationPage } from '@/features/variation/variation-page';
import { variationViewSchema } from '@/features/variation/variation-view';
import { useStoredNumber } from '@/ui/use-stored-number';
import { LoadedPage } from './loaded-page';
import { readView } from './read-view';
import type { PagePath } from './pages';
import { useServices } from './services';
import type { Search } from './search-text';

/** Counts from 1 to one less than this are masked in what is saved, unless the reader sets another threshold. */
const SMALL_NUMBERS = 5;

function useSmallNumbers() {
  return useStoredNumber('small-numbers', SMALL_NUMBERS);
}

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

/** The Data page with its view in the link, and the mapping step in it where it is open. */
export function DataRoute() {
  const { analysis, session, mappings } = useServices();
  const { unmapped } = useSyncExternalStore(session.subscribe, session.state);
  const saved = useSyncExternalStore(mappings.subscribe, mappings.list);
  const [mapped, setMapped] = useState<string | null>(null);
  const open = unmapped.find(({ table }) => table.name === mapped);
  const search = useSearch({ strict: false });
  const { view, ignored } = useMemo(() => readView(dataViewSchema, search), [search]);
  const setView = useSetView('/data');
  const [smallNumbers, setSmallNumbers] = useSmallNumbers();
  return (
    <LoadedPage ignored={ignored}>
      {({ description }) => (
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
                key={open.table.name}
                analysis={analysis}
                table={open.table}
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
          mappingList={<MappingList store={mappings} />}
        />
      )}
    </LoadedPage>
  );
}
