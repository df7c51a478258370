import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AnalysisClient, CoreStatus } from '@/analysis/analysis-client';
import type { LoadSession } from '@/features/data/load-session';
import type { DraftStore } from '@/features/localities/draft-store';
import type { MappingStore } from '@/features/mapping/mapping-store';
import type { ContractLine } from '@/domain/contract-line';
import type { UnitGroup } from '@/domain/unit-group';
import type { EngagementEdit } from '@/domain/engagement';
import type { Pack, SeenPack } from '@/domain/pack';
import type { Scenario } from '@/features/ratio/ratio-view';
import type { RecordList } from '@/workspaces/record-list';
import type { Desk } from '@/workspaces/desk';
import type { Shelf } from '@/workspaces/shelf';
import type { ShelfState } from '@/workspaces/shelf-state';
import type { WorkspaceDesk } from '@/workspaces/workspace-desk';
import type { AppFiles, AppFilesState } from './app-files';
import type { FirstView } from './first-view/first-view';

/** What there is one of for the whole page. */
export interface Services {
  readonly analysis: AnalysisClient;
  readonly session: LoadSession;
  readonly mappings: MappingStore;
  readonly contractLines: RecordList<ContractLine>;
  readonly scenarios: RecordList<Scenario>;
  readonly groups: RecordList<UnitGroup>;
  readonly engagement: RecordList<EngagementEdit>;
  readonly packs: RecordList<Pack>;
  readonly seenPacks: RecordList<SeenPack>;
  readonly localityDraft: DraftStore;
  readonly shelf: Pick<Shelf, 'state' | 'subscribe' | 'set' | 'items'>;
  readonly desk: Desk;
  readonly workspaces: WorkspaceDesk;
  readonly appFiles: AppFiles;
  readonly firstView: Pick<FirstView, 'state' | 'subscribe'>;
}

export const ServicesContext = createContext<Services | null>(null);

/** The page's services. @throws Error outside the app's providers */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices needs ServicesContext');
  return services;
}

/** How the core is doing, kept up to date. */
export function useCoreStatus(): CoreStatus {
  const { analysis } = useServices();
  return useSyncExternalStore(
    (listener) => analysis.subscribe(listener),
    () => analysis.status(),
  );
}

/** How the reader's files are kept, kept up to date. */
export function useShelf(): ShelfState {
  const { shelf } = useServices();
  return useSyncExternalStore(shelf.subscribe, shelf.state);
}

/** How the app's own files stand on this machine, kept up to date. */
export function useAppFiles(): AppFilesState {
  const { appFiles } = useServices();
  return useSyncExternalStore(appFiles.subscribe, appFiles.state);
}
