import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import type { CoreStatus } from '@/analysis/analysis-client';
import { PageOutline, type Wait } from './page-outline';

interface Props {
  readonly status: CoreStatus;
  readonly onRetry: () => void;
}

/** The page before anything is loaded: its outline, and what it waits for; or why it cannot start. */
export function StartUp({ status, onRetry }: Props) {
  if (status.phase === 'failed') return <CoreFailed message={status.message} onRetry={onRetry} />;
  return <PageOutline title="Explore practice variation is starting" wait={waitOf(status)} />;
}

function waitOf({ phase, busy, share }: CoreStatus): Wait {
  if (busy) {
    const { name, file, files, read } = busy;
    const share = read ? (file - 1 + read.bytes / read.size) / files : file / files;
    return { text: `Reading ${name}, file ${file} of ${files}`, share };
  }
  if (phase === 'ready') return { text: 'Looking at what is loaded', share: null };
  return { text: 'Starting the data engine', share };
}

function CoreFailed({ message, onRetry }: { readonly message: string | null; readonly onRetry: () => void }) {
  return (
    <>
      <PageHeading title="The data engine could not start" />
      <div className="page-message">
        <ErrorNote
          title="Nothing can be read or charted until it runs"
          actions={
            <button type="button" className="button button--primary" onClick={onRetry}>
              Try again
            </button>
          }
        >
          <p>{message ?? 'No reason was given.'}</p>
          <p>
            If trying again does not help: check that the app’s files can be reached, and that this browser allows
            WebAssembly. Security settings of an organisation can forbid it.
          </p>
        </ErrorNote>
      </div>
    </>
  );
}
