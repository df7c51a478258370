import type { ReactNode } from 'react';
import { formatCount } from '@/domain/format';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import type { LoadState } from './load-session';
import { counted, reportSummary } from './load-words';

interface Props {
  readonly load: LoadState;
  readonly onUndo: () => void;
  /** Opens the mapping step for a table that was not recognised. */
  readonly onMap: (name: string) => void;
}

/** What became of the last load: files that were refused and why, and files that were loaded. */
export function LastLoad({ load, onUndo, onMap }: Props) {
  const { report, error, undoable, unmapped, isLoading } = load;
  const notes: ReactNode[] = [];
  if (error !== null) {
    notes.push(
      <ErrorNote key="error" title="The files could not be loaded">
        <p>Load the files one by one: the one at fault is then named, and the others load.</p>
        <p>What the data engine said: {error}</p>
      </ErrorNote>,
    );
  }
  if (undoable.length > 0) {
    notes.push(
      <div key="undo" className="plain-note" role="status">
        <p>The sample is shown again. {counted(undoable.length, 'file')} of yours can be brought back.</p>
        <button type="button" className="button" disabled={isLoading} onClick={onUndo}>
          Load {undoable.length === 1 ? undoable[0] : `the ${formatCount(undoable.length)} files`} again
        </button>
      </div>,
    );
  }
  const refused = report?.refused ?? [];
  if (refused.length > 0) {
    notes.push(
      <ErrorNote
        key="refused"
        title={
          refused.length === 1 ? 'One file was not loaded' : `${formatCount(refused.length)} files were not loaded`
        }
      >
        <ul>
          {refused.map(({ name, message }) => (
            <li key={name}>{message}</li>
          ))}
        </ul>
      </ErrorNote>,
    );
  }
  if (unmapped.length > 0) {
    notes.push(
      <ErrorNote
        key="unmapped"
        title={
          unmapped.length === 1
            ? 'One table was not recognised'
            : `${formatCount(unmapped.length)} tables were not recognised`
        }
      >
        <ul>
          {unmapped.map(({ table: { name, message } }) => (
            <li key={name}>
              {message} Or say here which of its columns is what.{' '}
              <button
                type="button"
                className="button button--small"
                aria-label={`Map the columns of ${name}`}
                disabled={isLoading}
                onClick={() => onMap(name)}
              >
                Map its columns
              </button>
            </li>
          ))}
        </ul>
      </ErrorNote>,
    );
  }
  if (report && report.loaded.length > 0) {
    notes.push(
      <ul key="loaded">
        {report.loaded.map((file) => (
          <li key={file.id}>
            <strong>{file.name}</strong>: {file.kindWords}, {counted(file.rowsLoaded, 'row')} loaded
            {file.rowsSetAside > 0 && `, ${formatCount(file.rowsSetAside)} set aside`}
          </li>
        ))}
      </ul>,
    );
  }
  if (notes.length === 0) return null;
  return <Panel title={report ? `Last load: ${reportSummary(report)}` : 'Last load'}>{notes}</Panel>;
}
