import { type ReactNode, useSyncExternalStore } from 'react';
import type { Description } from '@/analysis/analysis';
import { Announcer } from '@/ui/announcer';
import { PageHeading } from '@/ui/page-heading';
import { PanelGrid } from '@/ui/panel-grid';
import { AllFilesNotes } from './all-files-notes';
import type { DataView } from './data-view';
import { FileAccount } from './file-account';
import { LastLoad } from './last-load';
import { LoadPanel } from './load-panel';
import type { LoadSession } from './load-session';
import { LoadedFiles } from './loaded-files';
import { loadedHeadline, reportSummary } from './load-words';
import { SmallNumbersPanel } from './small-numbers-panel';

interface Props {
  readonly description: Description;
  readonly session: LoadSession;
  readonly view: DataView;
  readonly setView: (next: DataView, options?: { replace?: boolean }) => void;
  /** Counts from 1 to one less than this are masked in what is saved; 0 masks none. */
  readonly smallNumbers: number;
  readonly setSmallNumbers: (threshold: number) => void;
  /** Opens the mapping step for a table that was not recognised. */
  readonly onMap: (name: string) => void;
  /** The mapping step, where it is open. */
  readonly mappingStep: ReactNode;
  /** The localities of the practices, and the editor of the map where it is open. */
  readonly localities: ReactNode;
  /** Where the loaded files disagree. */
  readonly clashes: ReactNode;
  /** The reader's mappings. */
  readonly mappingList: ReactNode;
  /** What can be shown of what is loaded, and what it would take to show more. */
  readonly coverage: ReactNode;
  /** Where the files are kept, and what can be done with that. */
  readonly keeping: ReactNode;
}

/** What is loaded and what became of every row of it, and the place to load more. */
export function DataPage(props: Props) {
  const { description, session, view, setView, smallNumbers, setSmallNumbers } = props;
  const { onMap, mappingStep, localities, clashes, mappingList, coverage, keeping } = props;
  const load = useSyncExternalStore(session.subscribe, session.state);
  const opened = description.files.find(({ id }) => id === view.file) ?? null;
  return (
    <>
      <PageHeading title={loadedHeadline(description)}>
        <p>
          Files are read in this browser and never leave it: nothing is sent anywhere. Every row that was read is
          accounted for below.
        </p>
      </PageHeading>
      <Announcer text={load.undo?.words ?? (load.report ? reportSummary(load.report) : '')} />
      {keeping}
      <PanelGrid>
        <LoadPanel session={session} load={load} isSample={description.isSample} />
        <LastLoad load={load} onUndo={() => void session.undo()} onMap={onMap} />
        {mappingStep}
        <LoadedFiles
          files={description.files}
          isSample={description.isSample}
          openedId={opened?.id ?? null}
          onOpen={(file) => setView({ ...view, file: file ?? undefined }, { replace: true })}
          onRemove={(file) => void session.remove(file)}
          isBusy={load.isLoading}
        />
        {opened && (
          <FileAccount
            key={opened.id}
            file={opened}
            onReplace={description.isSample ? null : (by) => void session.replace(opened, by)}
            onClose={() => setView({ ...view, file: undefined }, { replace: true })}
          />
        )}
        {localities}
        {clashes}
        {coverage}
        <AllFilesNotes notes={description.notes} />
        {mappingList}
        <SmallNumbersPanel threshold={smallNumbers} onChange={setSmallNumbers} />
      </PanelGrid>
    </>
  );
}
