import { useSyncExternalStore } from 'react';
import type { EngagementEdit } from '@/domain/engagement';
import { Announcer } from '@/ui/announcer';
import type { RecordSteps } from '@/workspaces/record-steps';

/** Takes the last change of a record back, and brings it again; says what was done. */
export function EngagementUndo({ store }: { readonly store: RecordSteps<EngagementEdit> }) {
  const { steps, undone, said } = useSyncExternalStore(store.subscribe, store.state);
  const [last, again] = [steps.at(-1), undone.at(-1)];
  return (
    <>
      <div className="practice-undo">
        {last && (
          <button type="button" className="button button--small" onClick={store.undo}>
            Undo: {last.words}
          </button>
        )}
        {again && (
          <button type="button" className="button button--small" onClick={store.redo}>
            Redo: {again.words}
          </button>
        )}
      </div>
      <Announcer text={said} />
    </>
  );
}
