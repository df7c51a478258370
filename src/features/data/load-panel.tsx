import { FileDrop } from '@/ui/file-drop';
import { Panel } from '@/ui/panel';
import type { LoadSession } from './load-session';
import type { LoadState } from './load-state';
import { LoadWait } from './load-wait';
import { RecognisedExtracts } from './recognised-extracts';

interface Props {
  readonly session: LoadSession;
  readonly load: LoadState;
  readonly isSample: boolean;
}

/** The place to load files and to go back to the sample. */
export function LoadPanel({ session, load, isSample }: Props) {
  return (
    <Panel
      title="Load your extracts"
      subtitle={
        isSample
          ? 'The first file of yours takes the place of the sample.'
          : 'A new file is added to those loaded; one of the same name for the same period takes its place. Where two files hold the same figures, the later publication stands.'
      }
      actions={
        !isSample && (
          <button
            type="button"
            className="button button--small"
            disabled={load.isLoading}
            onClick={() => void session.backToSample()}
          >
            Back to the sample
          </button>
        )
      }
    >
      <FileDrop label="Choose files" onFiles={(files) => void session.load(files)}>
        <p>
          or drop files, folders or a zip anywhere on this page, several at once. They are read in this browser and
          never leave it.
        </p>
      </FileDrop>
      <LoadWait load={load} onCancel={session.cancel} />
      <RecognisedExtracts />
    </Panel>
  );
}
