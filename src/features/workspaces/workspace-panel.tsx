import { useRef, useState } from 'react';
import { Announcer } from '@/ui/announcer';
import { ErrorNote } from '@/ui/error-note';
import { FileButton } from '@/ui/file-button';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import type { ShelfState } from '@/workspaces/shelf-state';
import { LONGEST_NAME } from '@/workspaces/workspace';
import type { WorkspaceDesk } from '@/workspaces/workspace-desk';
import { roomLine } from './keeping-words';
import { NameForm } from './name-form';
import { saveWorkspace } from './save-workspace';
import { StepDone } from './step-done';
import { useSteps } from './use-steps';
import { WorkspaceList } from './workspace-list';

interface Props {
  readonly shelf: ShelfState;
  readonly workspaces: WorkspaceDesk;
  readonly onClose: () => void;
}

type Asking = 'create' | 'rename' | null;

/** Everything that can be done with whole workspaces. */
export function WorkspacePanel({ shelf, workspaces, onClose }: Props) {
  const [state, run] = useSteps();
  const [asking, setAsking] = useState<Asking>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const name = shelf.workspace?.name ?? '';
  const isBusy = state.doing !== null;

  /** The focus goes back to the button that opened the form. */
  const close = (which: 'create' | 'rename') => {
    setAsking(null);
    buttons.current?.querySelector<HTMLButtonElement>(`[data-opens=${which}]`)?.focus();
  };
  const create = (wanted: string) => {
    close('create');
    void run('Making the workspace', async () => ({ done: `‘${await workspaces.create(wanted)}’ is open. It is empty.` })); // prettier-ignore
  };
  const rename = (wanted: string) => {
    close('rename');
    void run('Renaming', async () => ({ done: `The workspace is called ‘${await workspaces.rename(wanted)}’ now.` }));
  };
  const duplicate = () =>
    run('Copying the workspace', async () => ({ done: `‘${await workspaces.duplicate()}’ is open, a copy of ‘${name}’.` })); // prettier-ignore
  const discard = () =>
    run('Deleting the workspace', async () => {
      const undo = await workspaces.discard();
      return { done: `‘${name}’ was deleted, with its files.`, undo };
    });
  const bringBack = (undo: () => Promise<void>) =>
    void run('Bringing the workspace back', async () => {
      await undo();
      return { done: 'The workspace is back.' };
    });
  const save = () =>
    run('Packing the workspace', async (onShare) => ({ done: `Saved as ${await saveWorkspace(workspaces, name, onShare)}.` })); // prettier-ignore
  const open = (file: File) =>
    run('Opening the workspace', async (onShare) => ({ done: `‘${await workspaces.importArchive(file, onShare)}’ is open.` })); // prettier-ignore
  const switchTo = (id: string) =>
    run('Opening the workspace', async () => {
      await workspaces.switchTo(id);
      return { done: `‘${shelf.workspaces.find((each) => each.id === id)?.name ?? ''}’ is open.` };
    });

  const opener = (which: 'create' | 'rename', label: string) => (
    <button
      type="button"
      className="button button--small"
      data-opens={which}
      aria-expanded={asking === which}
      aria-disabled={isBusy}
      onClick={() => setAsking(asking === which ? null : which)}
    >
      {label}
    </button>
  );
  const doer = (label: string, description: string, work: () => Promise<void>) => (
    <button
      type="button"
      className="button button--small"
      aria-label={description}
      aria-disabled={isBusy}
      onClick={() => void work()}
    >
      {label}
    </button>
  );

  return (
    <Panel
      title={shelf.keeps ? `Workspace: ${name}` : 'Workspace in memory'}
      subtitle="A workspace keeps its files, column mappings and small-number threshold in this browser. Export it to move it to another."
      actions={
        <div ref={buttons} className="workspace-actions">
          {shelf.keeps && (
            <>
              {opener('create', 'New…')}
              {opener('rename', 'Rename…')}
              {doer('Duplicate', 'Duplicate the workspace', duplicate)}
            </>
          )}
          {doer('Export', 'Export the workspace as a zip', save)}
          <FileButton
            label="Import…"
            description="Import a workspace from a zip"
            accept=".zip"
            onFile={(file) => void open(file)}
          />{' '}
          {/* prettier-ignore */}
          {shelf.keeps && doer('Delete', 'Delete the workspace', discard)}
          <button type="button" className="button button--small" onClick={onClose}>
            Close
          </button>
        </div>
      }
      footer={shelf.keeps ? roomLine(shelf) : undefined}
    >
      {
        asking === 'create' &&
        <NameForm label="Name of the new workspace" name="" action="Make it" maxLength={LONGEST_NAME} onSave={create} onCancel={() => close('create')} /> // prettier-ignore
      }
      {
        asking === 'rename' &&
        <NameForm label="New name of this workspace" name={name} action="Rename" maxLength={LONGEST_NAME} onSave={rename} onCancel={() => close('rename')} /> // prettier-ignore
      }
      <ProgressNote text={state.doing} share={state.share} />
      {state.fault !== null && (
        <ErrorNote title="That could not be done">
          <p>{state.fault}</p>
        </ErrorNote>
      )}
      <Announcer text={state.done ?? ''} />
      {state.done !== null && <StepDone key={state.done} done={state.done} undo={state.undo} onUndo={bringBack} />}
      {
        shelf.workspaces.length > 1 &&
        <WorkspaceList workspaces={shelf.workspaces} openId={shelf.workspace?.id ?? null} onOpen={(id) => void switchTo(id)} /> // prettier-ignore
      }
    </Panel>
  );
}
