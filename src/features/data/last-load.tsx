import { type ReactNode, useEffect, useRef } from 'react';
import { formatCount } from '@/domain/format';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import type { LoadState, UndoOffer } from './load-state';
import { counted, reportSummary } from './load-words';

interface Props {
  readonly load: LoadState;
  readonly onUndo: () => void;
  /** Opens the mapping step for a table that was not recognised. */
  readonly onMap: (name: string) => void;
}

/** What became of the last load or removal: what failed and why, what was done, and how to take it back. */
export function LastLoad({ load, onUndo, onMap }: Props) {
  const { report, fault, undo, cancelled, unmapped, isLoading } = load;
  const notes: ReactNode[] = [];
  if (fault !== null) {
    notes.push(
      <ErrorNote key="fault" title={fault.title}>
        {fault.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </ErrorNote>,
    );
  }
  if (cancelled !== null) notes.push(<CancelledNote key="cancelled" words={cancelled} isDone={!isLoading} />);
  if (undo !== null) notes.push(<UndoNote key={undo.words} undo={undo} isDisabled={isLoading} onUndo={onUndo} />);
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
          {unmapped.map(({ name, message }) => (
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
  if (report && report.opened.length > 0) {
    notes.push(<p key="opened">Opened as a workspace of its own: {report.opened.join(', ')}.</p>);
  }
  if (notes.length === 0) return null;
  return <Panel title={report ? `Last load: ${reportSummary(report)}` : 'Last change'}>{notes}</Panel>;
}

interface CancelledProps {
  readonly words: string;
  readonly isDone: boolean;
}

/** Takes the focus that the button had by which the load was cancelled. */
function CancelledNote({ words, isDone }: CancelledProps) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isDone && document.activeElement === document.body) note.current?.focus();
  }, [isDone]);
  return (
    <div ref={note} className="plain-note" role="status" tabIndex={-1}>
      <p>{words}</p>
    </div>
  );
}

interface UndoProps {
  readonly undo: UndoOffer;
  readonly isDisabled: boolean;
  readonly onUndo: () => void;
}

function UndoNote({ undo, isDisabled, onUndo }: UndoProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { takesFocus } = undo;
  useEffect(() => {
    if (takesFocus && !isDisabled) button.current?.focus();
  }, [takesFocus, isDisabled]);
  return (
    <div className="plain-note" role="status">
      <p>{undo.words}</p>
      <button ref={button} type="button" className="button" disabled={isDisabled} onClick={onUndo}>
        {undo.label}
      </button>
    </div>
  );
}
