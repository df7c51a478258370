import { type ReactNode, useId, useRef, useState } from 'react';
import { ErrorNote } from '@/ui/error-note';
import type { Desk } from '@/workspaces/desk';
import type { ShelfState } from '@/workspaces/shelf-state';
import type { WorkspaceDesk } from '@/workspaces/workspace-desk';
import { keptLine } from './keeping-words';
import { UnreadFiles } from './unread-files';
import { WorkspacePanel } from './workspace-panel';

interface Props {
  readonly shelf: ShelfState;
  readonly desk: Desk;
  readonly workspaces: WorkspaceDesk;
  /** Whether any file of the reader's is loaded. */
  readonly hasFiles: boolean;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** Where the reader's files are kept: a quiet line until something needs saying or the reader asks for more. */
export function KeepingBar({ shelf, desk, workspaces, hasFiles, isOpen, setOpen }: Props) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isTrying, setIsTrying] = useState(false);
  const keepAgain = async () => {
    setIsTrying(true);
    await desk.keepAgain().finally(() => setIsTrying(false));
  };
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const retry: ReactNode = shelf.keeps && (
    <button type="button" className="button" disabled={isTrying} onClick={() => void keepAgain()}>
      Try again to keep them
    </button>
  );
  return (
    <div className="keeping">
      <p className="keeping__line">
        {keptLine(shelf, hasFiles)}{' '}
        <button
          ref={opener}
          type="button"
          className="link-button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          Workspaces
        </button>
      </p>
      {shelf.trouble !== null && (
        <ErrorNote
          title="Not kept in this browser"
          actions={
            <>
              {!isOpen && (
                <button type="button" className="button" onClick={() => setOpen(true)}>
                  Export the workspace
                </button>
              )}
              {retry}
            </>
          }
        >
          <p>{shelf.trouble}</p>
        </ErrorNote>
      )}
      {shelf.unread.length > 0 && <UnreadFiles files={shelf.unread} onRemove={desk.removeUnread} />}
      {isOpen && (
        <div id={id}>
          <WorkspacePanel shelf={shelf} workspaces={workspaces} onClose={close} />
        </div>
      )}
    </div>
  );
}
